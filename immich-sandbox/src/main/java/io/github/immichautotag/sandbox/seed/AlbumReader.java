package io.github.immichautotag.sandbox.seed;

import com.google.gson.JsonObject;
import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds recorded albums to a library that has its users and assets. */
final class AlbumReader {
  private final SandboxLibrary library;
  private final LibraryFiles files;

  AlbumReader(SandboxLibrary library, LibraryFiles files) {
    this.library = library;
    this.files = files;
  }

  /** An album that is in both lists counts as the later one shows it. */
  void addAlbums() {
    Map<UUID, JsonObject> albums = new HashMap<>();
    for (String file : List.of("albums.json", "albums-shared.json")) {
      files.optionalEach(file, album -> albums.put(Json.uuid(album, "id"), album));
    }
    Map<UUID, List<UUID>> members = new HashMap<>();
    files.optionalObject("album-assets.json", found -> members.putAll(Json.lists(found)));
    files.inWords("albums.json", () -> albums.values().forEach(json -> add(json, members)));
  }

  private void add(JsonObject json, Map<UUID, List<UUID>> members) {
    SandboxAlbum album = library.add(album(json));
    share(album, json);
    for (UUID id : members.getOrDefault(album.id(), List.of())) {
      library.asset(id).ifPresent(asset -> library.join(album, asset));
    }
  }

  private SandboxAlbum album(JsonObject json) {
    SandboxAlbum album =
        new SandboxAlbum(
            Json.uuid(json, "id"),
            owner(json),
            Json.text(json, "albumName"),
            Json.micros(json, "createdAt"));
    album.description(Json.text(json, "description"));
    album.touch(Json.micros(json, "updatedAt"));
    album.sharedByLink(Json.bool(json, "hasSharedLink"));
    album.activityEnabled(Json.bool(json, "isActivityEnabled"));
    album.newestFirst(Json.text(json, "order").equals("desc"));
    album.thumbnail(Json.optionalUuid(json, "albumThumbnailAssetId").orElse(null));
    return album;
  }

  /** 2.x names the owner; in 3.x it is the first of the users. */
  private SandboxUser owner(JsonObject json) {
    UUID id =
        Json.optionalUuid(json, "ownerId")
            .orElseGet(
                () ->
                    Json.objects(json, "albumUsers").stream()
                        .findFirst()
                        .map(user -> Json.uuid(Json.object(user, "user"), "id"))
                        .orElse(library.owner().id()));
    return library.user(id).orElse(library.owner());
  }

  private void share(SandboxAlbum album, JsonObject json) {
    for (JsonObject share : Json.objects(json, "albumUsers")) {
      AlbumRole role = Json.value(share, "role", AlbumRole::of);
      if (role != AlbumRole.OWNER) {
        library
            .user(Json.uuid(Json.object(share, "user"), "id"))
            .ifPresent(with -> album.shares().put(with, role));
      }
    }
  }
}
