package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;

/**
 * Puts assets into an album that they are not in.
 *
 * @param album which album
 * @param name the album's name, for people
 * @param assets which assets
 */
public record AddToAlbum(AlbumRef album, String name, AssetSet assets) implements Change {

  @Override
  public AddToAlbum withAssets(AssetSet others) {
    return new AddToAlbum(album, name, others);
  }

  @Override
  public Change inverse() {
    return new RemoveFromAlbum(album, name, assets);
  }

  @Override
  public String words() {
    return "add to album \"" + name + "\"";
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
    return new LedgerKey(LedgerKey.Verb.ADD_TO_ALBUM, album.toString());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addToAlbum(this);
  }
}
