package io.github.immichautotag.core.library;

import java.util.UUID;

/**
 * The id of a duplicate group: assets that Immich found to show the same.
 *
 * @param value the UUID that Immich gave
 */
public record DuplicateId(UUID value) implements Comparable<DuplicateId> {

  /**
   * Reads an id from its text form.
   *
   * @param text a UUID in its usual form, in either letter case
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static DuplicateId parse(String text) {
    return new DuplicateId(UUID.fromString(text));
  }

  /** Orders ids as their text forms order. */
  @Override
  public int compareTo(DuplicateId other) {
    return Uuids.compare(value, other.value);
  }

  /** The UUID in lower case, as Immich writes it. */
  @Override
  public String toString() {
    return value.toString();
  }
}
