package io.github.immichautotag.core.library;

import java.util.UUID;

/**
 * The id of an asset: a photo or a video.
 *
 * @param value the UUID that Immich gave
 */
public record AssetId(UUID value) implements Comparable<AssetId> {

  /**
   * Reads an id from its text form.
   *
   * @param text a UUID in its usual form, in either letter case
   * @throws IllegalArgumentException if the text is no UUID
   */
  public static AssetId parse(String text) {
    return new AssetId(UUID.fromString(text));
  }

  /** Orders ids as their text forms order. */
  @Override
  public int compareTo(AssetId other) {
    return Uuids.compare(value, other.value);
  }

  /** The UUID in lower case, as Immich writes it. */
  @Override
  public String toString() {
    return value.toString();
  }
}
