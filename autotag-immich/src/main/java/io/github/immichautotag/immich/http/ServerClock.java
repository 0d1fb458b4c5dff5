package io.github.immichautotag.immich.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What the server's clock shows. It rests on the {@code Date} header, which is cut to whole seconds
 * and may come from a proxy whose clock is another one, and on time stamps in the server's answers,
 * which its database wrote. Thread-safe.
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
  private Instant latestStamp = Instant.EPOCH;

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
    latestStamp = stamp.isAfter(latestStamp) ? stamp : latestStamp;
    boolean believable = !heardAny || stamp.isBefore(told().plus(DATE_PRECISION));
    if (believable && !stamp.isBefore(passed)) {
      // The next moment, so that what happens from now on can be told from what had that stamp.
      passed = stamp.plusMillis(1);
    }
  }

  /**
   * As late a moment as the server is known to have passed, if its answers tell the time of its
   * database.
   */
  public synchronized Instant now() {
    Instant told = told();
    return told.isAfter(passed) ? told : passed;
  }

  /**
   * A moment that the database has surely passed, whatever clock the answers tell of: what happens
   * from now on has a later stamp. It may lie long ago on a server where little happens.
   */
  public synchronized Instant surelyPassed() {
    Instant told = told();
    if (latestStamp.equals(Instant.EPOCH)) {
      return told.minus(DOUBT);
    }
    return told.isBefore(latestStamp) ? told : latestStamp;
  }

  /**
   * A moment that the database had surely passed when the answers told that time. Its clock is not
   * further behind theirs than its latest stamp is old now; so where much was changed lately,
   * little is left open.
   */
  public synchronized Instant surelyPassedAt(Instant told) {
    Duration behind = Duration.between(latestStamp, told());
    if (behind.isNegative()) {
      return told;
    }
    return told.minus(behind.compareTo(DOUBT) < 0 ? behind : DOUBT);
  }

  /** What the server's answers tell; its database's clock may be another one. */
  public synchronized Instant told() {
    return heardAny
        ? heard.plusNanos(System.nanoTime() - heardAtNanos)
        : Instant.now().minus(DOUBT);
  }
}
