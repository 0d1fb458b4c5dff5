package io.github.immichautotag.immich.zone;

import java.util.List;

/**
 * A zone as the source draws it.
 *
 * @param rings of grid points, outer ones and holes alike; each closes by itself, so its first
 *     point does not come again at its end
 */
record ZoneOutline(String name, List<long[]> rings) {

  private static final double UNITS_PER_RADIAN = Math.toDegrees(1) * GridPoint.UNITS_PER_DEGREE;

  /** The area on a globe of radius 1. Holes run the other way round and count against it. */
  double area() {
    return Math.abs(rings.stream().mapToDouble(ZoneOutline::area).sum());
  }

  private static double area(long[] ring) {
    double area = 0;
    long from = ring[ring.length - 1];
    for (long to : ring) {
      double width = (GridPoint.x(to) - GridPoint.x(from)) / UNITS_PER_RADIAN;
      // Strict, so that every machine puts the zones in the same order.
      double height =
          StrictMath.sin(GridPoint.y(from) / UNITS_PER_RADIAN)
              + StrictMath.sin(GridPoint.y(to) / UNITS_PER_RADIAN);
      area += width * height / 2;
      from = to;
    }
    return area;
  }
}
