package io.github.immichautotag.sandbox.seed;

import com.google.gson.JsonObject;
import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.OrdinalSet;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads a library that was fetched from a real server: {@code me, users, assets, tags, tag-assets,
 * albums, album-assets, stacks, duplicates}, each {@code .json}. Of the files only {@code me} and
 * {@code assets} must be there; what is wrong with one is said with its name.
 */
final class FolderLibrary implements LibrarySource {
  private final Path folder;
  private final LibraryFiles files;

  FolderLibrary(Path folder) {
    this.folder = folder;
    this.files = new LibraryFiles(folder);
  }

  @Override
  public SandboxLibrary load() {
    SandboxLibrary library = new SandboxLibrary(folder.getFileName().toString().hashCode());
    addUsers(library);
    Map<UUID, Long> created = preciseTimes();
    AssetReader reader = new AssetReader(library, externalLibraries(library), created);
    files.each("assets.json", reader::add);
    library.settleOrder();
    library.assets().stream()
        .map(SandboxAsset::owner)
        .distinct()
        .filter(owner -> !owner.equals(library.owner()))
        .toList()
        .forEach(owner -> library.share(owner, library.owner()));
    addTags(library);
    new AlbumReader(library, files).addAlbums();
    addStacks(library);
    addPeople(library);
    return library;
  }

  private void addUsers(SandboxLibrary library) {
    Map<UUID, Long> made = preciseUserTimes();
    files.object("me.json", me -> library.add(Users.read(me, made)));
    files.optionalEach(
        "users.json",
        user -> {
          SandboxUser read = Users.read(user, made);
          if (library.user(read.id()).isEmpty()) {
            library.add(read);
          }
        });
  }

  /** Albums hold their users' times to the microsecond. */
  private Map<UUID, Long> preciseUserTimes() {
    Map<UUID, Long> times = new HashMap<>();
    files.optionalEach(
        "albums.json",
        album -> {
          List<JsonObject> users = new ArrayList<>();
          Json.objects(album, "albumUsers").forEach(user -> users.add(Json.object(user, "user")));
          if (album.has("owner")) {
            users.add(Json.object(album, "owner"));
          }
          users.forEach(
              user -> times.put(Json.uuid(user, "id"), Json.micros(user, "profileChangedAt")));
        });
    return times;
  }

  /** Library files tell no names of external libraries, so they get the folder they share. */
  private Map<UUID, ExternalLibrary> externalLibraries(SandboxLibrary library) {
    Map<UUID, List<String>> paths = new HashMap<>();
    Map<UUID, SandboxUser> owners = new HashMap<>();
    files.each(
        "assets.json",
        asset ->
            Json.optionalUuid(asset, "libraryId")
                .ifPresent(
                    id -> {
                      paths
                          .computeIfAbsent(id, key -> new ArrayList<>())
                          .add(Json.text(asset, "originalPath"));
                      library
                          .user(Json.uuid(asset, "ownerId"))
                          .ifPresent(owner -> owners.put(id, owner));
                    }));
    Map<UUID, ExternalLibrary> libraries = new HashMap<>();
    paths.forEach(
        (id, found) -> {
          SandboxUser owner = owners.getOrDefault(id, library.owner());
          ExternalLibrary external = external(id, owner, commonFolder(found));
          library.add(external);
          libraries.put(id, external);
        });
    return libraries;
  }

  private static ExternalLibrary external(UUID id, SandboxUser owner, String importPath) {
    return new ExternalLibrary(
        id,
        owner,
        "External photos",
        owner.createdMicros(),
        List.of(importPath),
        List.of("**/.stfolder/**"),
        List.of());
  }

  private static String commonFolder(List<String> files) {
    String common = files.get(0);
    for (String file : files) {
      while (!file.startsWith(common + "/") && common.contains("/")) {
        common = common.substring(0, common.lastIndexOf('/'));
      }
    }
    return common;
  }

  /** Duplicates and stacks hold times to the microsecond, which all else cuts off. */
  private Map<UUID, Long> preciseTimes() {
    Map<UUID, Long> created = new HashMap<>();
    for (String file : List.of("duplicates.json", "stacks.json")) {
      files.optionalEach(
          file,
          group ->
              Json.objects(group, "assets")
                  .forEach(
                      asset ->
                          created.put(Json.uuid(asset, "id"), Json.micros(asset, "createdAt"))));
    }
    return created;
  }

  /** Parents first, which have the shorter values. */
  private void addTags(SandboxLibrary library) {
    List<JsonObject> tags = new ArrayList<>();
    files.optionalEach("tags.json", tags::add);
    files.inWords(
        "tags.json",
        () ->
            tags.stream()
                .sorted(Comparator.comparingInt(tag -> Json.text(tag, "value").length()))
                .forEach(tag -> addTag(library, tag)));
    files.optionalObject("tag-assets.json", found -> new TagLinks(library).add(Json.lists(found)));
  }

  private static void addTag(SandboxLibrary library, JsonObject json) {
    SandboxTag parent =
        Json.optionalUuid(json, "parentId").flatMap(library.tags()::find).orElse(null);
    SandboxTag tag =
        new SandboxTag(
            Json.uuid(json, "id"),
            library.owner(),
            Json.text(json, "value"),
            parent,
            Json.micros(json, "createdAt"));
    library.tags().add(tag);
    tag.touch(Json.micros(json, "updatedAt"));
    tag.color(Json.nullableText(json, "color"));
  }

  private void addStacks(SandboxLibrary library) {
    files.optionalEach(
        "stacks.json",
        stack -> {
          List<SandboxAsset> members =
              Json.objects(stack, "assets").stream()
                  .flatMap(asset -> library.asset(Json.uuid(asset, "id")).stream())
                  .toList();
          if (members.size() > 1) {
            library.stack(Json.uuid(stack, "id"), members);
          }
        });
  }

  private void addPeople(SandboxLibrary library) {
    files.optionalEach(
        "people.json",
        json -> {
          OrdinalSet faces = new OrdinalSet();
          Json.uuids(json, "assetIds")
              .forEach(id -> library.asset(id).ifPresent(it -> faces.add(it.ordinal())));
          library.add(
              new SandboxPerson(
                  Json.uuid(json, "id"),
                  library.owner(),
                  Json.text(json, "name"),
                  Json.bool(json, "isHidden"),
                  Json.bool(json, "isFavorite"),
                  Json.text(json, "thumbnailPath"),
                  Json.micros(json, "updatedAt"),
                  faces));
        });
  }
}
