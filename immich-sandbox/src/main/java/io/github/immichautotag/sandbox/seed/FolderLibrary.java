package io.github.immichautotag.sandbox.seed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a library that was fetched from a real server: {@code me, users, assets, tags, tag-assets,
 * albums, album-assets, stacks, duplicates}, each {@code .json}. Of the files only {@code me} and
 * {@code assets} must be there.
 */
final class FolderLibrary implements LibrarySource {
  private final Path folder;

  FolderLibrary(Path folder) {
    this.folder = folder;
  }

  @Override
  public SandboxLibrary load() {
    SandboxLibrary library = new SandboxLibrary(folder.getFileName().toString().hashCode());
    addUsers(library);
    Map<UUID, Long> created = preciseTimes();
    AssetReader reader = new AssetReader(library, externalLibraries(library), created);
    array("assets.json").forEach(asset -> reader.add(asset.getAsJsonObject()));
    library.settleOrder();
    library.assets().stream()
        .map(SandboxAsset::owner)
        .distinct()
        .filter(owner -> !owner.equals(library.owner()))
        .toList()
        .forEach(owner -> library.share(owner, library.owner()));
    addTags(library);
    addAlbums(library);
    addStacks(library);
    return library;
  }

  private void addUsers(SandboxLibrary library) {
    JsonObject me = read("me.json").map(JsonElement::getAsJsonObject).orElseGet(JsonObject::new);
    Map<UUID, Long> made = preciseUserTimes();
    library.add(Users.read(me, made));
    for (JsonElement user : array("users.json")) {
      SandboxUser read = Users.read(user.getAsJsonObject(), made);
      if (library.user(read.id()).isEmpty()) {
        library.add(read);
      }
    }
  }

  /** Albums hold their users' times to the microsecond. */
  private Map<UUID, Long> preciseUserTimes() {
    Map<UUID, Long> times = new HashMap<>();
    for (JsonElement album : array("albums.json")) {
      JsonObject object = album.getAsJsonObject();
      List<JsonObject> users = new ArrayList<>();
      object
          .getAsJsonArray("albumUsers")
          .forEach(user -> users.add(user.getAsJsonObject().getAsJsonObject("user")));
      if (object.has("owner")) {
        users.add(object.getAsJsonObject("owner"));
      }
      users.forEach(
          user -> times.put(Json.uuid(user, "id"), Json.micros(user, "profileChangedAt")));
    }
    return times;
  }

  /** Library files tell no names of external libraries, so they get the folder they share. */
  private Map<UUID, ExternalLibrary> externalLibraries(SandboxLibrary library) {
    Map<UUID, List<String>> paths = new HashMap<>();
    Map<UUID, SandboxUser> owners = new HashMap<>();
    for (JsonElement element : array("assets.json")) {
      JsonObject asset = element.getAsJsonObject();
      if (!asset.get("libraryId").isJsonNull()) {
        UUID id = Json.uuid(asset, "libraryId");
        paths.computeIfAbsent(id, key -> new ArrayList<>()).add(Json.text(asset, "originalPath"));
        library.user(Json.uuid(asset, "ownerId")).ifPresent(owner -> owners.put(id, owner));
      }
    }
    Map<UUID, ExternalLibrary> libraries = new HashMap<>();
    paths.forEach(
        (id, files) -> {
          SandboxUser owner = owners.getOrDefault(id, library.owner());
          ExternalLibrary external =
              new ExternalLibrary(
                  id,
                  owner,
                  "External photos",
                  owner.createdMicros(),
                  List.of(commonFolder(files)),
                  List.of("**/.stfolder/**"),
                  List.of());
          library.add(external);
          libraries.put(id, external);
        });
    return libraries;
  }

  private static String commonFolder(List<String> files) {
    String common = files.get(0);
    for (String file : files) {
      while (!file.startsWith(common + "/")) {
        common = common.substring(0, common.lastIndexOf('/'));
      }
    }
    return common;
  }

  /** Duplicates and stacks hold times to the microsecond, which all else cuts off. */
  private Map<UUID, Long> preciseTimes() {
    Map<UUID, Long> created = new HashMap<>();
    for (String file : List.of("duplicates.json", "stacks.json")) {
      for (JsonElement group : array(file)) {
        for (JsonElement asset : group.getAsJsonObject().getAsJsonArray("assets")) {
          JsonObject object = asset.getAsJsonObject();
          created.put(Json.uuid(object, "id"), Json.micros(object, "createdAt"));
        }
      }
    }
    return created;
  }

