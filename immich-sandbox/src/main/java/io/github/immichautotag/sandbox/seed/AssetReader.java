package io.github.immichautotag.sandbox.seed;

import com.google.gson.JsonObject;
import io.github.immichautotag.sandbox.library.AssetFile;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds recorded assets to a library. */
final class AssetReader {
  private final SandboxLibrary library;
  private final Map<UUID, ExternalLibrary> externals;
  private final Map<UUID, Long> preciseCreation;

  AssetReader(
      SandboxLibrary library,
      Map<UUID, ExternalLibrary> externals,
      Map<UUID, Long> preciseCreation) {
    this.library = library;
    this.externals = externals;
    this.preciseCreation = preciseCreation;
  }

  void add(JsonObject json) {
    UUID id = Json.uuid(json, "id");
    SandboxUser owner = library.user(Json.uuid(json, "ownerId")).orElse(library.owner());
    ExternalLibrary external =
        Json.optionalUuid(json, "libraryId").map(externals::get).orElse(null);
    SandboxAsset asset = library.add(id, owner, external, file(id, json), exif(json));
    library.placeUnordered(
        asset, Json.millis(json, "fileCreatedAt"), Json.millis(json, "localDateTime"));
    asset.touch(Json.micros(json, "updatedAt"));
    asset.favorite(json.get("isFavorite").getAsBoolean());
    asset.visibility(Visibility.of(Json.text(json, "visibility")));
    if (json.get("isTrashed").getAsBoolean()) {
      asset.trash(Json.millis(json, "updatedAt"));
    }
    asset.duplicateId(Json.optionalUuid(json, "duplicateId").orElse(null));
    asset.livePhotoVideoId(Json.optionalUuid(json, "livePhotoVideoId").orElse(null));
  }

  private AssetFile file(UUID id, JsonObject json) {
    return new AssetFile(
        AssetKind.valueOf(Json.text(json, "type")),
        Json.text(json, "originalFileName"),
        Json.text(json, "originalPath"),
        camera(json),
        exifOf(json).map(exif -> exif.get("fileSizeInByte").getAsLong()).orElse(0L),
        duration(json),
        Json.millis(json, "fileModifiedAt"),
        preciseCreation.getOrDefault(id, Json.micros(json, "createdAt")),
        Json.text(json, "checksum"),
        Json.nullableText(json, "thumbhash"),
        Json.nullableText(json, "deviceAssetId"),
        AssetFile.UNKNOWN);
  }

  private static Camera camera(JsonObject json) {
    int width = json.get("width").getAsInt();
    int height = json.get("height").getAsInt();
    return exifOf(json)
        .map(
            exif ->
                new Camera(
                    Json.nullableText(exif, "make"),
                    Json.nullableText(exif, "model"),
                    Json.nullableText(exif, "lensModel"),
                    Json.nullableDouble(exif, "fNumber"),
                    Json.nullableDouble(exif, "focalLength"),
                    Json.nullableInt(exif, "iso"),
                    Json.nullableText(exif, "exposureTime"),
                    Json.nullableText(exif, "orientation"),
                    width,
                    height))
        .orElseGet(() -> Camera.none(width, height));
  }

  private static Exif exif(JsonObject json) {
    return exifOf(json)
        .map(
            exif ->
                new Exif(
                    Json.millis(exif, "dateTimeOriginal"),
                    Json.nullableText(exif, "timeZone"),
                    Json.text(exif, "description"),
                    Json.nullableInt(exif, "rating"),
                    place(exif)))
        .orElseGet(() -> new Exif(Json.millis(json, "fileCreatedAt"), null, "", null, null));
  }

  private static @Nullable Place place(JsonObject exif) {
    Double latitude = Json.nullableDouble(exif, "latitude");
    Double longitude = Json.nullableDouble(exif, "longitude");
    if (latitude == null || longitude == null) {
      return null;
    }
    return new Place(
        latitude,
        longitude,
        Json.nullableText(exif, "city"),
        Json.nullableText(exif, "state"),
        Json.nullableText(exif, "country"));
  }

  /** 3.x has milliseconds, 2.x a clock. */
  private static int duration(JsonObject json) {
    String text = Json.nullableText(json, "duration");
    if (text == null || text.startsWith("0:")) {
      return 0;
    }
    return text.contains(":")
        ? (int) Duration.between(LocalTime.MIN, LocalTime.parse(text)).toMillis()
        : Integer.parseInt(text);
  }

  private static Optional<JsonObject> exifOf(JsonObject json) {
    return Optional.ofNullable(json.getAsJsonObject("exifInfo"));
  }
}
