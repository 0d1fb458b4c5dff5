package io.github.immichautotag.sandbox.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.library.AssetFile;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The library that was recorded: the folder of what its first user can fetch, and beside it what
 * only single recordings show — the trash, a locked asset, and what the other users own.
 */
final class RecordedWorld implements LibrarySource {
  private final LibrarySource folder;
  private final List<Recording> recordings;
  private final Map<UUID, List<UUID>> albumMembers;
  private final Map<String, JsonObject> details = new HashMap<>();

  RecordedWorld(
      LibrarySource folder, List<Recording> recordings, Map<UUID, List<UUID>> albumMembers) {
    this.folder = folder;
    this.albumMembers = albumMembers;
    this.recordings = recordings;
  }

  @Override
  public SandboxLibrary load() {
    SandboxLibrary library = folder.load();
    addTrash(library);
    addLocked(library);
    addHidden(library);
    addOthers(library);
    library.settleOrder();
    addForeignAlbums(library);
    addMembers(library);
    fillUp(library);
    restoreGroups(library);
    return library;
  }

  /** The keys that were made for the recordings, under their owners' names in the recordings. */
  List<ApiKey> keys() {
    List<ApiKey> keys = new ArrayList<>();
    List<String> names = List.of("admin", "limited", "noscope", "tool");
    List<Recording> made =
        recordings.stream().filter(r -> r.name().equals("api-key-create")).toList();
    for (int i = 0; i < made.size(); i++) {
      JsonObject key = made.get(i).body().getAsJsonObject().getAsJsonObject("apiKey");
      List<String> permissions = new ArrayList<>();
      key.getAsJsonArray("permissions").forEach(p -> permissions.add(p.getAsString()));
      keys.add(
          new ApiKey(
              uuid(key, "id"),
              names.get(i),
              key.get("name").getAsString(),
              permissions,
              Optional.empty(),
              micros(key, "createdAt")));
    }
    keys.add(ApiKey.full("user2").of("user2@example.org"));
    keys.add(ApiKey.full("user3").of("user3@example.org"));
    return keys;
  }

  private void addTrash(SandboxLibrary library) {
    // Trashed on the day of the recording, 2026-11-23.
    items("search-trashedAfter").forEach(json -> add(library, json).trash(1_795_392_000_000L));
  }

  /** 2.x shows archived and hidden assets only to those who ask. */
  private void addHidden(SandboxLibrary library) {
    for (String name : List.of("search-visibility-archive", "search-visibility-hidden")) {
      for (JsonObject json : items(name)) {
        if (library.asset(uuid(json, "id")).isEmpty()) {
          add(library, json).visibility(Visibility.of(json.get("visibility").getAsString()));
        }
      }
    }
  }

  private void addLocked(SandboxLibrary library) {
    String path = named("asset-get-locked-400").path();
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    add(library, stranger(id, library.owner())).visibility(Visibility.LOCKED);
  }

  /** Everything of others that shows up, in albums or as theirs. */
  private void addOthers(SandboxLibrary library) {
    List<String> sources =
        List.of(
            "search-as-user2",
            "search-albumIds-shared-from-user2",
            "walk-album-members",
            "asset-get-in-shared-album-of-user2",
            "album-get-viewer");
    for (Recording recording : recordings) {
      if (sources.contains(recording.name())) {
        assetsOf(recording).stream()
            .filter(json -> library.asset(uuid(json, "id")).isEmpty())
            .forEach(json -> add(library, json));
      }
    }
    String path = named("asset-get-of-other-no-access-400").path();
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    if (library.asset(id).isEmpty()) {
      add(library, stranger(id, user(library, "user2@example.org")));
    }
  }

  private void addForeignAlbums(SandboxLibrary library) {
    for (JsonElement element : named("albums-list-as-user2").body().getAsJsonArray()) {
      JsonObject json = element.getAsJsonObject();
      if (library.album(uuid(json, "id")).isEmpty()) {
        SandboxAlbum album =
            library.add(
                new SandboxAlbum(
                    uuid(json, "id"),
                    user(library, "user2@example.org"),
                    json.get("albumName").getAsString(),
                    micros(json, "createdAt")));
        album.thumbnail(uuid(json, "albumThumbnailAssetId"));
        long day = micros(json, "startDate") / 1000;
        library
            .asset(uuid(json, "albumThumbnailAssetId"))
            .ifPresent(
                asset -> {
                  library.reorder(asset, day);
                  asset.localDateTime(day);
                  library.join(album, asset);
                });
      }
    }
    addForeignTags(library);
  }

