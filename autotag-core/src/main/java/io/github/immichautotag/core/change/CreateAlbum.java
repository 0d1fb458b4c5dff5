package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.PlannedAlbum;

/**
 * Creates an album of the key's own, empty.
 *
 * @param album the album, by the name it will have
 * @param description its description; the marker by which the tool knows its albums stands in it
 */
public record CreateAlbum(PlannedAlbum album, String description) implements Change {

  @Override
  public AssetSet assets() {
    return AssetSet.empty();
  }

  @Override
  public CreateAlbum withAssets(AssetSet others) {
    return this;
  }

  @Override
  public Change inverse() {
    return new DeleteAlbum(album, album.name(), description);
  }

  @Override
  public String words() {
    return "create album \"" + album.name() + "\"";
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
    return new LedgerKey(LedgerKey.Verb.CREATE_ALBUM, album.name());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createAlbum(this);
  }
}
