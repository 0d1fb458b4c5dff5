package io.github.immichautotag.core.stage.album;

import io.github.immichautotag.core.rule.Condition;
import java.time.Duration;
import java.util.Optional;

/**
 * How albums of unclassified assets are made.
 *
 * @param grouping what goes into one album
 * @param gap for {@link Grouping#GAP}: a pause this long starts a new album
 * @param name the name of an album, with {@code {date}} where its day, week, month or beginning
 *     stands
 * @param least groups of fewer assets get no album
 * @param when only assets that meet this; empty: all
 */
public record ReviewSettings(
    Grouping grouping, Duration gap, String name, int least, Optional<Condition> when) {

  /** What stands in a name for the date. */
  public static final String DATE = "{date}";

  /** The name that the predecessor used. */
  public static final String USUAL_NAME = DATE + "-autotag-temp-unclassified";

  /** What goes into one album. */
  public enum Grouping {
    DAY,
    WEEK,
    MONTH,
    /** What was taken without a longer pause. */
    GAP
  }

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if all albums would have one name
   */
  public ReviewSettings {
    if (!name.contains(DATE)) {
      throw new IllegalArgumentException("no " + DATE + " in the name: " + name);
    }
  }

  /** An album for each day. */
  public static ReviewSettings daily() {
    return new ReviewSettings(Grouping.DAY, Duration.ZERO, USUAL_NAME, 1, Optional.empty());
  }

  String named(String date) {
    return name.replace(DATE, date);
  }
}
