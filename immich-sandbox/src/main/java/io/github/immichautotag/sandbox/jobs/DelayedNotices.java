package io.github.immichautotag.sandbox.jobs;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The notifications that a change of an album leaves, each sent five minutes after the last change.
 * Nobody waits for them: a server is idle although some are to come.
 */
final class DelayedNotices {
  private static final Duration DELAY = Duration.ofMinutes(5);

  private final long delayNanos;
  private final Map<UUID, Long> dueByAlbum = new HashMap<>();

  DelayedNotices(SandboxClock clock) {
    this.delayNanos = clock.real(DELAY).toNanos();
  }

  /** Puts the notification of an album off, or queues one. */
  synchronized void add(UUID albumId) {
    dueByAlbum.put(albumId, System.nanoTime() + delayNanos);
  }

  /** How many are to come. */
  synchronized int count() {
    long now = System.nanoTime();
    dueByAlbum.values().removeIf(due -> due - now <= 0);
    return dueByAlbum.size();
  }
}
