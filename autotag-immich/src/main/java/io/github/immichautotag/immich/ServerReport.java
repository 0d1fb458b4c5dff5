package io.github.immichautotag.immich;

import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.immich.http.ServerVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a check of a server found.
 *
 * @param url the server's address
 * @param version which Immich it is
 * @param user whose key it is; empty when the key may not even tell that
 * @param permissions what is needed and whether the key has it
 * @param notices what a person should know, though it stops nothing
 */
public record ServerReport(
    String url,
    ServerVersion version,
    Optional<User> user,
    List<Line> permissions,
    List<String> notices) {

  public ServerReport {
    permissions = List.copyOf(permissions);
    notices = List.copyOf(notices);
  }

  /**
   * A permission that is needed.
   *
   * @param permission its name in Immich
   * @param neededFor what for, in words
   * @param granted whether the key has it
   */
  public record Line(String permission, String neededFor, boolean granted) {}

  /** The permissions that the key lacks. */
  public List<Line> missing() {
    return permissions.stream().filter(line -> !line.granted()).toList();
  }

  /**
   * Does nothing when the key may do all that is wanted.
   *
   * @throws PhotoServerException of kind {@code NOT_PERMITTED}, naming everything that is missing
   */
  public void requireAll() {
    if (missing().isEmpty()) {
      return;
    }
    String lines =
        missing().stream()
            .map(line -> line.permission() + " (for " + line.neededFor() + ")")
            .collect(Collectors.joining(", "));
    throw new PhotoServerException(
        Kind.NOT_PERMITTED,
        "the API key at "
            + url
            + " lacks permissions: "
            + lines
            + ". Add them to the key in Immich (Account Settings, API Keys); Immich lets you change"
            + " the permissions of a key that exists.");
  }
}
