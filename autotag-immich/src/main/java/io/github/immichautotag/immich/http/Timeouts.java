package io.github.immichautotag.immich.http;

import java.time.Duration;

/**
 * How long to wait for a server.
 *
 * @param connect until a connection stands
 * @param read until the next bytes come; Immich sends none before a bulk write is done
 * @param write until the next bytes are taken
 * @param call for one call as a whole
 */
public record Timeouts(Duration connect, Duration read, Duration write, Duration call) {

  /** 10 seconds, 60 seconds each way, 5 minutes. */
  public static Timeouts usual() {
    Duration minute = Duration.ofSeconds(60);
    return new Timeouts(Duration.ofSeconds(10), minute, minute, Duration.ofMinutes(5));
  }
}
