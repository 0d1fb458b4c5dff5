package io.github.immichautotag.immich.zone;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.iakovlev.timeshape.TimeZoneEngine;
import net.iakovlev.timeshape.proto.Geojson.Feature;
import net.iakovlev.timeshape.proto.Geojson.Geometry;
import net.iakovlev.timeshape.proto.Geojson.LineString;
import net.iakovlev.timeshape.proto.Geojson.Position;
import net.iakovlev.timeshape.proto.Geojson.Property;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The outlines of all zones, from the data that the library timeshape carries. */
final class TimeshapeOutlines {

  private static final String NAME_OF_ZONE = "tzid";

  private TimeshapeOutlines() {}

  static List<ZoneOutline> read() throws IOException {
    List<ZoneOutline> outlines = new ArrayList<>();
    try (InputStream packed = TimeZoneEngine.class.getResourceAsStream("/data.tar.zstd")) {
      if (packed == null) {
        throw new FileNotFoundException("timeshape keeps its data elsewhere than it did");
      }
      TarArchiveInputStream features = new TarArchiveInputStream(new ZstdInputStream(packed));
      while (features.getNextEntry() != null) {
        outlines.add(outline(Feature.parseFrom(features.readAllBytes())));
      }
    }
    return outlines;
  }

  private static ZoneOutline outline(Feature feature) {
    String name =
        feature.getPropertiesList().stream()
            .filter(property -> property.getKey().equals(NAME_OF_ZONE))
            .map(Property::getValueString)
            .findFirst()
            .orElseThrow();
    List<long[]> rings =
        rings(feature.getGeometry())
            .map(TimeshapeOutlines::onGrid)
            .filter(ring -> ring.length >= 3)
            .toList();
    return new ZoneOutline(name, rings);
  }

  private static Stream<LineString> rings(Geometry geometry) {
    return geometry.hasPolygon()
        ? geometry.getPolygon().getCoordinatesList().stream()
        : geometry.getMultiPolygon().getCoordinatesList().stream()
            .flatMap(polygon -> polygon.getCoordinatesList().stream());
  }

  private static long[] onGrid(LineString ring) {
    long[] points = new long[ring.getCoordinatesCount()];
    int count = 0;
    for (Position position : ring.getCoordinatesList()) {
      long point = GridPoint.near(position.getLat(), position.getLon());
      if (count == 0 || points[count - 1] != point) {
        points[count++] = point;
      }
    }
    while (count > 1 && points[count - 1] == points[0]) {
      count--;
    }
    return Arrays.copyOf(points, count);
  }
}
