package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.UploadPath;
import io.github.immichautotag.sandbox.library.Visibility;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes assets as the dialect shows them; what is shown depends on the endpoint. */
final class AssetJson {
  /** Parts that only some endpoints show. */
  enum Part {
    EXIF,
    TAGS,
    OWNER,
    STACK,
    PEOPLE,
    /** 2.x shows a list of faces without people in single assets. */
    FACES,
    /** Nobody in particular looks, so nothing is a favourite. */
    UNVIEWED,
    /** Times as SQL writes them. */
    DATABASE_TIMES
  }

  private final SandboxLibrary library;
  private final Dialect dialect;

  AssetJson(SandboxLibrary library, Dialect dialect) {
    this.library = library;
    this.dialect = dialect;
  }

  void write(JsonOut out, SandboxAsset asset, SandboxUser viewer, Set<Part> parts) {
    head(out, asset, parts);
    file(out, asset);
    rowTimes(out, asset, parts);
    row(out, asset, asset.owner().equals(viewer) && !parts.contains(Part.UNVIEWED));
    if (parts.contains(Part.EXIF)) {
      ExifJson.write(out, asset);
    }
    out.field("livePhotoVideoId", asset.livePhotoVideoId().map(UUID::toString).orElse(null));
    if (parts.contains(Part.TAGS)) {
      out.name("tags").array();
      asset.tags().forEach(tag -> TagJson.write(out, tag, true));
      out.endArray();
    }
    people(out, asset, parts);
    out.field("checksum", checksum(asset));
    if (parts.contains(Part.STACK)) {
      StackJson.brief(out.name("stack"), asset);
    }
    tail(out, asset);
  }

  private void head(JsonOut out, SandboxAsset asset, Set<Part> parts) {
    boolean v2 = dialect == Dialect.V2;
    out.object().field("id", asset.id().toString());
    time(out, "createdAt", asset.file().createdMicros(), parts);
    if (v2) {
      out.field("deviceAssetId", deviceAssetId(asset));
    }
    out.field("ownerId", asset.owner().id().toString());
    if (parts.contains(Part.OWNER)) {
      UserJson.write(out.name("owner"), asset.owner(), true);
    }
    if (v2) {
      out.field("deviceId", asset.library().isPresent() ? "Library Import" : "bench");
    }
    out.field(
        "libraryId", asset.library().map(ExternalLibrary::id).map(UUID::toString).orElse(null));
  }

  /** Motion parts have no preview, and so none of this. */
  static @Nullable String thumbhash(SandboxAsset asset) {
    String own = asset.file().thumbhash();
    if (own == null && asset.visibility() == Visibility.HIDDEN) {
      return null;
    }
    return own != null ? own : Base64.getEncoder().encodeToString(UploadPath.bytes(asset.id(), 21));
  }

  private void file(JsonOut out, SandboxAsset asset) {
    out.field("type", asset.file().kind().name())
        .field("originalPath", asset.path())
        .field("originalFileName", asset.file().name())
        .field("originalMimeType", MimeTypes.of(asset.file().name(), asset.file().kind()))
        .field("thumbhash", thumbhash(asset));
  }

  private void rowTimes(JsonOut out, SandboxAsset asset, Set<Part> parts) {
    time(out, "fileCreatedAt", asset.fileCreatedAt() * 1000, parts);
    time(out, "fileModifiedAt", asset.file().modifiedAt() * 1000, parts);
    time(out, "localDateTime", asset.localDateTime() * 1000, parts);
    time(out, "updatedAt", asset.updatedMicros(), parts);
  }

  private void row(JsonOut out, SandboxAsset asset, boolean own) {
    out.field("isFavorite", own && asset.favorite())
        .field("isArchived", asset.visibility().wire().equals("archive"))
        .field("isTrashed", asset.isTrashed())
        .field("visibility", asset.visibility().wire())
        .name("duration");
    duration(out, asset, dialect);
  }

  static void duration(JsonOut out, SandboxAsset asset, Dialect dialect) {
    int millis = asset.file().durationMillis();
    boolean video = asset.file().kind() == AssetKind.VIDEO;
    if (dialect == Dialect.V2) {
      out.value(video ? MimeTypes.clock(millis) : "0:00:00.00000");
    } else if (video) {
      out.value(millis);
    } else {
      out.value((String) null);
    }
  }

  private void people(JsonOut out, SandboxAsset asset, Set<Part> parts) {
    out.name("people").array();
    if (parts.contains(Part.PEOPLE)) {
      List<SandboxPerson> shown =
          library.people().stream()
              .filter(person -> person.faces().contains(asset.ordinal()))
              .sorted(Comparator.comparing(SandboxPerson::name))
              .toList();
      shown.forEach(person -> PersonJson.write(out, person, true));
    }
    out.endArray();
    boolean faces = parts.contains(Part.FACES) || parts.contains(Part.PEOPLE);
    if (dialect == Dialect.V2 && faces) {
      out.name("unassignedFaces").array().endArray();
    }
  }

  private void tail(JsonOut out, SandboxAsset asset) {
    out.field("isOffline", false)
        .field("hasMetadata", true)
        .field("duplicateId", asset.duplicateId().map(UUID::toString).orElse(null))
        .field("resized", true)
        .field("width", asset.file().camera().width())
        .field("height", asset.file().camera().height())
        .field("isEdited", false)
        .endObject();
  }

  private static void time(JsonOut out, String name, long micros, Set<Part> parts) {
    out.name(name);
    if (parts.contains(Part.DATABASE_TIMES)) {
      TimeText.database(out, micros);
    } else {
      TimeText.millis(out, Math.floorDiv(micros, 1000L));
    }
  }

  static String checksum(SandboxAsset asset) {
    String own = asset.file().checksum();
    return own != null ? own : Base64.getEncoder().encodeToString(UploadPath.bytes(asset.id(), 20));
  }

  private static String deviceAssetId(SandboxAsset asset) {
    String own = asset.file().deviceAssetId();
    return own != null ? own : asset.file().name() + "-" + asset.id().toString().substring(0, 8);
  }
}
