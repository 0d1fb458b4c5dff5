package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.api.AssetJson.Part;
import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.Visibility;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /view/folder} and {@code /libraries}: folders, and the external libraries they lie in. */
final class FolderEndpoints {
  private final Tools tools;

  FolderEndpoints(Tools tools) {
    this.tools = tools;
  }

  void addTo(Routes routes) {
    routes.add(
        Routes.route("getUniqueOriginalPaths", "GET /view/folder/unique-paths", this::paths)
            .needs("folder.read"));
    routes.add(
        Routes.route("getAssetsByOriginalPath", "GET /view/folder", this::folder)
            .needs("folder.read"));
    routes.add(
        Routes.route("getAllLibraries", "GET /libraries", this::libraries)
            .needs("library.read")
            .adminOnly());
    routes.add(
        Routes.route("getLibraryStatistics", "GET /libraries/{id}/statistics", this::statistics)
            .needs("library.statistics")
            .adminOnly());
    routes.add(
        Routes.route("scanLibrary", "POST /libraries/{id}/scan", this::scan)
            .needs("library.update")
            .adminOnly());
  }

  private Reply paths(Call call) {
    TreeSet<String> folders = new TreeSet<>();
    mine(call)
        .filter(asset -> asset.visibility() == Visibility.TIMELINE)
        .forEach(asset -> folders.add(folderOf(asset)));
    JsonOut out = new JsonOut().array();
    folders.forEach(out::value);
    return Reply.ok(out.endArray()).items(folders.size());
  }

  private Reply folder(Call call) {
    Optional<String> path = call.query("path");
    if (path.isEmpty()) {
      throw Refusal.serverError("Failed to get assets by original path");
    }
    List<SandboxAsset> found =
        mine(call)
            .filter(asset -> folderOf(asset).equals(path.get()))
            .sorted(Comparator.comparing(asset -> asset.file().name()))
            .toList();
    JsonOut out = new JsonOut().array();
    found.forEach(asset -> tools.assets().write(out, asset, call.user(), EnumSet.of(Part.EXIF)));
    return Reply.ok(out.endArray()).items(found.size());
  }

  private Stream<SandboxAsset> mine(Call call) {
    return tools.library().assets().stream()
        .filter(asset -> asset.owner().equals(call.user()) && !asset.isTrashed())
        .filter(asset -> AssetEndpoints.isShown(asset, Optional.empty()));
  }

  private static String folderOf(SandboxAsset asset) {
    String path = asset.path();
    return path.substring(0, path.lastIndexOf('/'));
  }

  private Reply libraries(Call call) {
    JsonOut out = new JsonOut().array();
    for (ExternalLibrary library : tools.library().libraries()) {
      out.object()
          .field("id", library.id().toString())
          .field("ownerId", library.owner().id().toString())
          .field("name", library.name());
      time(out, "createdAt", library.createdMicros());
      time(out, "updatedAt", library.createdMicros());
      time(out, "refreshedAt", library.createdMicros());
      // Immich 3.1 always says 0 here; the statistics tell.
      out.field("assetCount", 0).name("importPaths").array();
      library.importPaths().forEach(out::value);
      out.endArray().name("exclusionPatterns").array();
      library.exclusionPatterns().forEach(out::value);
      out.endArray().endObject();
    }
    return Reply.ok(out.endArray());
  }

  private static void time(JsonOut out, String name, long micros) {
    out.name(name);
    TimeText.millis(out, micros / 1000);
  }

  private Reply statistics(Call call) {
    UUID id = find(call).id();
    long photos = 0;
    long videos = 0;
    long usage = 0;
    for (SandboxAsset asset : tools.library().assets()) {
      if (asset.library().map(ExternalLibrary::id).filter(id::equals).isPresent()) {
        boolean video = asset.file().kind() == AssetKind.VIDEO;
        photos += video ? 0 : 1;
        videos += video ? 1 : 0;
        usage += asset.file().sizeInBytes();
      }
    }
    return Reply.ok(
        new JsonOut()
            .object()
            .field("photos", photos)
            .field("videos", videos)
            .field("usage", usage)
            .field("total", photos + videos)
            .endObject());
  }

  /** The sandbox has no files, so a scan finds nothing new. */
  private Reply scan(Call call) {
    find(call);
    return Reply.noContent();
  }

  private ExternalLibrary find(Call call) {
    UUID id = call.id("id");
    return tools.library().libraries().stream()
        .filter(library -> library.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("Library not found"));
  }
}
