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
    asset.favorite(Json.bool(json, "isFavorite"));
    asset.visibility(Json.value(json, "visibility", Visibility::of));
    if (Json.bool(json, "isTrashed")) {
      asset.trash(Json.millis(json, "updatedAt"));
    }
    asset.duplicateId(Json.optionalUuid(json, "duplicateId").orElse(null));
    asset.livePhotoVideoId(Json.optionalUuid(json, "livePhotoVideoId").orElse(null));
  }

  private AssetFile file(UUID id, JsonObject json) {
    return new AssetFile(
        Json.value(json, "type", AssetKind::valueOf),
        Json.text(json, "originalFileName"),
        Json.text(json, "originalPath"),
        camera(json),
        exifOf(json).map(exif -> Json.value(exif, "fileSizeInByte", Long::valueOf)).orElse(0L),
        duration(json),
        Json.millis(json, "fileModifiedAt"),
        preciseCreation.getOrDefault(id, Json.micros(json, "createdAt")),
        Json.text(json, "checksum"),
        Json.nullableText(json, "thumbhash"),
        Json.nullableText(json, "deviceAssetId"),
        AssetFile.UNKNOWN);
  }

  private static Camera camera(JsonObject json) {
    int width = Json.integer(json, "width");
    int height = Json.integer(json, "height");
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
        ? (int) Duration.between(LocalTime.MIN, clock(json)).toMillis()
        : Json.integer(json, "duration");
  }

  private static LocalTime clock(JsonObject json) {
    return Json.value(json, "duration", LocalTime::parse);
  }

  private static Optional<JsonObject> exifOf(JsonObject json) {
    return json.has("exifInfo") ? Optional.of(Json.object(json, "exifInfo")) : Optional.empty();
  }
}
