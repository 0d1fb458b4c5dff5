package io.github.immichautotag.immich.http;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often and how patiently a call is repeated.
 *
 * @param attempts how often it is tried in all, at least once
 * @param firstDelay the wait before the second attempt; it doubles for each further one
 * @param longestDelay no wait is longer, not even one that the server asks for
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration longestDelay) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no attempt at all
   */
  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("at least one attempt is needed, not " + attempts);
    }
  }

  /** Five attempts, half a second before the second, two minutes at most. */
  public static RetryPolicy usual() {
    return new RetryPolicy(5, Duration.ofMillis(500), Duration.ofMinutes(2));
  }

  /** One attempt only. */
  public static RetryPolicy none() {
    return new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
  }

  /**
   * The wait after this many failed attempts: between half and one and a half of the plan; at least
   * as long as the server asks for, and up to a tenth longer, so that not all come back at once.
   *
   * @param asked how long the server asks to wait
   */
  Duration delayAfter(int failed, Optional<Duration> asked, RandomGenerator random) {
    long doubled = firstDelay.toMillis() << Math.min(failed - 1, 20);
    long planned = Math.round(doubled * (0.5 + random.nextDouble()));
    long longest = longestDelay.toMillis();
    long wanted = Math.min(asked.orElse(Duration.ZERO).toMillis(), longest);
    long spread = Math.round(wanted * (1 + random.nextDouble() / 10));
    return Duration.ofMillis(Math.min(Math.max(planned, spread), longest));
  }
}
