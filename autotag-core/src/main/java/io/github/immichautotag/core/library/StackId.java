package io.github.immichautotag.core.library;

import java.util.UUID;

/**
 * The id of a stack: shots that belong together and show as one.
 *
 * @param value the UUID that Immich gave
 */
public record StackId(UUID value) implements Comparable<StackId> {

  /**
   * Reads an id from its text form.
   *
   * @param text a UUID in its usual form, in either letter case
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static StackId parse(String text) {
    return new StackId(UUID.fromString(text));
  }

  /** Orders ids as their text forms order. */
  @Override
  public int compareTo(StackId other) {
    return Uuids.compare(value, other.value);
  }

  /** The UUID in lower case, as Immich writes it. */
  @Override
  public String toString() {
    return value.toString();
  }
}
