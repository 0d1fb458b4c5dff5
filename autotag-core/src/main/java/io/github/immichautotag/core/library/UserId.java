package io.github.immichautotag.core.library;

import java.util.UUID;

/**
 * The id of a user of the server.
 *
 * @param value the UUID that Immich gave
 */
public record UserId(UUID value) implements Comparable<UserId> {

  /**
   * Reads an id from its text form.
   *
   * @param text a UUID in its usual form, in either letter case
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static UserId parse(String text) {
    return new UserId(UUID.fromString(text));
  }

  /** Orders ids as their text forms order. */
  @Override
  public int compareTo(UserId other) {
    return Uuids.compare(value, other.value);
  }

  /** The UUID in lower case, as Immich writes it. */
  @Override
  public String toString() {
    return value.toString();
  }
}
