package io.github.immichautotag.core.library;

import java.util.List;
import java.util.Map;

/**
 * The names of what assets belong to.
 *
 * @param users the server's users; empty when not asked for
 * @param libraries the names of external libraries; empty when not asked for, or when the key may
 *     not read them
 * @param people everybody with a name; empty when not asked for
 */
public record Directory(
    List<User> users, Map<ExternalLibraryId, String> libraries, List<Person> people) {

  private static final Directory EMPTY = new Directory(List.of(), Map.of(), List.of());

  public Directory {
    users = List.copyOf(users);
    libraries = Map.copyOf(libraries);
    people = List.copyOf(people);
  }

  /** No names at all. */
  public static Directory empty() {
    return EMPTY;
  }
}
