package io.github.immichautotag.immich.write;

import java.time.Duration;

/**
 * How long to wait until the server has finished its own work on assets that were written.
 *
 * @param stall nothing moved for this long: it will not move
 * @param doubt nothing moved for this long: what may be done already is
 * @param perAsset on top of that, for each asset
 * @param poll the time between two looks
 * @param calm the time after the last asset was seen: Immich writes an asset's time stamp a moment
 *     before its tags (measured: without this, 2 of 233 writes were lost)
 */
public record SettlePatience(
    Duration stall, Duration doubt, Duration perAsset, Duration poll, Duration calm) {

  /** 50 a second on two cores. */
  private static final long MILLIS_FOR_AN_ASSET = 20;

  private static final Duration SHORTEST = Duration.ofMillis(500);

  /**
   * Two minutes without any move, or 15 seconds where there is doubt; a tenth of a second for each
   * asset, five times what a small server took; a look every five seconds; two seconds of calm.
   */
  public static SettlePatience usual() {
    return new SettlePatience(
        Duration.ofMinutes(2),
        Duration.ofSeconds(15),
        Duration.ofMillis(100),
        Duration.ofSeconds(5),
        Duration.ofSeconds(2));
  }

  Duration of(int assets) {
    return stall.plus(perAsset.multipliedBy(assets));
  }

  /** How long so many assets take, on a slow server that has nothing else to do. */
  Duration undisturbed(int assets) {
    return doubt.plus(perAsset.multipliedBy(assets));
  }

  /**
   * When so many assets may be done, but not sooner than a look is worth, nor later than usual.
   *
   * @param inVain how many looks in a row saw nothing move: each makes the next wait twice as long
   */
  Duration untilNextLook(int assets, int inVain) {
    long expected = Math.max(SHORTEST.toMillis(), assets * MILLIS_FOR_AN_ASSET);
    long patient = expected << Math.min(inVain, 10);
    return Duration.ofMillis(Math.min(patient, poll.toMillis()));
  }
}