  private void addForeignTags(SandboxLibrary library) {
    for (JsonElement element : named("tags-list-as-user2").body().getAsJsonArray()) {
      JsonObject json = element.getAsJsonObject();
      SandboxUser owner = user(library, "user2@example.org");
      String value = json.get("value").getAsString();
      library
          .tags()
          .add(new SandboxTag(uuid(json, "id"), owner, value, null, micros(json, "createdAt")));
    }
  }

  /** Members of albums that are not among the first user's assets. */
  private void addMembers(SandboxLibrary library) {
    for (Recording walk : recordings) {
      if (walk.name().equals("walk-album-members")) {
        JsonObject request = walk.requestBody().getAsJsonObject();
        UUID id = UUID.fromString(request.getAsJsonArray("albumIds").get(0).getAsString());
        SandboxAlbum album = library.album(id).orElseThrow();
        assetsOf(walk).forEach(json -> join(library, album, uuid(json, "id")));
      }
    }
    Recording viewed = named("album-get-viewer");
    UUID viewedId = uuid(viewed.body().getAsJsonObject(), "id");
    SandboxAlbum viewedAlbum = library.album(viewedId).orElseThrow();
    assetsOf(viewed).forEach(json -> join(library, viewedAlbum, uuid(json, "id")));
    JsonObject shared = named("asset-get-in-shared-album-of-user2").body().getAsJsonObject();
    library.albums().stream()
        .filter(album -> album.name().equals("User2 album shared to admin (editor)"))
        .forEach(album -> join(library, album, uuid(shared, "id")));
    albumMembers.forEach(
        (albumId, assetIds) ->
            library
                .album(albumId)
                .ifPresent(album -> assetIds.forEach(id -> join(library, album, id))));
  }

  /** Albums that are said to hold more than was shown: strangers of the right days fill them. */
  private void fillUp(SandboxLibrary library) {
    for (String list : List.of("albums-list", "albums-list-shared-true", "albums-list-as-user2")) {
      for (JsonElement element : named(list).body().getAsJsonArray()) {
        JsonObject json = element.getAsJsonObject();
        SandboxAlbum album = library.album(uuid(json, "id")).orElseThrow();
        int missing = json.get("assetCount").getAsInt() - shown(library, album);
        for (int i = 0; i < missing; i++) {
          boolean first = i == 0 && shown(library, album) == 0;
          SandboxAsset filler =
              add(library, stranger(library.newId(), user(library, "user2@example.org")));
          long day = micros(json, first ? "startDate" : "endDate") / 1000;
          library.placeUnordered(filler, day, day);
          filler.touch(micros(json, "lastModifiedAssetTimestamp"));
          library.join(album, filler);
        }
      }
    }
    library.settleOrder();
  }

  private static int shown(SandboxLibrary library, SandboxAlbum album) {
    int[] count = {0};
    album
        .members()
        .forEach(
            ordinal -> {
              SandboxAsset asset = library.asset(ordinal);
              boolean hidden = asset.visibility() == Visibility.HIDDEN || asset.isTrashed();
              count[0] += hidden ? 0 : 1;
            });
    return count[0];
  }

  private static void join(SandboxLibrary library, SandboxAlbum album, UUID id) {
    library.asset(id).ifPresent(asset -> library.join(album, asset));
  }

  /** The folder was fetched after groups of one had been dissolved, the first searches before. */
  private void restoreGroups(SandboxLibrary library) {
    for (JsonObject json : items("search-all-1000-withExif-withPeople")) {
      SandboxAsset asset = library.asset(uuid(json, "id")).orElseThrow();
      if (asset.duplicateId().isEmpty() && !json.get("duplicateId").isJsonNull()) {
        asset.duplicateId(uuid(json, "duplicateId"));
        asset.touch(micros(json, "updatedAt"));
      }
    }
  }

