package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;

/**
 * Takes assets out of an album that they are in.
 *
 * @param album which album
 * @param name the album's name, for people
 * @param assets which assets
 */
public record RemoveFromAlbum(AlbumRef album, String name, AssetSet assets) implements Change {

  @Override
  public RemoveFromAlbum withAssets(AssetSet others) {
    return new RemoveFromAlbum(album, name, others);
  }

  @Override
  public Change inverse() {
    return new AddToAlbum(album, name, assets);
  }

  @Override
  public String words() {
    return "remove from album \"" + name + "\"";
  }

  @Override
  public boolean rewritesMetadata() {
    return false;
  }

  @Override
  public boolean takesAway() {
    return true;
  }

  @Override
  public LedgerKey ledgerKey() {
    return new LedgerKey(LedgerKey.Verb.REMOVE_FROM_ALBUM, album.toString());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.removeFromAlbum(this);
  }
}
