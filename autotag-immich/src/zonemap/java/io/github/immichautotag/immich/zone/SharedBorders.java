package io.github.immichautotag.immich.zone;

import java.nio.LongBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Borders that neighbours share, each once. They are joined before they are simplified, so that
 * both sides of a border keep the same line.
 */
final class SharedBorders {

  private SharedBorders() {}

  /** Each border, and the zones that it bounds by their places in the list. */
  static SortedMap<LongBuffer, BitSet> of(List<ZoneOutline> outlines) {
    Junctions junctions = new Junctions(outlines);
    SortedMap<LongBuffer, BitSet> borders = new TreeMap<>();
    for (int zone = 0; zone < outlines.size(); zone++) {
      for (long[] ring : outlines.get(zone).rings()) {
        for (long[] line : junctions.cut(ring)) {
          // Twice along one line is there and back: it bounds nothing.
          borders.computeIfAbsent(oneWay(line), none -> new BitSet()).flip(zone);
        }
      }
    }
    borders.values().removeIf(BitSet::isEmpty);
    return borders;
  }

  /** Of the two ways to walk a line, the one that is less. */
  private static LongBuffer oneWay(long[] line) {
    long[] back = new long[line.length];
    for (int at = 0; at < line.length; at++) {
      back[at] = line[line.length - 1 - at];
    }
    LongBuffer there = LongBuffer.wrap(line);
    return there.compareTo(LongBuffer.wrap(back)) <= 0 ? there : LongBuffer.wrap(back);
  }
}
