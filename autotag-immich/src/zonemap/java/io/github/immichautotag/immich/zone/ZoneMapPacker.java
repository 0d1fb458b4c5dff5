package io.github.immichautotag.immich.zone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the file of {@link ZoneMap} from timeshape's data. The same data give the same file, byte
 * by byte, on every machine.
 */
final class ZoneMapPacker {

  /** About 56 m. With two fifths of it the file would be nearly half as large again. */
  private static final double TOLERANCE_IN_DEGREES = 0.0005;

  private ZoneMapPacker() {}

  /** Writes the map to the file that is named. */
  public static void main(String... args) throws IOException {
    Path file = Path.of(args[0]);
    List<ZoneOutline> outlines = new ArrayList<>(TimeshapeOutlines.read());
    outlines.sort(
        Comparator.comparingDouble(ZoneOutline::area).reversed().thenComparing(ZoneOutline::name));
    byte[] map = pack(outlines);
    Files.write(file, map);
    report(System.out, file, outlines, map.length);
  }

  private static byte[] pack(List<ZoneOutline> outlines) throws IOException {
    Simplifier simplifier = new Simplifier(TOLERANCE_IN_DEGREES * GridPoint.UNITS_PER_DEGREE);
    Map<BitSet, List<long[]>> bySides = new LinkedHashMap<>();
    for (Map.Entry<LongBuffer, BitSet> border : SharedBorders.of(outlines).entrySet()) {
      long[] line = simplifier.simplify(border.getKey().array());
      bySides.computeIfAbsent(border.getValue(), none -> new ArrayList<>()).add(line);
    }
    return ZoneMapWriting.write(outlines.stream().map(ZoneOutline::name).toList(), bySides);
  }

  private static void report(PrintStream out, Path file, List<ZoneOutline> outlines, int bytes) {
    int points =
        outlines.stream()
            .flatMap(outline -> outline.rings().stream())
            .mapToInt(ring -> ring.length)
            .sum();
    out.printf(
        "%s: %d zones, %d points packed into %d bytes%n", file, outlines.size(), points, bytes);
  }
}
