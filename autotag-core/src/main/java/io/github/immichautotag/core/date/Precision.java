package io.github.immichautotag.core.date;

/** How fine a date is, coarse to fine. */
public enum Precision {
  YEAR,
  MONTH,
  DAY,
  MINUTE,
  SECOND,
  MILLISECOND;

  /** Whether this is at least as fine as the other. */
  public boolean isAtLeast(Precision other) {
    return compareTo(other) >= 0;
  }

  /** Whether it tells a time of day. */
  public boolean hasTime() {
    return isAtLeast(MINUTE);
  }
}
