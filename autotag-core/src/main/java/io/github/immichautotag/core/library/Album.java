package io.github.immichautotag.core.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

  /** The role of another user; empty for whoever has no part in it. */
  public Optional<AlbumRole> roleOf(UserId user) {
    return sharedWith.stream()
        .filter(other -> other.user().equals(user))
        .map(AlbumUser::role)
        .findFirst();
  }

  /** The same with another name. */
  public Album called(String other) {
    return new Album(ref, other, description, myRole, sharedWith);
  }

  /** The same where another user has this role, or none. */
  public Album sharedWith(UserId user, Optional<AlbumRole> role) {
    List<AlbumUser> users = new ArrayList<>(sharedWith);
    users.removeIf(other -> other.user().equals(user));
    role.ifPresent(it -> users.add(new AlbumUser(user, it)));
    users.sort(Comparator.comparing(AlbumUser::user));
    return new Album(ref, name, description, myRole, users);
  }

  /** An album of the key's own, shared with nobody. */
  public static Album own(AlbumRef ref, String name) {
    return new Album(ref, name, "", AlbumRole.OWNER, List.of());
  }
}
