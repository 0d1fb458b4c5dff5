package io.github.immichautotag.immich.zone;

import java.util.List;

/**
 * A short stretch of a border. Its points stay packed until a place comes so near that they matter:
 * unpacked, the world's borders would take three times the memory.
 *
 * @param zones those that the line bounds, as a rule the two on its sides
 * @param box the smallest box around it
 * @param startY where it begins
 * @param endY where it ends
 * @param points the steps from one point to the next, from the first point on
 */
record BorderLine(List<Integer> zones, Box box, int startY, int endY, Packed points) {

  /** The reach of a line, its edges included. */
  record Box(int minX, int minY, int maxX, int maxY) {}

  /** Where the points of a line are found. */
  record Packed(PackedNumbers from, int at, int count, int startX) {}

  /** Whether the way west from a place crosses this line an odd number of times. */
  boolean isCrossedOnTheWayWest(double x, double y) {
    if (x < box.minX() || y < box.minY() || y >= box.maxY()) {
      return false;
    }
    // A line that lies west as a whole is crossed when it leads from one side to the other.
    return x >= box.maxX() ? (startY > y) != (endY > y) : isCrossedNearby(x, y);
  }

  private boolean isCrossedNearby(double x, double y) {
    PackedNumbers.Cursor steps = points.from().cursor(points.at());
    boolean odd = false;
    int fromX = points.startX();
    int fromY = startY;
    for (int point = 1; point < points.count(); point++) {
      int toX = fromX + steps.nextSigned();
      int toY = fromY + steps.nextSigned();
      boolean passesY = (fromY > y) != (toY > y);
      if (passesY && fromX + (y - fromY) * (toX - fromX) / (toY - fromY) <= x) {
        odd = !odd;
      }
      fromX = toX;
      fromY = toY;
    }
    return odd;
  }
}
