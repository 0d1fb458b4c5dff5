package io.github.immichautotag.core.library;

/**
 * An album that does not exist yet and that the plan creates. Within one plan the name is its
 * identity: two rules that plan an album of one name mean the same album.
 *
 * @param name the album's name, exactly as it will be written
 */
public record PlannedAlbum(String name) implements AlbumRef {

  @Override
  public String toString() {
    return "new album \"" + name + "\"";
  }
}
