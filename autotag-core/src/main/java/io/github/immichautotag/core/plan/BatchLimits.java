package io.github.immichautotag.core.plan;

/**
 * How much goes into one call, from what real servers were measured to bear.
 *
 * @param assetsPerTagCall the server works 7 ms on each asset while the caller waits
 * @param pairsPerTagCall tags times assets; Immich fails above 32,767
 * @param assetsPerAlbumCall album writes are cheap: 10,000 take a third of a second
 * @param assetsPerDateCall a tenth of a second for a thousand
 */
public record BatchLimits(
    int assetsPerTagCall, int pairsPerTagCall, int assetsPerAlbumCall, int assetsPerDateCall) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if nothing at all would go into one of the calls
   */
  public BatchLimits {
    int least =
        Math.min(
            Math.min(assetsPerTagCall, pairsPerTagCall),
            Math.min(assetsPerAlbumCall, assetsPerDateCall));
    if (least < 1) {
      throw new IllegalArgumentException("a call takes at least 1, not " + least);
    }
  }

  /** The sizes that did best against real servers. */
  public static BatchLimits measured() {
    return new BatchLimits(500, 32_767, 10_000, 1_000);
  }

  int assetsPerCall(int tags) {
    return Math.max(1, Math.min(assetsPerTagCall, pairsPerTagCall / tags));
  }
}
