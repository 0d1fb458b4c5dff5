package io.github.immichautotag.core.library;

import java.util.List;

/**
 * An album that the key's user can see, own or shared, or one that the plan creates.
 *
 * @param ref which album: its id, or the name under which it is planned
 * @param name the name; not unique, may be empty
 * @param description the description, empty if there is none
 * @param myRole what the key's user may do with it
 * @param sharedWith the other users of the album with their roles, the owner among them when that
 *     is somebody else
 */
public record Album(
    AlbumRef ref, String name, String description, AlbumRole myRole, List<AlbumUser> sharedWith) {

  public Album {
    sharedWith = List.copyOf(sharedWith);
  }

  /** An album of the key's own, shared with nobody. */
  public static Album own(AlbumRef ref, String name) {
    return new Album(ref, name, "", AlbumRole.OWNER, List.of());
  }
}
