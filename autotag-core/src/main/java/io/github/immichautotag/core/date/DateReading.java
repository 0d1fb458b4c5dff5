package io.github.immichautotag.core.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A date as it was read somewhere, no finer than it stood there.
 *
 * @param wallClock date and time; what is finer than the precision is the start of that span
 * @param precision how fine it is
 * @param zone whether the clock shows local time or UTC
 */
public record DateReading(LocalDateTime wallClock, Precision precision, ZoneKnowledge zone) {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

  /** The day; the first one of a month or year. */
  public LocalDate day() {
    return wallClock.toLocalDate();
  }

  /** Whether it is an instant, and not only what some clock showed. */
  public boolean isInstant() {
    return zone == ZoneKnowledge.UTC && precision.hasTime();
  }

  /** The instant, reading the clock as UTC. */
  public Instant asUtc() {
    return wallClock.toInstant(ZoneOffset.UTC);
  }

  /**
   * ISO 8601 at the precision of the reading, such as {@code 2019-07-12T18:30}; instants have Z.
   */
  public String iso() {
    String text =
        switch (precision) {
          case YEAR -> "%04d".formatted(wallClock.getYear());
          case MONTH -> day().toString().substring(0, 7);
          case DAY -> day().toString();
          case MINUTE -> MINUTES.format(wallClock);
          case SECOND -> SECONDS.format(wallClock);
          case MILLISECOND -> MILLIS.format(wallClock);
        };
    return isInstant() ? text + "Z" : text;
  }
}
