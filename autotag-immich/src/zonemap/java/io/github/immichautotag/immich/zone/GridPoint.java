package io.github.immichautotag.immich.zone;

/** A point of the map's grid in one number, because the source has millions of them. */
final class GridPoint {

  /** About 11 m: small beside the tolerance, and it saves a third of the file. */
  static final int UNITS_PER_DEGREE = 10_000;

  private GridPoint() {}

  /** The grid's point nearest to a place. */
  static long near(double latitude, double longitude) {
    return of(
        (int) Math.round(longitude * UNITS_PER_DEGREE),
        (int) Math.round(latitude * UNITS_PER_DEGREE));
  }

  static long of(int x, int y) {
    return ((long) x << Integer.SIZE) | Integer.toUnsignedLong(y);
  }

  /** East of Greenwich. */
  static int x(long point) {
    return (int) (point >> Integer.SIZE);
  }

  /** North of the equator. */
  static int y(long point) {
    return (int) point;
  }
}
