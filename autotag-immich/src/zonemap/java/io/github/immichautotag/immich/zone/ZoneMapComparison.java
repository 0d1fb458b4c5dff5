package io.github.immichautotag.immich.zone;

import io.github.immichautotag.core.library.GeoPoint;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.iakovlev.timeshape.TimeZoneEngine;

/**
 * Measures how often a packed map names another zone than timeshape itself, which keeps all points
 * and looks places up in its own way.
 *
 * <p>The places are drawn all over the globe, and at given distances from points of borders: first
 * a zone, each as likely as the other, then a point of its outline, then a direction. The seed is
 * fixed: each run asks for the same places.
 */
final class ZoneMapComparison {

  private static final int PLACES = 10_000;
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double[] DISTANCES = {50, 100, 200, 500, 1_000, 5_000};

  /** The packer's tolerance of 56 m, and half the diagonal of the grid of 11 m. */
  private static final double FAR = 65;

  private static final int DIRECTIONS = 96;

  private final ZoneMap map;
  private final TimeZoneEngine timeshape = TimeZoneEngine.initialize();
  private final List<ZoneOutline> outlines;
  private final Random random = new Random(7);
  private final PrintStream out;

  private ZoneMapComparison(ZoneMap map, List<ZoneOutline> outlines, PrintStream out) {
    this.map = map;
    this.outlines = outlines;
    this.out = out;
  }

  /** Compares the map in the file that is named. */
  public static void main(String... args) throws IOException {
    ZoneMap map = new ZoneMap(() -> Files.newInputStream(Path.of(args[0])));
    new ZoneMapComparison(map, TimeshapeOutlines.read(), System.out).run();
  }

  private void run() {
    print("all over the globe", Stream.generate(this::anywhere));
    for (double metres : DISTANCES) {
      String where = "%,.0f m from a point of a border".formatted(metres);
      print(where, Stream.generate(() -> nearBorder(metres)));
    }
  }

  private void print(String where, Stream<GeoPoint> places) {
    List<GeoPoint> others = places.limit(PLACES).filter(this::isDifferent).toList();
    long far = others.stream().filter(this::isFarFromBorder).count();
    double percent = 100.0 * others.size() / PLACES;
    out.printf("%-32s %5.2f %% differ, %d far from a border%n", where, percent, far);
  }

  private boolean isDifferent(GeoPoint place) {
    Set<ZoneId> claims = claims(place);
    Optional<ZoneId> zone = map.zoneAt(place);
    return zone.map(named -> !claims.contains(named)).orElse(!claims.isEmpty());
  }

  /** Whether timeshape names the same zones all around. */
  private boolean isFarFromBorder(GeoPoint place) {
    Set<ZoneId> here = claims(place);
    return IntStream.range(0, DIRECTIONS)
        .mapToObj(way -> beside(place, FAR * (way % 3 + 1) / 3, way * 2 * Math.PI / DIRECTIONS))
        .allMatch(near -> claims(near).equals(here));
  }

  private Set<ZoneId> claims(GeoPoint place) {
    return Set.copyOf(timeshape.queryAll(place.latitude(), place.longitude()));
  }

  /** Each square kilometre is as likely as any other. */
  private GeoPoint anywhere() {
    double latitude = Math.toDegrees(Math.asin(random.nextDouble() * 2 - 1));
    return new GeoPoint(latitude, random.nextDouble() * 360 - 180);
  }

  private GeoPoint nearBorder(double metres) {
    return Stream.generate(() -> besideBorder(metres))
        .filter(place -> Math.abs(place.latitude()) < 90 && Math.abs(place.longitude()) < 180)
        .findFirst()
        .orElseThrow();
  }

  private GeoPoint besideBorder(double metres) {
    List<long[]> rings = outlines.get(random.nextInt(outlines.size())).rings();
    long point = pick(rings, random.nextInt(rings.stream().mapToInt(ring -> ring.length).sum()));
    GeoPoint onBorder =
        new GeoPoint(
            GridPoint.y(point) / (double) GridPoint.UNITS_PER_DEGREE,
            GridPoint.x(point) / (double) GridPoint.UNITS_PER_DEGREE);
    return beside(onBorder, metres, random.nextDouble() * 2 * Math.PI);
  }

  private static GeoPoint beside(GeoPoint place, double metres, double direction) {
    double degrees = metres / METRES_PER_DEGREE;
    double shrunk = Math.cos(Math.toRadians(place.latitude()));
    return new GeoPoint(
        place.latitude() + degrees * Math.cos(direction),
        place.longitude() + degrees * Math.sin(direction) / shrunk);
  }

  private static long pick(List<long[]> rings, int index) {
    int left = index;
    for (long[] ring : rings) {
      if (left < ring.length) {
        return ring[left];
      }
      left -= ring.length;
    }
    throw new IndexOutOfBoundsException(index);
  }
}
