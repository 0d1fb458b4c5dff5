package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.Album;
import java.util.List;

/**
 * How the tool knows the albums it made: by a line in the album's description, which names what the
 * album is for and survives every renaming. An album of the user's own never carries it.
 */
public final class AlbumMarker {

  private static final String LINE_START = "[immich-autotag:";
  private static final String RULE_ALBUM = "album ";

  private AlbumMarker() {}

  /** The line for an album that is there for this purpose. */
  public static String line(String purpose) {
    return LINE_START + purpose + "]";
  }

  /**
   * The purpose of an album that a rule wanted by a name: one like the user's own albums, known
   * again by this where the user renamed it.
   */
  public static String albumNamed(String name) {
    return RULE_ALBUM + name.replace('\n', ' ');
  }

  /** Whether this tool made the album to mark or to review what is in it, not to keep it there. */
  public static boolean isForReview(Album album) {
    return album
        .description()
        .lines()
        .anyMatch(line -> line.startsWith(LINE_START) && !line.startsWith(LINE_START + RULE_ALBUM));
  }

  /** The purposes of which {@link #isOurs(Album, String)} is true. */
  public static List<String> purposes(Album album) {
    if (!album.description().contains(LINE_START)) {
      return List.of();
    }
    return album
        .description()
        .lines()
        .filter(line -> line.startsWith(LINE_START) && line.endsWith("]"))
        .map(line -> line.substring(LINE_START.length(), line.length() - 1))
        .toList();
  }

  /** Whether this tool made the album, for whatever purpose. */
  public static boolean isOurs(Album album) {
    return album.description().lines().anyMatch(line -> line.startsWith(LINE_START));
  }

  /** Whether this tool made the album for this purpose. */
  public static boolean isOurs(Album album, String purpose) {
    return album.description().lines().anyMatch(line(purpose)::equals);
  }
}
