package io.github.immichautotag.core.date;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The one date that all readings of a name agree on: the first that tells a time. */
final class SingleDate {

  /** No more lies between the clocks of any two zones. */
  private static final long HOURS_BETWEEN_ZONES = 26;

  /** A day lasts a day, in any zone. */
  private static final long HOURS_AROUND_A_DAY = HOURS_BETWEEN_ZONES + 24;

  private @Nullable FoundDate best;

  /** Adds a reading; whether it agrees with those before. */
  boolean add(FoundDate date) {
    FoundDate kept = best;
    if (kept == null) {
      best = date;
      return true;
    }
    if (isMonth(date) || isMonth(kept)) {
      best = isMonth(kept) ? date : kept;
      // A month is weak: beside a day it does not count.
      return isMonth(date) != isMonth(kept) || isSameMonth(kept, date);
    }
    best = date.hasTime() && !kept.hasTime() ? date : kept;
    return isSame(kept, date);
  }

  /** The date, or null when none was added. */
  @Nullable FoundDate get() {
    return best;
  }

  private static boolean isMonth(FoundDate date) {
    return date.precision == Precision.MONTH;
  }

  private static boolean isSameMonth(FoundDate one, FoundDate other) {
    return one.year == other.year && one.month == other.month;
  }

  private static boolean isSame(FoundDate one, FoundDate other) {
    boolean instant = one.offset != null || other.offset != null;
    boolean times = one.hasTime() && other.hasTime();
    if (instant) {
      long apart = Math.abs(ChronoUnit.HOURS.between(one.wallClock(), other.wallClock()));
      return apart <= (times ? HOURS_BETWEEN_ZONES : HOURS_AROUND_A_DAY);
    }
    // Two times of one day are the beginning and the end of a clip, or a picture and its copy.
    return one.wallClock().toLocalDate().equals(other.wallClock().toLocalDate());
  }
}
