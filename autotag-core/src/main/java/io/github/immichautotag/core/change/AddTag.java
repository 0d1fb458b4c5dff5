package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.TagPath;

/**
 * Puts a tag on assets that do not carry it; the tag is created when it does not exist.
 *
 * @param tag which tag
 * @param assets which assets
 */
public record AddTag(TagPath tag, AssetSet assets) implements Change {

  @Override
  public AddTag withAssets(AssetSet others) {
    return new AddTag(tag, others);
  }

  @Override
  public Change inverse() {
    return new RemoveTag(tag, assets);
  }

  @Override
  public String words() {
    return "add tag " + tag;
  }

  @Override
  public boolean rewritesMetadata() {
    return true;
  }

  @Override
  public boolean takesAway() {
    return false;
  }

  @Override
  public LedgerKey ledgerKey() {
    return new LedgerKey(LedgerKey.Verb.ADD_TAG, tag.value());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addTag(this);
  }
}
