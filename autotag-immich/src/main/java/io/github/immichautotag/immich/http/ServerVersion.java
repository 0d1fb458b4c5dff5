package io.github.immichautotag.immich.http;

/**
 * A release of Immich.
 *
 * @param major the first number
 * @param minor the second
 * @param patch the third
 */
public record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {

  /** The oldest that is supported. */
  public static final ServerVersion OLDEST = new ServerVersion(2, 0, 0);

  /** The newest that this was checked against; newer ones are likely to work. */
  public static final ServerVersion NEWEST_CHECKED = new ServerVersion(3, 2, Integer.MAX_VALUE);

  private static final ServerVersion FIRST_TO_READ_TEXT = new ServerVersion(2, 2, 0);

  /** Whether this is older than what is supported. */
  public boolean isTooOld() {
    return compareTo(OLDEST) < 0;
  }

  /** Whether this is newer than what was checked. */
  public boolean isNewerThanChecked() {
    return compareTo(NEWEST_CHECKED) > 0;
  }

  /**
   * Whether a search without a visibility finds all that is not locked, and the list of albums
   * holds those shared with the user: since 3.0.
   */
  public boolean searchesEverything() {
    return major >= 3;
  }

  /** Whether it reads text in pictures, and searches for it: since 2.2; before, it ignored it. */
  public boolean searchesText() {
    return compareTo(FIRST_TO_READ_TEXT) >= 0;
  }

  /** Whether "not rated" is null: since 3.0; before, it is written as 0. */
  public boolean unratesWithNull() {
    return major >= 3;
  }

  @Override
  public int compareTo(ServerVersion other) {
    int byMajor = Integer.compare(major, other.major);
    int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
    return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
