package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.TagPath;

/**
 * Deletes a tag that no asset carries any more. Nothing is lost by it: the tag comes back with the
 * first asset that gets it, and that is how it is taken back.
 *
 * @param tag which tag
 */
public record DeleteTag(TagPath tag) implements Change {

  @Override
  public AssetSet assets() {
    return AssetSet.empty();
  }

  @Override
  public DeleteTag withAssets(AssetSet others) {
    return this;
  }

  @Override
  public Change inverse() {
    return new AddTag(tag, AssetSet.empty());
  }

  @Override
  public String words() {
    return "delete tag " + tag;
  }

  @Override
  public boolean rewritesMetadata() {
    return false;
  }

  @Override
  public boolean takesAway() {
    return false;
  }

  @Override
  public LedgerKey ledgerKey() {
    return new LedgerKey(LedgerKey.Verb.DELETE_TAG, tag.value());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.deleteTag(this);
  }
}
