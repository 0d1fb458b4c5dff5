package io.github.immichautotag.core.date;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Which dates a picture can have. */
final class PlausibleDates {

  /** The first photograph that is left. */
  static final int FIRST_PHOTO = 1826;

  /** Numbers of eight digits that begin lower are rather something else. */
  static final int FIRST_COMPACT = 1900;

  /** Before this year nothing named files by the second. */
  static final int FIRST_TIMED = 1980;

  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final LocalDateTime latest;
  private final long now;

  /** Dates up to this moment; the clock on a wall may be 14 hours ahead of it. */
  PlausibleDates(Instant now) {
    this.now = now.toEpochMilli();
    latest = LocalDateTime.ofInstant(now, ZoneOffset.ofHours(14));
  }

  /** Whether there is such a day. */
  static boolean isDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
      return false;
    }
    return month != 2 || day < 29 || YearMonth.of(year, month).isValidDay(day);
  }

  /** Whether there is such a time of day. */
  static boolean isTime(int hour, int minute, int second) {
    return hour < 24 && minute < 60 && second < 60;
  }

  boolean isYear(int year, int first) {
    return year >= first && year <= latest.getYear();
  }

  /** Whether the moment lies between 9 September 2001, the first of 13 digits, and now. */
  boolean isEpochMillis(long millis) {
    return millis >= 1_000_000_000_000L && millis <= now;
  }

  /** Whether an instant is not later than now. */
  boolean isPast(Instant instant) {
    return instant.toEpochMilli() <= now;
  }

  /** Whether a picture can have this date: it is not later than now, and no clock's beginning. */
  boolean accept(FoundDate date) {
    return !isLater(date) && !isReset(date);
  }

  private boolean isLater(FoundDate date) {
    if (date.year < latest.getYear()) {
      return false;
    }
    LocalDateTime wall = date.wallClock();
    return wall.isAfter(latest);
  }

  /** What clocks show that were never set, in UTC and west of it. */
  private static boolean isReset(FoundDate date) {
    return switch (date.year) {
      case 1969 -> date.month == 12 && date.day == 31;
      case 1970 -> date.month == 1 && date.day == 1 && date.precision != Precision.MONTH;
      case 1980 ->
          date.month == 1
              && date.day == 1
              && date.hour == 0
              && date.minute == 0
              && date.second == 0
              && date.precision != Precision.MONTH;
      default -> false;
    };
  }
}