  private void addTags(SandboxLibrary library) {
    List<JsonObject> tags = new ArrayList<>();
    array("tags.json").forEach(tag -> tags.add(tag.getAsJsonObject()));
    tags.sort(Comparator.comparingInt(tag -> Json.text(tag, "value").length()));
    for (JsonObject tag : tags) {
      SandboxTag parent =
          tag.has("parentId") ? library.tags().find(Json.uuid(tag, "parentId")).orElse(null) : null;
      SandboxTag added =
          library
              .tags()
              .add(
                  new SandboxTag(
                      Json.uuid(tag, "id"),
                      library.owner(),
                      Json.text(tag, "value"),
                      parent,
                      Json.micros(tag, "createdAt")));
      added.touch(Json.micros(tag, "updatedAt"));
      added.color(tag.has("color") ? Json.text(tag, "color") : null);
    }
    new TagLinks(library).add(Json.lists(read("tag-assets.json")));
  }

  private void addAlbums(SandboxLibrary library) {
    Map<UUID, JsonObject> albums = new HashMap<>();
    for (String file : List.of("albums.json", "albums-shared.json")) {
      array(file)
          .forEach(a -> albums.put(Json.uuid(a.getAsJsonObject(), "id"), a.getAsJsonObject()));
    }
    Map<UUID, List<UUID>> members = Json.lists(read("album-assets.json"));
    for (JsonObject json : albums.values()) {
      SandboxAlbum album = album(library, json);
      for (UUID id : members.getOrDefault(album.id(), List.of())) {
        library.asset(id).ifPresent(asset -> library.join(album, asset));
      }
    }
  }

  private static SandboxAlbum album(SandboxLibrary library, JsonObject json) {
    JsonArray users = json.getAsJsonArray("albumUsers");
    UUID ownerId =
        json.has("ownerId")
            ? Json.uuid(json, "ownerId")
            : Json.uuid(users.get(0).getAsJsonObject().getAsJsonObject("user"), "id");
    SandboxUser owner = library.user(ownerId).orElse(library.owner());
    SandboxAlbum album =
        library.add(
            new SandboxAlbum(
                Json.uuid(json, "id"),
                owner,
                Json.text(json, "albumName"),
                Json.micros(json, "createdAt")));
    album.description(Json.text(json, "description"));
    album.touch(Json.micros(json, "updatedAt"));
    album.sharedByLink(json.get("hasSharedLink").getAsBoolean());
    album.activityEnabled(json.get("isActivityEnabled").getAsBoolean());
    album.newestFirst(Json.text(json, "order").equals("desc"));
    album.thumbnail(Json.optionalUuid(json, "albumThumbnailAssetId").orElse(null));
    share(library, album, users);
    return album;
  }

  private static void share(SandboxLibrary library, SandboxAlbum album, JsonArray users) {
    for (JsonElement user : users) {
      JsonObject share = user.getAsJsonObject();
      AlbumRole role = AlbumRole.of(Json.text(share, "role"));
      if (role != AlbumRole.OWNER) {
        library
            .user(Json.uuid(share.getAsJsonObject("user"), "id"))
            .ifPresent(with -> album.shares().put(with, role));
      }
    }
  }

  private void addStacks(SandboxLibrary library) {
    for (JsonElement element : array("stacks.json")) {
      JsonObject stack = element.getAsJsonObject();
      List<SandboxAsset> members = new ArrayList<>();
      for (JsonElement asset : stack.getAsJsonArray("assets")) {
        library.asset(Json.uuid(asset.getAsJsonObject(), "id")).ifPresent(members::add);
      }
      if (members.size() > 1) {
        library.stack(Json.uuid(stack, "id"), members);
      }
    }
  }

  private JsonArray array(String name) {
    return read(name).map(JsonElement::getAsJsonArray).orElseGet(JsonArray::new);
  }

  private Optional<JsonElement> read(String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      return Optional.of(JsonParser.parseReader(reader));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }
}
