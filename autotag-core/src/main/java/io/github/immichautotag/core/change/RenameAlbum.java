package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;

/**
 * Gives an album of the key's own another name.
 *
 * @param album which album
 * @param expectedName the name it is expected to have
 * @param name the new one
 */
public record RenameAlbum(AlbumRef album, String expectedName, String name) implements Change {

  @Override
  public AssetSet assets() {
    return AssetSet.empty();
  }

  @Override
  public RenameAlbum withAssets(AssetSet others) {
    return this;
  }

  @Override
  public Change inverse() {
    return new RenameAlbum(album, name, expectedName);
  }

  @Override
  public String words() {
    return "rename album \"" + expectedName + "\" to \"" + name + "\"";
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
    return new LedgerKey(LedgerKey.Verb.RENAME_ALBUM, album.toString());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameAlbum(this);
  }
}
