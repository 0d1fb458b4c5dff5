package io.github.immichautotag.immich.zone;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The file that holds the map.
 *
 * <p>A head of whole numbers of four bytes, the highest first, and texts as {@link
 * java.io.DataOutput#writeUTF} writes them:
 *
 * <ol>
 *   <li>{@link #MARK}, which begins no other file;
 *   <li>{@link #VERSION} of this description;
 *   <li>the CRC-32 of all that follows;
 *   <li>the units that make a degree;
 *   <li>the number of zones, and their names, the one with the largest area first.
 * </ol>
 *
 * <p>Then, up to the end, {@link PackedNumbers} in groups, a group for all lines between the same
 * zones:
 *
 * <ol>
 *   <li>the number of zones, and their places in the list of names, from 0;
 *   <li>the number of lines, and for each of them the number of its points, and the points as
 *       signed steps east and north: the first from the last point of the line before it in the
 *       file (at the beginning from 0, 0, where the equator meets Greenwich), each other one from
 *       the point before it.
 * </ol>
 *
 * <p>A long border is cut into lines of at most {@link #MOST_POINTS} points, so that a place is
 * near few of them; each begins where the one before ends.
 */
final class ZoneMapFormat {

  /** "zone" in ASCII. */
  static final int MARK = 0x7a6f6e65;

  static final int VERSION = 1;

  static final int MOST_POINTS = 64;

  private ZoneMapFormat() {}

  /** The map in a file that is not what it was when it was made is refused. */
  static ZoneBorders read(byte[] file) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    if (in.readInt() != MARK || in.readInt() != VERSION) {
      throw new IOException("not a map of time zones of version " + VERSION);
    }
    int sum = in.readInt();
    if (sum != sum(file, file.length - in.available())) {
      throw new IOException("damaged: the sum of its bytes is not what it was");
    }
    int unitsPerDegree = in.readInt();
    List<String> names = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      names.add(in.readUTF());
    }
    return new ZoneBorders(unitsPerDegree, names, lines(in.readAllBytes()));
  }

  static int sum(byte[] file, int from) {
    CRC32 sum = new CRC32();
    sum.update(file, from, file.length - from);
    return (int) sum.getValue();
  }

  private static List<BorderLine> lines(byte[] packed) {
    LineReading reading = new LineReading(new PackedNumbers(packed));
    List<BorderLine> lines = new ArrayList<>();
    while (reading.hasNext()) {
      List<Integer> zones = reading.zones();
      for (int left = reading.count(); left > 0; left--) {
        lines.add(reading.line(zones));
      }
    }
    return lines;
  }
}
