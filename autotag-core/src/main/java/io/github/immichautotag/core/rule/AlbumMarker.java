package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.Album;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the tool knows the albums it made: by a line in the album's description, which names what the
 * album is for and survives every renaming. An album of the user's own never carries it.
 */
public final class AlbumMarker {

  private static final String LINE_START = "[immich-autotag:";
  private static final String RULE_ALBUM = "album ";
  private static final String MARK = "mark ";
  private static final String REVIEW = "review ";

  /** How the predecessor called its albums of unclassified assets. */
  private static final Pattern OF_PREDECESSOR =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}-autotag-temp-unclassified");

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

  /** The purpose of an album that marks what is in it. */
  public static String mark(String name) {
    return MARK + name;
  }

  /** The purpose of an album of unclassified assets, as long as it is called so. */
  public static String review(String name) {
    return REVIEW + name.replace('\n', ' ');
  }

  /**
   * Whether the album marks what is in it or is there for review, so that being in it says nothing
   * about where an asset belongs. Whoever renames an album of unclassified assets wants to keep it.
   */
  public static boolean isForReview(Album album) {
    return isOfPredecessor(album)
        || purposes(album).stream()
            .anyMatch(purpose -> purpose.startsWith(MARK) || purpose.equals(review(album.name())));
  }

  /**
   * Whether the predecessor made the album for unclassified assets. It carries no marker, so it is
   * neither changed nor deleted; but it classifies nothing.
   */
  public static boolean isOfPredecessor(Album album) {
    return OF_PREDECESSOR.matcher(album.name()).matches() && !isOurs(album);
  }

  /** The name for which this tool made an album of unclassified assets that is still one. */
  public static Optional<String> reviewed(Album album) {
    return isOurs(album, review(album.name())) ? Optional.of(album.name()) : Optional.empty();
  }

  /** Whether a rule or a folder wanted the album, to hold assets like one of the user's. */
  public static boolean isOfRule(Album album) {
    return purposes(album).stream().anyMatch(purpose -> purpose.startsWith(RULE_ALBUM));
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
