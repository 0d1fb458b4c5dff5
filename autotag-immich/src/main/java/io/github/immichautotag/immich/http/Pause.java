package io.github.immichautotag.immich.http;

import java.time.Duration;

/** Waiting, so that tests need not. */
@FunctionalInterface
public interface Pause {

  /**
   * Returns after this time.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void pause(Duration duration) throws InterruptedException;

  /** Really waits. */
  static Pause real() {
    return duration -> Thread.sleep(duration.toMillis());
  }
}
