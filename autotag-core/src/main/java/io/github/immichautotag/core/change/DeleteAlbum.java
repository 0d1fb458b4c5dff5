package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.PlannedAlbum;

/**
 * Deletes an empty album that this tool created; its assets stay in the library.
 *
 * @param album which album
 * @param expectedName the name it is expected to have
 * @param expectedDescription the description it is expected to have
 */
public record DeleteAlbum(AlbumRef album, String expectedName, String expectedDescription)
    implements Change {

  @Override
  public AssetSet assets() {
    return AssetSet.empty();
  }

  @Override
  public DeleteAlbum withAssets(AssetSet others) {
    return this;
  }

  @Override
  public Change inverse() {
    return new CreateAlbum(new PlannedAlbum(expectedName), expectedDescription);
  }

  @Override
  public String words() {
    return "delete album \"" + expectedName + "\"";
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
    return new LedgerKey(LedgerKey.Verb.DELETE_ALBUM, album.toString());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.deleteAlbum(this);
  }
}