  private SandboxAsset add(SandboxLibrary library, JsonObject json) {
    SandboxUser owner = library.user(uuid(json, "ownerId")).orElseThrow();
    boolean video = json.get("type").getAsString().equals("VIDEO");
    JsonObject exif = json.has("exifInfo") ? json.getAsJsonObject("exifInfo") : detailsOf(json);
    AssetFile file =
        new AssetFile(
            video ? AssetKind.VIDEO : AssetKind.IMAGE,
            json.get("originalFileName").getAsString(),
            json.get("originalPath").getAsString(),
            camera(exif),
            exif.has("fileSizeInByte") ? exif.get("fileSizeInByte").getAsLong() : 0,
            video ? 1000 : 0,
            micros(json, "fileModifiedAt") / 1000,
            micros(json, "createdAt"),
            json.get("checksum").getAsString(),
            nullable(json, "thumbhash"),
            json.has("deviceAssetId") ? json.get("deviceAssetId").getAsString() : null,
            AssetFile.UNKNOWN);
    long taken = micros(json, "fileCreatedAt") / 1000;
    Exif row = new Exif(taken, nullable(exif, "timeZone"), "", null, null);
    SandboxAsset asset = library.add(uuid(json, "id"), owner, null, file, row);
    library.placeUnordered(asset, taken, micros(json, "localDateTime") / 1000);
    asset.touch(micros(json, "updatedAt"));
    asset.favorite(json.get("isFavorite").getAsBoolean());
    if (!json.get("duplicateId").isJsonNull()) {
      asset.duplicateId(uuid(json, "duplicateId"));
    }
    return asset;
  }

  private static Camera camera(JsonObject exif) {
    return new Camera(
        nullable(exif, "make"),
        nullable(exif, "model"),
        nullable(exif, "lensModel"),
        null,
        null,
        null,
        null,
        nullable(exif, "orientation"),
        320,
        240);
  }

  /** EXIF of an asset that lists show without, from whatever recording shows it with. */
  private JsonObject detailsOf(JsonObject json) {
    if (details.isEmpty()) {
      recordings.forEach(recording -> collectDetails(recording.body()));
    }
    return details.getOrDefault(json.get("id").getAsString(), new JsonObject());
  }

  private void collectDetails(JsonElement element) {
    if (element instanceof JsonArray array) {
      array.forEach(this::collectDetails);
    } else if (element instanceof JsonObject object) {
      if (object.has("exifInfo") && object.has("id")) {
        details.putIfAbsent(object.get("id").getAsString(), object.getAsJsonObject("exifInfo"));
      }
      object.entrySet().forEach(member -> collectDetails(member.getValue()));
    }
  }

  /** An asset of which only the id is known. */
  private static JsonObject stranger(UUID id, SandboxUser owner) {
    JsonObject json = new JsonObject();
    json.addProperty("id", id.toString());
    json.addProperty("ownerId", owner.id().toString());
    json.addProperty("type", "IMAGE");
    json.addProperty("originalFileName", "stranger.jpg");
    json.addProperty("originalPath", "/data/upload/stranger.jpg");
    json.addProperty("checksum", "");
    json.addProperty("thumbhash", "");
    json.addProperty("isFavorite", false);
    json.add("duplicateId", JsonNull.INSTANCE);
    for (String time :
        List.of("fileModifiedAt", "createdAt", "fileCreatedAt", "localDateTime", "updatedAt")) {
      json.addProperty(time, "2012-01-01T00:00:00.000Z");
    }
    return json;
  }

  private List<JsonObject> items(String name) {
    return assetsOf(named(name));
  }

  private static List<JsonObject> assetsOf(Recording recording) {
    List<JsonObject> assets = new ArrayList<>();
    if (recording.body() instanceof JsonObject body
        && body.get("assets") instanceof JsonArray list) {
      list.forEach(a -> assets.add(a.getAsJsonObject()));
    } else if (recording.body() instanceof JsonObject body && body.has("assets")) {
      body.getAsJsonObject("assets")
          .getAsJsonArray("items")
          .forEach(a -> assets.add(a.getAsJsonObject()));
    } else if (recording.body() instanceof JsonObject body && body.has("originalPath")) {
      assets.add(body);
    }
    return assets;
  }

  private Recording named(String name) {
    return recordings.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  private static SandboxUser user(SandboxLibrary library, String email) {
    return library.users().stream().filter(u -> u.email().equals(email)).findFirst().orElseThrow();
  }

  static UUID uuid(JsonObject json, String name) {
    return UUID.fromString(json.get(name).getAsString());
  }

  static long micros(JsonObject json, String name) {
    OffsetDateTime time = OffsetDateTime.parse(json.get(name).getAsString());
    return time.toEpochSecond() * 1_000_000 + time.getNano() / 1000;
  }

  private static @Nullable String nullable(JsonObject json, String name) {
    return !json.has(name) || json.get(name).isJsonNull() ? null : json.get(name).getAsString();
  }
}
