package io.github.immichautotag.core.library;

import java.util.UUID;

/**
 * The id of an external library: folders that Immich reads in place.
 *
 * @param value the UUID that Immich gave
 */
public record ExternalLibraryId(UUID value) implements Comparable<ExternalLibraryId> {

  /**
   * Reads an id from its text form.
   *
   * @param text a UUID in its usual form, in either letter case
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static ExternalLibraryId parse(String text) {
    return new ExternalLibraryId(UUID.fromString(text));
  }

  /** Orders ids as their text forms order. */
  @Override
  public int compareTo(ExternalLibraryId other) {
    return Uuids.compare(value, other.value);
  }

  /** The UUID in lower case, as Immich writes it. */
  @Override
  public String toString() {
    return value.toString();
  }
}
