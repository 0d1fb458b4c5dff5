package io.github.immichautotag.sandbox.jobs;

import java.time.Duration;

/**
 * How the background chain behaves.
 *
 * @param instant the chain of a write is over before its answer is sent: nothing is ever lost, but
 *     read-only libraries still revert
 * @param assetsPerSecond measured: about 50 on two cores
 * @param latency from a write to the end of its chain when nothing else is queued; measured: 1 s
 * @param tagLag from the new {@code updatedAt} to the new tag links; measured: well below 2 s
 * @param lostPercent chance in percent that a write to an asset whose chain runs is lost; measured:
 *     2 to 7
 * @param seed decides which ones
 * @param clock how fast the work is done
 * @param stampsBehind by how much the clock of the database, which stamps what is done, is behind
 *     the clock that the answers tell of; a proxy's may be another one
 */
public record JobOptions(
    boolean instant,
    double assetsPerSecond,
    Duration latency,
    Duration tagLag,
    int lostPercent,
    long seed,
    SandboxClock clock,
    Duration stampsBehind) {

  /** As measured on a real server. */
  public static JobOptions measured() {
    return new JobOptions(
        false,
        50,
        Duration.ofSeconds(1),
        Duration.ofMillis(500),
        5,
        1,
        SandboxClock.realTime(),
        Duration.ZERO);
  }

  /** No waiting at all. */
  public static JobOptions immediate() {
    JobOptions as = measured();
    return new JobOptions(
        true, as.assetsPerSecond, as.latency, as.tagLag, 0, as.seed, as.clock, as.stampsBehind);
  }

  /** The same, so many times faster. */
  public JobOptions faster(double factor) {
    return new JobOptions(
        instant,
        assetsPerSecond,
        latency,
        tagLag,
        lostPercent,
        seed,
        SandboxClock.faster(factor),
        stampsBehind);
  }

  /** The same, losing that many of the second writes that come too early. */
  public JobOptions losing(int percent) {
    return new JobOptions(
        instant, assetsPerSecond, latency, tagLag, percent, seed, clock, stampsBehind);
  }

  /** The same, with another seed. */
  public JobOptions seeded(long newSeed) {
    return new JobOptions(
        instant, assetsPerSecond, latency, tagLag, lostPercent, newSeed, clock, stampsBehind);
  }

  /** The same, with a database whose clock is behind by so much. */
  public JobOptions stampedBehind(Duration behind) {
    return new JobOptions(
        instant, assetsPerSecond, latency, tagLag, lostPercent, seed, clock, behind);
  }
}
