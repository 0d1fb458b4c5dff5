package io.github.immichautotag.core.date;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A date on the way to be read: where it stands in a name, and what of it is known so far. */
final class FoundDate {

  private static final int MILLION = 1_000_000;

  final int begin;
  final int year;
  final int month;
  final int day;

  /** Where it ends, and the run of digits behind it. */
  int end;

  int nextRun;

  int hour;
  int minute;
  int second;
  int millis;
  Precision precision;

  /** Minutes that its clock is ahead of UTC, where the name says so. */
  @Nullable Integer offset;

  /** The scheme, where the shape alone tells it. */
  @Nullable NameScheme scheme;

  /** Eight digits in a row, so that more digits may follow as they are. */
  boolean compact;

  /** Date and time are joined by the T of ISO 8601. */
  boolean joinedByT;

  /** There is a time beside it that cannot be: then nothing in the name is to be trusted. */
  boolean impossible;

  FoundDate(int begin, int end, int nextRun, int year, int month, int day) {
    this.begin = begin;
    this.end = end;
    this.nextRun = nextRun;
    this.year = year;
    this.month = month;
    this.day = day;
    precision = Precision.DAY;
  }

  void time(int newHour, int newMinute, int newSecond, Precision newPrecision) {
    hour = newHour;
    minute = newMinute;
    second = newSecond;
    precision = newPrecision;
  }

  void upTo(int newEnd, int newNextRun) {
    end = newEnd;
    nextRun = newNextRun;
  }

  boolean hasTime() {
    return precision.hasTime();
  }

  LocalDateTime wallClock() {
    return LocalDateTime.of(year, month, day, hour, minute, second, millis * MILLION);
  }
}
