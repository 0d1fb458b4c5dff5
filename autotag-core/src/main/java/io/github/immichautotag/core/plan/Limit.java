package io.github.immichautotag.core.plan;

/**
 * How much of something one run may change: so many, or so large a part of what there is, whichever
 * is more.
 *
 * @param absolute a number that is always allowed; not negative
 * @param percent a part of what there is, 0 to 100
 */
public record Limit(long absolute, double percent) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Limit {
    if (absolute < 0 || !(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("limit " + absolute + " or " + percent + " %");
    }
  }

  /** No limit at all. */
  public static Limit none() {
    return new Limit(Long.MAX_VALUE, 100);
  }

  /** How many are allowed where there are so many. */
  public long of(long existing) {
    return Math.max(absolute, (long) Math.floor(existing * percent / 100));
  }
}
