package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.immichautotag.core.library.Camera;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.GeoPoint;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The metadata of one asset while its element is read. */
final class ExifFields {

  private Optional<Instant> taken = Optional.empty();
  private Optional<String> zone = Optional.empty();
  private String make = "";
  private String model = "";
  private Optional<Double> latitude = Optional.empty();
  private Optional<Double> longitude = Optional.empty();

  void read(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_OBJECT) {
      in.skipValue();
      return;
    }
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "dateTimeOriginal" -> taken = JsonFields.instant(in);
        case "timeZone" -> zone = JsonFields.text(in);
        case "make" -> make = JsonFields.text(in).orElse("").strip();
        case "model" -> model = JsonFields.text(in).orElse("").strip();
        case "latitude" -> latitude = JsonFields.number(in);
        case "longitude" -> longitude = JsonFields.number(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
  }

  Optional<CaptureTime> captureTime() {
    return taken.map(instant -> CaptureTime.of(instant, zone.flatMap(ImmichZones::parse)));
  }

  Optional<Camera> camera() {
    return make.isEmpty() && model.isEmpty()
        ? Optional.empty()
        : Optional.of(new Camera(make, model));
  }

  /** The place; what lies beyond the poles is none. */
  Optional<GeoPoint> place() {
    return latitude
        .filter(north -> Math.abs(north) <= 90)
        .flatMap(
            north ->
                longitude
                    .filter(east -> Math.abs(east) <= 180)
                    .map(east -> new GeoPoint(north, east)));
  }
}
