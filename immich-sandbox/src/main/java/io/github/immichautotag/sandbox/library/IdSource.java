package io.github.immichautotag.sandbox.library;

import java.util.SplittableRandom;
import java.util.UUID;

/** Ids of version 4 that follow from a seed, so that two runs speak of the same things. */
public final class IdSource {
  private final SplittableRandom random;

  /** The same seed gives the same ids. */
  public IdSource(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The next id. */
  public synchronized UUID next() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & ~(3L << 62)) | (2L << 62);
    return new UUID(high, low);
  }
}
