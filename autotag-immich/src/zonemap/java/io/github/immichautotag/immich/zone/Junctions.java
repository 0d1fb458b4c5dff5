package io.github.immichautotag.immich.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The points where borders meet: a ring passes them between other neighbours than another ring, or
 * the same one at another time. Between two junctions the rings that share a line share all of it.
 */
final class Junctions {

  private final Map<Long, Long> neighbours = new HashMap<>();
  private final Set<Long> junctions = new HashSet<>();

  Junctions(List<ZoneOutline> outlines) {
    for (ZoneOutline outline : outlines) {
      outline.rings().forEach(this::walk);
    }
    neighbours.clear();
  }

  /** Cuts a ring into the lines between its junctions; one without any is cut into two. */
  List<long[]> cut(long[] ring) {
    List<Integer> cuts = new ArrayList<>();
    for (int at = 0; at < ring.length; at++) {
      if (junctions.contains(ring[at])) {
        cuts.add(at);
      }
    }
    if (cuts.isEmpty()) {
      cuts = farApart(ring);
    }
    List<long[]> lines = new ArrayList<>();
    for (int cut = 0; cut < cuts.size(); cut++) {
      lines.add(stretch(ring, cuts.get(cut), cuts.get((cut + 1) % cuts.size())));
    }
    return lines;
  }

  private void walk(long[] ring) {
    long before = ring[ring.length - 1];
    for (int at = 0; at < ring.length; at++) {
      long after = ring[(at + 1) % ring.length];
      // The sum is the same whichever way the ring runs.
      long both = scattered(before) + scattered(after);
      Long known = neighbours.putIfAbsent(ring[at], both);
      if (known != null && known != both) {
        junctions.add(ring[at]);
      }
      before = ring[at];
    }
  }

  /** So that two sums are equal only if the points are, but for a chance of one in 2^64. */
  private static long scattered(long point) {
    long mixed = (point ^ (point >>> 32)) * 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
  }

  /**
   * Two points that depend on the shape alone, as the ring of an enclave and the hole around it may
   * begin at different points.
   */
  private static List<Integer> farApart(long[] ring) {
    int least = 0;
    for (int at = 1; at < ring.length; at++) {
      least = ring[at] < ring[least] ? at : least;
    }
    int farthest = least;
    double most = 0;
    for (int at = 0; at < ring.length; at++) {
      double distance = distance(ring[least], ring[at]);
      if (distance > most || (distance == most && ring[at] < ring[farthest])) {
        most = distance;
        farthest = at;
      }
    }
    return least < farthest ? List.of(least, farthest) : List.of(farthest, least);
  }

  private static double distance(long from, long to) {
    double x = GridPoint.x(to) - GridPoint.x(from);
    double y = GridPoint.y(to) - GridPoint.y(from);
    return x * x + y * y;
  }

  /** From one point of the ring to another, or once around to the same. */
  private static long[] stretch(long[] ring, int from, int to) {
    int steps = Math.floorMod(to - from - 1, ring.length) + 1;
    long[] line = new long[steps + 1];
    for (int step = 0; step <= steps; step++) {
      line[step] = ring[(from + step) % ring.length];
    }
    return line;
  }
}
