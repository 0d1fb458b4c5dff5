package io.github.immichautotag.core.library;

/**
 * A number that is known of an asset. Kept as a whole number of small parts, so that 2.8 is 2.8 and
 * not a little less.
 */
public enum NumberField {
  /** Bytes of the file. */
  SIZE(1),
  /** Pixels, as the picture is seen: turned where the camera was. */
  WIDTH(1),
  /** Pixels, as the picture is seen. */
  HEIGHT(1),
  /** Seconds. */
  DURATION(1_000),
  /** The sensitivity as ISO gives it. */
  ISO(1),
  /** The aperture: 2.8 for f/2.8. */
  F_NUMBER(1_000),
  /** Millimetres. */
  FOCAL_LENGTH(1_000),
  /** Seconds. */
  EXPOSURE_TIME(1_000_000),
  /** Stars, from 1 to 5; -1 for rejected. */
  RATING(1);

  private final int parts;

  NumberField(int parts) {
    this.parts = parts;
  }

  /** The value in parts. */
  long parts(double value) {
    return Math.round(value * parts);
  }

  /** The value of so many parts. */
  double value(long count) {
    return count / (double) parts;
  }
}
