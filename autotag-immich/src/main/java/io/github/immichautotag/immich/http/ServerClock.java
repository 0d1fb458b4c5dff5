package io.github.immichautotag.immich.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What the server's clock shows, never ahead of it: a moment that the server has surely passed, and
 * as late a one as is known. It rests on the {@code Date} header, which is cut to whole seconds,
 * and on time stamps in the server's answers. Thread-safe.
 */
public final class ServerClock {

  /**
   * Clocks of home servers may be minutes off; only used while no answer told the server's time.
   */
  private static final Duration DOUBT = Duration.ofMinutes(5);

  /** The header is cut to seconds; another second for a slow answer. */
  private static final Duration DATE_PRECISION = Duration.ofSeconds(2);

  private Instant heard = Instant.EPOCH;
  private long heardAtNanos;
  private boolean heardAny;
  private Instant passed = Instant.EPOCH;

  /** Takes note of a {@code Date} header; anything else is ignored. */
  synchronized void hear(@Nullable String dateHeader) {
    if (dateHeader == null) {
      return;
    }
    try {
      heard = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(dateHeader));
      heardAtNanos = System.nanoTime();
      heardAny = true;
    } catch (DateTimeException notADate) {
      // A proxy's odd header is no reason to fail; the time heard before still counts.
    }
  }

  /**
   * Takes note that the server itself wrote this time stamp some time ago. One that lies ahead of
   * what is known of its clock is left over from a time when that clock was wrong.
   */
  public synchronized void hasPassed(Instant stamp) {
    boolean believable = !heardAny || stamp.isBefore(told().plus(DATE_PRECISION));
    if (believable && !stamp.isBefore(passed)) {
      // The next moment, so that what happens from now on can be told from what had that stamp.
      passed = stamp.plusMillis(1);
    }
  }

  /** The latest moment that the server has surely passed. */
  public synchronized Instant now() {
    Instant told = told();
    return told.isAfter(passed) ? told : passed;
  }

  private Instant told() {
    return heardAny
        ? heard.plusNanos(System.nanoTime() - heardAtNanos)
        : Instant.now().minus(DOUBT);
  }
}
