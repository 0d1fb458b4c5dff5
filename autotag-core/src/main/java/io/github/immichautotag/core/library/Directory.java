package io.github.immichautotag.core.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of what assets belong to.
 *
 * @param users the server's users; empty when not asked for
 * @param libraries the names of external libraries; empty when not asked for, or when the key may
 *     not read them
 * @param people everybody with a name; empty when not asked for
 * @param sharedLinks what the public links of the key's user show, by the last part of their
 *     address; empty when not asked for, or when the key may not read them
 */
public record Directory(
    List<User> users,
    Map<ExternalLibraryId, String> libraries,
    List<Person> people,
    Map<String, SharedLink> sharedLinks) {

  private static final Directory EMPTY = new Directory(List.of(), Map.of(), List.of());

  public Directory {
    users = List.copyOf(users);
    libraries = Map.copyOf(libraries);
    people = List.copyOf(people);
    sharedLinks = Map.copyOf(sharedLinks);
  }

  /** A directory without public links. */
  public Directory(
      List<User> users, Map<ExternalLibraryId, String> libraries, List<Person> people) {
    this(users, libraries, people, Map.of());
  }

  /**
   * What a public link shows.
   *
   * @param album the album, if it is one of an album
   * @param assets the assets, if it is one of some assets
   */
  public record SharedLink(Optional<AlbumId> album, Set<AssetId> assets) {

    public SharedLink {
      assets = Set.copyOf(assets);
    }
  }

  /** No names at all. */
  public static Directory empty() {
    return EMPTY;
  }
}
