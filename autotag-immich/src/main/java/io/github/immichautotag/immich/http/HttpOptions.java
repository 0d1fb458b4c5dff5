package io.github.immichautotag.immich.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to talk to a server.
 *
 * @param timeouts how long to wait
 * @param retries how often to repeat
 * @param connections how many calls at a time, at least one
 * @param certificates a PEM file of further certificate authorities to trust
 */
public record HttpOptions(
    Timeouts timeouts, RetryPolicy retries, int connections, Optional<Path> certificates) {

  /** Four was the fastest on real servers; more only fight for the same processors. */
  private static final int USUAL_CONNECTIONS = 4;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if no call could be made at all
   */
  public HttpOptions {
    if (connections < 1) {
      throw new IllegalArgumentException("at least one connection is needed, not " + connections);
    }
  }

  /** What suits most servers. */
  public static HttpOptions usual() {
    return new HttpOptions(
        Timeouts.usual(), RetryPolicy.usual(), USUAL_CONNECTIONS, Optional.empty());
  }
}
