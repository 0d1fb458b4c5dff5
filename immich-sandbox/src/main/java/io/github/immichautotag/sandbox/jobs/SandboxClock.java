package io.github.immichautotag.sandbox.jobs;

import java.time.Duration;

/**
 * How long the server's own work takes. Time stamps always come from the system's clock, as the
 * {@code Date} header of every answer does; only waiting is scaled.
 */
@FunctionalInterface
public interface SandboxClock {

  /** How long to really wait for something that takes that long on a real server. */
  Duration real(Duration onServer);

  /** As on a real server. */
  static SandboxClock realTime() {
    return onServer -> onServer;
  }

  /** So many times faster. */
  static SandboxClock faster(double factor) {
    return onServer -> Duration.ofNanos((long) (onServer.toNanos() / factor));
  }
}
