package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.TagPath;

/**
 * Takes a tag off assets that carry it. Tags below it stay.
 *
 * @param tag which tag
 * @param assets which assets
 */
public record RemoveTag(TagPath tag, AssetSet assets) implements Change {

  @Override
  public RemoveTag withAssets(AssetSet others) {
    return new RemoveTag(tag, others);
  }

  @Override
  public Change inverse() {
    return new AddTag(tag, assets);
  }

  @Override
  public String words() {
    return "remove tag " + tag;
  }

  @Override
  public boolean rewritesMetadata() {
    return true;
  }

  @Override
  public boolean takesAway() {
    return true;
  }

  @Override
  public LedgerKey ledgerKey() {
    return new LedgerKey(LedgerKey.Verb.REMOVE_TAG, tag.value());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.removeTag(this);
  }
}
