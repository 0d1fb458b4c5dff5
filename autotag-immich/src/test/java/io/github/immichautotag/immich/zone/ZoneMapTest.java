package io.github.immichautotag.immich.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.GeoPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class ZoneMapTest {

  private static final ZoneMap WORLD = new ZoneMap();

  @ParameterizedTest(name = "{0}: {3}")
  @CsvFileSource(resources = "places.csv", delimiter = ';', numLinesToSkip = 1)
  void findsTheZoneOfAPlace(String place, double latitude, double longitude, String zone) {
    // America/Coyhaique is younger than the first releases of Java 17.
    boolean known = ZoneId.getAvailableZoneIds().contains(zone);
    assertThat(zoneAt(latitude, longitude))
        .as(place)
        .isEqualTo(known ? Optional.of(ZoneId.of(zone)) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"90, 0, Etc/GMT", "90, 120, Etc/GMT-8", "90, 180, Etc/GMT+12"})
  void takesTheLongitudeAtTheNorthPole(double latitude, double longitude, String zone) {
    assertThat(zoneAt(latitude, longitude)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({
    "90.000001, 0",
    "-90.000001, 0",
    "0, 180.000001",
    "0, -180.000001",
    "1e300, -1e300",
    "NaN, 0",
    "0, NaN",
    "NaN, NaN",
    "Infinity, 0",
    "0, -Infinity"
  })
  void findsNoZoneWhereThereIsNoPlace(double latitude, double longitude) {
    assertThat(zoneAt(latitude, longitude)).isEmpty();
  }

  @Test
  void findsTheSameZoneOnBothSidesOf180Degrees() {
    DoubleStream.iterate(-90, latitude -> latitude <= 90, latitude -> latitude + 0.25)
        .forEach(
            latitude ->
                assertThat(zoneAt(latitude, 180))
                    .as("at latitude %s", latitude)
                    .isPresent()
                    .isEqualTo(zoneAt(latitude, -180)));
  }

  @Test
  void leavesNoPlaceOnEarthWithoutAZone() throws IOException {
    ZoneBorders borders = ZoneMapFormat.read(packedWorld());
    for (double latitude = -90; latitude <= 90; latitude += 0.75) {
      for (double longitude = -180; longitude <= 180; longitude += 0.75) {
        assertThat(borders.claimsAt(latitude, longitude))
            .as("%s, %s", latitude, longitude)
            .isNotEmpty();
      }
    }
  }

  @Test
  void prefersTheLargerOfTwoZonesThatClaimAPlace() throws IOException {
    ZoneMap map = TinyMap.map(TinyMap.of("Asia/Shanghai", "Asia/Urumqi"));

    assertThat(map.zoneAt(new GeoPoint(0.5, 0.5))).contains(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void passesOverAZoneThatThisJavaDoesNotKnow() throws IOException {
    ZoneMap map = TinyMap.map(TinyMap.of("Mars/Olympus_Mons", "Asia/Urumqi"));

    assertThat(map.zoneAt(new GeoPoint(0.5, 0.5))).contains(ZoneId.of("Asia/Urumqi"));
    assertThat(map.zoneAt(new GeoPoint(1.5, 1.5))).isEmpty();
    assertThat(map.zoneAt(new GeoPoint(2.5, 2.5))).isEmpty();
  }

  @Test
  void readsTheMapOnceAndNotBeforeAPlaceIsAskedFor() throws IOException {
    byte[] file = TinyMap.of("Asia/Shanghai");
    AtomicInteger readings = new AtomicInteger();
    ZoneMap map =
        new ZoneMap(
            () -> {
              readings.incrementAndGet();
              return new ByteArrayInputStream(file);
            });
    assertThat(readings).hasValue(0);

    map.zoneAt(new GeoPoint(0.5, 0.5));
    map.zoneAt(new GeoPoint(7, 7));

    assertThat(readings).hasValue(1);
  }

  private static byte[] packedWorld() throws IOException {
    try (InputStream in = ZoneMap.class.getResourceAsStream("zones.bin")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static Optional<ZoneId> zoneAt(double latitude, double longitude) {
    return WORLD.zoneAt(new GeoPoint(latitude, longitude));
  }
}
