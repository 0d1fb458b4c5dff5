package io.github.immichautotag.immich.http;

import java.time.Duration;

/**
 * How long to wait for a server.
 *
 * @param connect until a connection stands
 * @param read until the next bytes come; Immich sends none before a bulk write is done
 * @param call for one call as a whole
 */
public record Timeouts(Duration connect, Duration read, Duration call) {

  /** 10 seconds, 60 seconds, 5 minutes. */
  public static Timeouts usual() {
    return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5));
  }
}
