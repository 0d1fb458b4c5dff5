package io.github.immichautotag.core.library;

import java.util.UUID;

/**
 * The id of somebody whom Immich recognises in pictures.
 *
 * @param value the UUID that Immich gave
 */
public record PersonId(UUID value) implements Comparable<PersonId> {

  /**
   * Reads an id from its text form.
   *
   * @param text a UUID in its usual form, in either letter case
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static PersonId parse(String text) {
    return new PersonId(UUID.fromString(text));
  }

  /** Orders ids as their text forms order. */
  @Override
  public int compareTo(PersonId other) {
    return Uuids.compare(value, other.value);
  }

  /** The UUID in lower case, as Immich writes it. */
  @Override
  public String toString() {
    return value.toString();
  }
}
