package io.github.immichautotag.sandbox.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes answers take as long as measured on a real server, where requests that come together mostly
 * wait for each other: 99 pages with EXIF took 38.7 s one after the other and 29.3 s over four
 * connections.
 */
final class RealPace {
  /** The part of an answer's time that no other request can use: 29.3 of 38.7 seconds. */
  private static final double ALONE = 0.75;

  private final Semaphore database = new Semaphore(1, true);

  /**
   * Waits until an answer has taken its time.
   *
   * @param realMillis what it takes in all when nothing else is asked
   * @param start when work on it began, as {@link System#nanoTime()} tells
   */
  void keep(double realMillis, long start) {
    long all = (long) (realMillis * 1e6);
    long alone = (long) (all * ALONE);
    long left = all - (System.nanoTime() - start);
    if (left <= 0) {
      return;
    }
    try {
      sleep(left - alone);
      database.acquire();
      try {
        sleep(Math.min(alone, left));
      } finally {
        database.release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleep(long nanos) throws InterruptedException {
    if (nanos > 0) {
      TimeUnit.NANOSECONDS.sleep(nanos);
    }
  }
}
