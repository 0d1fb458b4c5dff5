package io.github.immichautotag.immich.zone;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Writes a map as {@link ZoneMapFormat} describes it. */
final class ZoneMapWriting {

  private final PackedOutput out = new PackedOutput();
  private long last = GridPoint.of(0, 0);

  /** The file. */
  static byte[] write(List<String> names, Map<BitSet, List<long[]>> borders) throws IOException {
    byte[] summed = summed(names, borders);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(file);
    head.writeInt(ZoneMapFormat.MARK);
    head.writeInt(ZoneMapFormat.VERSION);
    head.writeInt(ZoneMapFormat.sum(summed, 0));
    head.write(summed);
    return file.toByteArray();
  }

  private static byte[] summed(List<String> names, Map<BitSet, List<long[]>> borders)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(GridPoint.UNITS_PER_DEGREE);
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
    ZoneMapWriting lines = new ZoneMapWriting();
    borders.forEach(lines::group);
    out.write(lines.out.toBytes());
    return bytes.toByteArray();
  }

  private void group(BitSet zones, List<long[]> borders) {
    out.put(zones.cardinality());
    zones.stream().forEach(out::put);
    List<long[]> lines = borders.stream().flatMap(border -> cut(border).stream()).toList();
    out.put(lines.size());
    lines.forEach(this::line);
  }

  private static List<long[]> cut(long[] border) {
    List<long[]> lines = new ArrayList<>();
    int step = ZoneMapFormat.MOST_POINTS - 1;
    for (int from = 0; from < border.length - 1; from += step) {
      lines.add(Arrays.copyOfRange(border, from, Math.min(from + step, border.length - 1) + 1));
    }
    return lines;
  }

  private void line(long[] points) {
    out.put(points.length);
    for (long point : points) {
      out.putSigned(GridPoint.x(point) - GridPoint.x(last));
      out.putSigned(GridPoint.y(point) - GridPoint.y(last));
      last = point;
    }
  }
}
