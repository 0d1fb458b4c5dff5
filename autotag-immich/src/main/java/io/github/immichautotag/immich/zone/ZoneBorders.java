package io.github.immichautotag.immich.zone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The lines between the zones of the world.
 *
 * <p>Each line knows the zones that it bounds. A place lies in a zone when the way west from it, to
 * the end of the map, crosses an odd number of that zone's lines. As neighbours share their lines,
 * no place falls between two of them.
 */
final class ZoneBorders {

  private static final double MAX_LATITUDE = 90;
  private static final double MAX_LONGITUDE = 180;

  /** A band of one degree holds few enough lines, and most lines lie in one band. */
  private static final int BANDS = 180;

  private final int unitsPerDegree;
  private final List<String> names;
  private final List<List<BorderLine>> bands = new ArrayList<>();

  /**
   * Puts the lines in their places.
   *
   * @param names of the zones; where several claim a place, the earlier goes first
   */
  ZoneBorders(int unitsPerDegree, List<String> names, List<BorderLine> lines) {
    this.unitsPerDegree = unitsPerDegree;
    this.names = List.copyOf(names);
    for (int band = 0; band < BANDS; band++) {
      bands.add(new ArrayList<>());
    }
    for (BorderLine line : lines) {
      int last = band(line.box().maxY());
      for (int band = band(line.box().minY()); band <= last; band++) {
        bands.get(band).add(line);
      }
    }
  }

  /** The zones that claim a place, the first first; none where there is no such place. */
  List<String> claimsAt(double latitude, double longitude) {
    boolean onEarth = Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE;
    if (!onEarth) {
      return List.of();
    }
    double x = (longitude == MAX_LONGITUDE ? -MAX_LONGITUDE : longitude) * unitsPerDegree;
    // The poles are the edge of the map, where a place is neither in nor out.
    double edge = MAX_LATITUDE * unitsPerDegree - 1;
    double y = Math.max(-edge, Math.min(edge, latitude * unitsPerDegree));
    BitSet inside = new BitSet(names.size());
    for (BorderLine line : bands.get(band(y))) {
      if (line.isCrossedOnTheWayWest(x, y)) {
        for (int zone : line.zones()) {
          inside.flip(zone);
        }
      }
    }
    return inside.stream().mapToObj(names::get).toList();
  }

  private int band(double y) {
    int band = (int) Math.floor(y / unitsPerDegree + MAX_LATITUDE);
    return Math.max(0, Math.min(BANDS - 1, band));
  }
}
