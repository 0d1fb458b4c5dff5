package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.immichautotag.core.library.Camera;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.GeoPoint;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The metadata of one asset while its element is read. */
final class ExifFields {

  private static final long LARGEST_OFFSET = Duration.ofHours(14).toSeconds();

  private final DetailFields details;
  private Optional<Instant> taken = Optional.empty();
  private Optional<String> zone = Optional.empty();
  private String make = "";
  private String model = "";
  private Optional<Double> latitude = Optional.empty();
  private Optional<Double> longitude = Optional.empty();

  ExifFields(DetailFields details) {
    this.details = details;
  }

  void read(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_OBJECT) {
      in.skipValue();
      return;
    }
    details.metadataRead();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "dateTimeOriginal" -> taken = JsonFields.instant(in);
        case "timeZone" -> zone = JsonFields.text(in);
        case "make" -> make = JsonFields.text(in).orElse("").strip();
        case "model" -> model = JsonFields.text(in).orElse("").strip();
        case "latitude" -> latitude = JsonFields.number(in);
        case "longitude" -> longitude = JsonFields.number(in);
        default -> details.readMetadata(in, name);
      }
    }
    in.endObject();
  }

  /**
   * The date.
   *
   * @param localDateTime the clock on the wall as Immich reckons it, written as if it were UTC
   */
  Optional<CaptureTime> captureTime(Optional<Instant> localDateTime) {
    return taken.map(instant -> CaptureTime.of(instant, zone(instant, localDateTime)));
  }

  /** A zone that this Java does not know has an offset all the same. */
  private Optional<ZoneId> zone(Instant instant, Optional<Instant> localDateTime) {
    return zone.flatMap(
        text ->
            ImmichZones.parse(text)
                .or(() -> localDateTime.flatMap(local -> between(instant, local))));
  }

  private static Optional<ZoneId> between(Instant instant, Instant localDateTime) {
    long seconds = Duration.between(instant, localDateTime).toSeconds();
    boolean sound = Math.abs(seconds) <= LARGEST_OFFSET && seconds % 60 == 0;
    return sound ? Optional.of(ZoneOffset.ofTotalSeconds((int) seconds)) : Optional.empty();
  }

  Optional<Camera> camera() {
    return make.isEmpty() && model.isEmpty()
        ? Optional.empty()
        : Optional.of(new Camera(make, model));
  }

  /** The place; what lies beyond the poles is none, nor is 0, 0, which receivers write for none. */
  Optional<GeoPoint> place() {
    return latitude
        .filter(north -> Math.abs(north) <= 90)
        .flatMap(
            north ->
                longitude
                    .filter(east -> Math.abs(east) <= 180 && (north != 0 || east != 0))
                    .map(east -> new GeoPoint(north, east)));
  }
}
