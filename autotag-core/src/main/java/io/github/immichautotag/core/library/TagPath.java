package io.github.immichautotag.core.library;

import java.util.SortedSet;

/**
 * A tag by its full path, such as {@code Trips/Paris}: Immich's {@code value}. It identifies a tag
 * of one user, is case-sensitive like Immich, and may name a tag that does not exist yet.
 *
 * @param value the path, its parts joined by {@code /}; never empty
 */
public record TagPath(String value) implements Comparable<TagPath> {

  private static final char AFTER_SLASH = '/' + 1;

  /**
   * Checks the path.
   *
   * @throws IllegalArgumentException if Immich would store the path otherwise than written: empty,
   *     or with an empty part
   */
  public TagPath {
    if (value.isEmpty() || value.startsWith("/") || value.endsWith("/") || value.contains("//")) {
      throw new IllegalArgumentException(
          "tag path \"" + value + "\" is empty or has an empty part; write it like Trips/Paris");
    }
  }

  /** The last part: the tag's {@code name} in Immich. */
  public String leaf() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** Whether this tag lies somewhere below the other one; no tag is below itself. */
  public boolean isBelow(TagPath other) {
    return value.length() > other.value.length()
        && value.charAt(other.value.length()) == '/'
        && value.startsWith(other.value);
  }

  /**
   * Those of the tags that lie somewhere below this one, without looking at the others.
   *
   * @param tags in their natural order
   */
  public SortedSet<TagPath> below(SortedSet<TagPath> tags) {
    // In that order they stand together: from the first that could follow "Trips/" to before the
    // first that starts with the character after the slash.
    return tags.subSet(new TagPath(value + "/\0"), new TagPath(value + AFTER_SLASH));
  }

  /**
   * Whether a name as a person writes it means this tag: the full path, or, for a name without
   * {@code /}, the leaf.
   */
  public boolean isCalled(String name) {
    return value.equals(name) || (name.indexOf('/') < 0 && leaf().equals(name));
  }

  /** Whether a name as a person writes it means this tag or one above it. */
  public boolean isWithin(String name) {
    if (name.indexOf('/') >= 0) {
      return value.equals(name) || value.startsWith(name + "/");
    }
    return ("/" + value + "/").contains("/" + name + "/");
  }

  @Override
  public int compareTo(TagPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
