package io.github.immichautotag.core.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that a name speaks of: one, those of a month or year, or a range.
 *
 * @param first the first day
 * @param last the last day, not before the first
 * @param precision how fine the ends are: year, month or day
 */
public record DateInterval(LocalDate first, LocalDate last, Precision precision) {

  /** A single day. */
  public static DateInterval ofDay(LocalDate day) {
    return new DateInterval(day, day, Precision.DAY);
  }

  /** A whole month. */
  public static DateInterval ofMonth(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new DateInterval(first, first.plusMonths(1).minusDays(1), Precision.MONTH);
  }

  /** A whole year. */
  public static DateInterval ofYear(int year) {
    return new DateInterval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  /** From the first day of this to the last day of the other. */
  public DateInterval to(DateInterval other) {
    return new DateInterval(first, other.last, precision);
  }

  /** Whether it is a single day. */
  public boolean isDay() {
    return first.equals(last);
  }

  /** Whether the other lies within. */
  public boolean contains(DateInterval other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  /** How many days a day lies outside; 0 within, and for both neighbours 1. */
  public long daysOutside(LocalDate day) {
    if (day.isBefore(first)) {
      return ChronoUnit.DAYS.between(day, first);
    }
    return Math.max(0, ChronoUnit.DAYS.between(last, day));
  }

  /** As one would write it, such as {@code 2019-07} or {@code 2019-07-12..2019-07-20}. */
  @Override
  public String toString() {
    String begin = text(first);
    String end = text(last);
    return begin.equals(end) ? begin : begin + ".." + end;
  }

  private String text(LocalDate day) {
    return switch (precision) {
      case YEAR -> "%04d".formatted(day.getYear());
      case MONTH -> day.toString().substring(0, 7);
      default -> day.toString();
    };
  }
}
