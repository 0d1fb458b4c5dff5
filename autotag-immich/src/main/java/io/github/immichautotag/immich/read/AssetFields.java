package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetLinks;
import io.github.immichautotag.core.library.AssetOrigin;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.library.StackId;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.library.Visibility;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The fields of one asset while its element is read, in whatever order they come. */
final class AssetFields {

  /** Where the server does not tell when a file was modified, that is no date of any picture. */
  private static final Instant NEVER = Instant.EPOCH;

  private final Wanted wanted;
  private final DetailFields details;
  private final ExifFields exif;

  private Optional<UUID> id = Optional.empty();
  private Optional<UUID> owner = Optional.empty();
  private Optional<UUID> library = Optional.empty();
  private Optional<UUID> motionPart = Optional.empty();
  private Optional<UUID> duplicate = Optional.empty();
  private Optional<UUID> stack = Optional.empty();
  private Optional<Instant> fileCreatedAt = Optional.empty();
  private Optional<Instant> localDateTime = Optional.empty();
  private Optional<Instant> createdAt = Optional.empty();
  private Optional<Instant> updatedAt = Optional.empty();
  private Optional<Instant> modified = Optional.empty();
  private Optional<String> fileName = Optional.empty();
  private Optional<String> path = Optional.empty();
  private AssetType type = AssetType.OTHER;
  private Optional<Visibility> visibility = Optional.empty();
  private boolean archived;
  private boolean favorite;
  private boolean trashed;

  AssetFields(Wanted wanted) {
    this.wanted = wanted;
    details = new DetailFields(wanted);
    exif = new ExifFields(details);
  }

  AssetFields read(JsonReader in) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (!readTexts(in, name)) {
        details.read(in, name);
      }
    }
    in.endObject();
    return this;
  }

  private boolean readTexts(JsonReader in, String name) throws IOException {
    switch (name) {
      case "originalFileName" -> fileName = JsonFields.text(in);
      case "originalPath" -> path = JsonFields.text(in);
      case "type" -> type = type(JsonFields.text(in));
      case "visibility" -> visibility = visibility(JsonFields.text(in));
      case "isFavorite" -> favorite = JsonFields.isTrue(in);
      case "isTrashed" -> trashed = JsonFields.isTrue(in);
      case "isArchived" -> archived = JsonFields.isTrue(in);
      case "exifInfo" -> exif.read(in);
      case "stack" -> readStack(in);
      default -> {
        return readIdsAndTimes(in, name);
      }
    }
    return true;
  }

  private boolean readIdsAndTimes(JsonReader in, String name) throws IOException {
    switch (name) {
      case "id" -> id = JsonFields.id(in);
      case "ownerId" -> owner = JsonFields.id(in);
      case "libraryId" -> library = JsonFields.id(in);
      case "livePhotoVideoId" -> motionPart = JsonFields.id(in);
      case "duplicateId" -> duplicate = JsonFields.id(in);
      case "fileCreatedAt" -> fileCreatedAt = JsonFields.instant(in);
      case "fileModifiedAt" -> modified = JsonFields.instant(in);
      case "localDateTime" -> localDateTime = JsonFields.instant(in);
      case "createdAt" -> createdAt = JsonFields.instant(in);
      case "updatedAt" -> updatedAt = JsonFields.instant(in);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void readStack(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_OBJECT) {
      in.skipValue();
      return;
    }
    in.beginObject();
    while (in.hasNext()) {
      if (in.nextName().equals("id")) {
        stack = JsonFields.id(in);
      } else {
        in.skipValue();
      }
    }
    in.endObject();
  }

  AssetRow toRow() throws UnreadableRow {
    if (id.isEmpty() || owner.isEmpty() || fileCreatedAt.isEmpty()) {
      throw new UnreadableRow(
          "asset "
              + id.map(UUID::toString).orElse("without an id")
              + " has no readable "
              + (owner.isEmpty() ? "owner" : "date"));
    }
    Asset asset =
        new Asset(
            new AssetId(id.get()),
            new UserId(owner.get()),
            type,
            visibility.orElse(archived ? Visibility.ARCHIVE : Visibility.TIMELINE),
            trashed,
            favorite,
            fileName.orElse(""),
            path.orElse(""),
            fileCreatedAt.get(),
            wallClock(fileCreatedAt.get()),
            updatedAt.orElse(Instant.EPOCH),
            wanted.captureTimes() ? exif.captureTime(localDateTime) : Optional.empty(),
            new AssetOrigin(modified.orElse(NEVER), exif.camera(), exif.place()),
            links(),
            details.toDetails(createdAt));
    return new AssetRow(asset, createdAt.orElse(Instant.EPOCH));
  }

  /** Immich writes the wall clock as if it were UTC. */
  private LocalDateTime wallClock(Instant otherwise) {
    return LocalDateTime.ofInstant(localDateTime.orElse(otherwise), ZoneOffset.UTC);
  }

  private AssetLinks links() {
    return new AssetLinks(
        duplicate.map(DuplicateId::new),
        stack.map(StackId::new),
        motionPart.map(AssetId::new),
        library.map(ExternalLibraryId::new));
  }

  private static AssetType type(Optional<String> text) {
    return switch (text.orElse("").toUpperCase(Locale.ROOT)) {
      case "IMAGE" -> AssetType.IMAGE;
      case "VIDEO" -> AssetType.VIDEO;
      case "AUDIO" -> AssetType.AUDIO;
      default -> AssetType.OTHER;
    };
  }

  private static Optional<Visibility> visibility(Optional<String> text) {
    return switch (text.orElse("")) {
      case "timeline" -> Optional.of(Visibility.TIMELINE);
      case "archive" -> Optional.of(Visibility.ARCHIVE);
      case "hidden" -> Optional.of(Visibility.HIDDEN);
      case "locked" -> Optional.of(Visibility.LOCKED);
      default -> Optional.empty();
    };
  }
}
