package io.github.immichautotag.core.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the family was, by its own pictures: the offsets from UTC of those that know theirs.
 * Between two pictures with one offset, close enough, everything has that offset.
 */
final class KnownOffsets {

  /** So long before and behind; nobody is back from another zone sooner. */
  private static final long REACH = Duration.ofHours(12).toMillis();

  /** Room for the offset behind the time, which sorts by time first. */
  private static final int OFFSET_BITS = 18;

  private static final int OFFSET_BIAS = 1 << (OFFSET_BITS - 1);

  private final long[] byClock;
  private final long[] byInstant;

  private KnownOffsets(long[] byClock, long[] byInstant) {
    this.byClock = byClock;
    this.byInstant = byInstant;
  }

  /** Collects pictures in any order. */
  static final class Builder {

    private long[] clocks = new long[64];
    private long[] instants = new long[64];
    private int size;

    void add(LocalDateTime wallClock, ZoneOffset offset) {
      if (size == clocks.length) {
        clocks = Arrays.copyOf(clocks, 2 * size);
        instants = Arrays.copyOf(instants, 2 * size);
      }
      clocks[size] = entry(wallClock.toInstant(ZoneOffset.UTC), offset);
      instants[size++] = entry(wallClock.toInstant(offset), offset);
    }

    KnownOffsets build() {
      return new KnownOffsets(sorted(clocks), sorted(instants));
    }

    private long[] sorted(long[] entries) {
      long[] result = Arrays.copyOf(entries, size);
      Arrays.sort(result);
      return result;
    }
  }

  private static long entry(Instant time, ZoneOffset offset) {
    return (time.getEpochSecond() << OFFSET_BITS) + offset.getTotalSeconds() + OFFSET_BIAS;
  }

  /** The offset when the clock on the wall showed this. */
  Optional<ZoneOffset> at(LocalDateTime wallClock) {
    return around(byClock, wallClock.toInstant(ZoneOffset.UTC));
  }

  /** The offset at an instant. */
  Optional<ZoneOffset> at(Instant instant) {
    return around(byInstant, instant);
  }

  private static Optional<ZoneOffset> around(long[] entries, Instant time) {
    long key = time.getEpochSecond() << OFFSET_BITS;
    int found = Arrays.binarySearch(entries, key);
    int next = found < 0 ? -found - 1 : found;
    if (next == 0 || next == entries.length) {
      return Optional.empty();
    }
    int before = offset(entries[next - 1]);
    boolean near =
        isNear(entries[next - 1], time.getEpochSecond())
            && isNear(entries[next], time.getEpochSecond());
    return near && before == offset(entries[next])
        ? Optional.of(ZoneOffset.ofTotalSeconds(before))
        : Optional.empty();
  }

  private static boolean isNear(long entry, long second) {
    return Math.abs((entry >> OFFSET_BITS) - second) * 1000 <= REACH;
  }

  private static int offset(long entry) {
    return (int) (entry & ((1L << OFFSET_BITS) - 1)) - OFFSET_BIAS;
  }
}
