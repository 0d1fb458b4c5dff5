package io.github.immichautotag.core.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What clocks show. A million photos lie on some ten thousand days, and to find out a day's date is
 * most of the work, so each is found out once.
 */
public final class WallClock {

  private static final int SECONDS_OF_DAY = 86_400;
  private static final long NANOS_OF_SECOND = 1_000_000_000L;

  /** 1900-01-01. */
  private static final int FIRST_DAY = -25_567;

  /** Up to 2079; by day since the first one. Threads may find one twice, which makes no matter. */
  private static final LocalDate[] DATES = new LocalDate[1 << 16];

  private WallClock() {}

  /** What a clock in that zone shows at that moment. Of fixed offsets no rules are made. */
  public static LocalDateTime of(Instant instant, ZoneId zone) {
    ZoneOffset offset =
        zone instanceof ZoneOffset fixed ? fixed : zone.getRules().getOffset(instant);
    long local = instant.getEpochSecond() + offset.getTotalSeconds();
    long second = Math.floorMod(local, SECONDS_OF_DAY);
    return LocalDateTime.of(
        date(Math.floorDiv(local, SECONDS_OF_DAY)),
        LocalTime.ofNanoOfDay(second * NANOS_OF_SECOND + instant.getNano()));
  }

  private static LocalDate date(long epochDay) {
    long at = epochDay - FIRST_DAY;
    if (at < 0 || at >= DATES.length) {
      return LocalDate.ofEpochDay(epochDay);
    }
    LocalDate known = DATES[(int) at];
    if (known == null) {
      known = LocalDate.ofEpochDay(epochDay);
      DATES[(int) at] = known;
    }
    return known;
  }
}
