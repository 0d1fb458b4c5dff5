package io.github.immichautotag.immich.zone;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Leaves out the points of a line that lie near to the straight way between those that stay, after
 * Douglas and Peucker (1973). Both ends stay.
 */
final class Simplifier {

  private final double tolerance;

  /**
   * A simplifier.
   *
   * @param tolerance how far a point that is left out may lie from the line, in units of the grid
   */
  Simplifier(double tolerance) {
    this.tolerance = tolerance;
  }

  private record Span(int from, int to) {}

  long[] simplify(long[] line) {
    BitSet kept = new BitSet(line.length);
    kept.set(0);
    kept.set(line.length - 1);
    // On a stack of its own, as a coast of a hundred thousand points may go as deep.
    Deque<Span> open = new ArrayDeque<>();
    open.push(new Span(0, line.length - 1));
    while (!open.isEmpty()) {
      Span span = open.pop();
      int farthest = farthest(line, span);
      if (farthest > span.from()) {
        kept.set(farthest);
        open.push(new Span(span.from(), farthest));
        open.push(new Span(farthest, span.to()));
      }
    }
    return kept.stream().mapToLong(at -> line[at]).toArray();
  }

  /** The point farthest from the straight way; the beginning if none is beyond the tolerance. */
  private int farthest(long[] line, Span span) {
    int farthest = span.from();
    double most = tolerance * tolerance;
    for (int at = span.from() + 1; at < span.to(); at++) {
      double distance = squareOfDistance(line[at], line[span.from()], line[span.to()]);
      if (distance > most) {
        most = distance;
        farthest = at;
      }
    }
    return farthest;
  }

  private static double squareOfDistance(long point, long from, long to) {
    double x = GridPoint.x(point) - GridPoint.x(from);
    double y = GridPoint.y(point) - GridPoint.y(from);
    double wayX = GridPoint.x(to) - GridPoint.x(from);
    double wayY = GridPoint.y(to) - GridPoint.y(from);
    double length = wayX * wayX + wayY * wayY;
    double part = length == 0 ? 0 : (x * wayX + y * wayY) / length;
    double onWay = Math.max(0, Math.min(1, part));
    double offX = x - onWay * wayX;
    double offY = y - onWay * wayY;
    return offX * offX + offY * offY;
  }
}
