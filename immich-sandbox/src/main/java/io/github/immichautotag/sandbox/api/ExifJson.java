package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import org.jspecify.annotations.Nullable;

/** Writes {@code exifInfo}. */
final class ExifJson {
  private ExifJson() {}

  static void write(JsonOut out, SandboxAsset asset) {
    Camera camera = asset.file().camera();
    Exif exif = asset.exif();
    out.name("exifInfo")
        .object()
        .field("make", camera.make())
        .field("model", camera.model())
        .field("exifImageWidth", camera.isTurned() ? camera.height() : camera.width())
        .field("exifImageHeight", camera.isTurned() ? camera.width() : camera.height())
        .field("fileSizeInByte", asset.file().sizeInBytes())
        .field("orientation", camera.orientation())
        .name("dateTimeOriginal");
    TimeText.database(out, exif.takenAt() * 1000);
    out.name("modifyDate");
    TimeText.database(out, asset.file().modifiedAt() * 1000);
    out.field("timeZone", exif.timeZone())
        .field("lensModel", camera.lens())
        .field("fNumber", camera.fNumber())
        .field("focalLength", camera.focalLength())
        .field("iso", camera.iso())
        .field("exposureTime", camera.exposureTime());
    place(out, exif.place());
    out.field("description", exif.description())
        .field("projectionType", (String) null)
        .field("rating", exif.rating())
        .endObject();
  }

  private static void place(JsonOut out, @Nullable Place place) {
    if (place == null) {
      out.field("latitude", (String) null)
          .field("longitude", (String) null)
          .field("city", (String) null)
          .field("state", (String) null)
          .field("country", (String) null);
      return;
    }
    out.field("latitude", (Number) place.latitude())
        .field("longitude", (Number) place.longitude())
        .field("city", place.city())
        .field("state", place.state())
        .field("country", place.country());
  }
}
