package io.github.immichautotag.core.library;

import java.util.UUID;

/**
 * The id of a tag on the server.
 *
 * @param value the UUID that Immich gave
 */
public record TagId(UUID value) implements Comparable<TagId> {

  /**
   * Reads an id from its text form.
   *
   * @param text a UUID in its usual form, in either letter case
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static TagId parse(String text) {
    return new TagId(UUID.fromString(text));
  }

  /** Orders ids as their text forms order. */
  @Override
  public int compareTo(TagId other) {
    return Uuids.compare(value, other.value);
  }

  /** The UUID in lower case, as Immich writes it. */
  @Override
  public String toString() {
    return value.toString();
  }
}
