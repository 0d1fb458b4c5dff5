package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.api.AlbumJson.Extent;
import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** {@code /albums}: the albums themselves. */
final class AlbumEndpoints {
  /** Measured: 400 albums in 126 ms. */
  private static final double LIST_MILLIS_PER_ALBUM = 0.3;

  /**
   * Measured for 5,000 assets: 290 ms with them, 61 without, and 73 in 3.x, which never has them.
   */
  private static final double V2_MILLIS_PER_ASSET = 0.058;

  private static final double V2_MILLIS_PER_MEMBER = 0.012;
  private static final double V3_MILLIS_PER_MEMBER = 0.014;

  private final Tools tools;
  private final SandboxLibrary library;
  private final AlbumJson json;
  private final AlbumShares shares;

  AlbumEndpoints(Tools tools) {
    this.tools = tools;
    this.library = tools.library();
    this.json = new AlbumJson(tools);
    this.shares = new AlbumShares(tools);
  }

  void addTo(Routes routes) {
    routes.add(Routes.route("getAllAlbums", "GET /albums", this::list).needs("album.read"));
    routes.add(
        Routes.route("getAlbumStatistics", "GET /albums/statistics", this::statistics)
            .needs("album.statistics"));
    routes.add(Routes.route("getAlbumInfo", "GET /albums/{id}", this::get).needs("album.read"));
    routes.add(Routes.route("createAlbum", "POST /albums", this::create).needs("album.create"));
    routes.add(
        Routes.route("updateAlbumInfo", "PATCH /albums/{id}", this::update).needs("album.update"));
    routes.add(
        Routes.route("deleteAlbum", "DELETE /albums/{id}", this::delete).needs("album.delete"));
  }

  private Reply list(Call call) {
    Input in = call.query();
    Optional<UUID> asset = in.uuid("assetId");
    Optional<UUID> id = call.isV3() ? in.uuid("id") : Optional.empty();
    Optional<Boolean> shared = in.bool("shared");
    Optional<Boolean> owned = in.bool("isOwned");
    Optional<Boolean> isShared = in.bool("isShared");
    in.verify();
    Predicate<SandboxAlbum> filter = album -> album.roleOf(call.user()).isPresent();
    if (call.isV3()) {
      filter = filter.and(album -> owned.isEmpty() || owned.get() == isOwn(call, album));
      filter = filter.and(album -> isShared.isEmpty() || isShared.get() == isShared(album));
      filter =
          filter.and(album -> call.query("name").filter(n -> !n.equals(album.name())).isEmpty());
      filter = filter.and(album -> id.filter(wanted -> !wanted.equals(album.id())).isEmpty());
    } else if (asset.isEmpty()) {
      filter = filter.and(album -> v2Shared(call, album, shared));
    }
    if (asset.isPresent()) {
      Optional<SandboxAsset> wanted = library.asset(asset.get());
      filter = filter.and(a -> wanted.filter(w -> a.members().contains(w.ordinal())).isPresent());
    }
    return albums(call, filter);
  }

  /** Without the parameter 2.x lists own albums, with true those of both sides of a share. */
  private static boolean v2Shared(Call call, SandboxAlbum album, Optional<Boolean> shared) {
    if (shared.isEmpty()) {
      return isOwn(call, album);
    }
    return shared.get() ? isShared(album) : isOwn(call, album) && !isShared(album);
  }

  private Reply albums(Call call, Predicate<SandboxAlbum> filter) {
    List<SandboxAlbum> albums =
        library.albums().stream()
            .filter(filter)
            .sorted(Comparator.comparingLong(SandboxAlbum::createdMicros).reversed())
            .toList();
    JsonOut out = new JsonOut(1024 * (albums.size() + 1)).array();
    albums.forEach(album -> json.write(out, album, call.user(), Extent.BRIEF));
    return Reply.ok(out.endArray())
        .items(albums.size())
        .takes(LIST_MILLIS_PER_ALBUM * albums.size());
  }

  private static boolean isOwn(Call call, SandboxAlbum album) {
    return album.owner().equals(call.user());
  }

  private static boolean isShared(SandboxAlbum album) {
    return !album.shares().isEmpty() || album.sharedByLink();
  }

  private Reply statistics(Call call) {
    long owned = library.albums().stream().filter(album -> isOwn(call, album)).count();
    long shared =
        library.albums().stream()
            .filter(album -> album.roleOf(call.user()).isPresent() && isShared(album))
            .count();
    long notShared =
        library.albums().stream().filter(album -> isOwn(call, album) && !isShared(album)).count();
    return Reply.ok(
        new JsonOut()
            .object()
            .field("owned", owned)
            .field("shared", shared)
            .field("notShared", notShared)
            .endObject());
  }

  private Reply get(Call call) {
    AlbumRole[] any = AlbumRole.values();
    SandboxAlbum album = tools.rights().album(call.user(), call.id("id"), "album.read", any);
    boolean without = call.query("withoutAssets").filter("true"::equals).isPresent();
    double v2 = without ? V2_MILLIS_PER_MEMBER : V2_MILLIS_PER_ASSET;
    return Reply.ok(one(call, album, without ? Extent.DETAILS : Extent.WITH_ASSETS))
        .takes(4 + album.members().size() * (call.isV3() ? V3_MILLIS_PER_MEMBER : v2));
  }

  private Reply create(Call call) {
    Input in = call.body();
    Optional<String> name = in.requiredString("albumName", "albumName must be a string");
    Optional<String> description = in.string("description");
    List<UUID> assetIds = in.uuids("assetIds", false).orElse(List.of());
    List<AlbumShares.Wish> wishes = in.has("albumUsers") ? shares.read(call, in, 0) : List.of();
    in.verify();
    List<AlbumShares.Wish> others = shares.checkForNew(call, wishes);
    Refusal.ifNotStorable("create album", List.of(name.orElse(""), description.orElse("")));
    SandboxAlbum album =
        new SandboxAlbum(library.newId(), call.user(), name.orElse(""), Tools.now());
    album.description(description.orElse(""));
    library.add(album);
    others.forEach(wish -> album.shares().put(wish.user(), wish.role()));
    for (UUID id : assetIds) {
      library
          .asset(id)
          .filter(asset -> tools.rights().mayShare(call.user(), asset))
          .ifPresent(asset -> join(album, asset));
    }
    return Reply.created(one(call, album, Extent.MADE));
  }

  private void join(SandboxAlbum album, SandboxAsset asset) {
    library.join(album, asset);
    if (album.thumbnail().isEmpty()) {
      album.thumbnail(asset.id());
    }
  }

  private Reply update(Call call) {
    UUID id = call.id("id");
    Input in = call.body();
    Optional<String> name = in.string("albumName");
    Optional<String> description = in.string("description");
    Optional<UUID> thumbnail = in.uuid("albumThumbnailAssetId");
    Optional<Boolean> activity = in.bool("isActivityEnabled");
    Optional<String> order = in.oneOf("order", List.of("asc", "desc"));
    in.verify();
    SandboxAlbum album =
        tools.rights().album(call.user(), id, "album.update", AlbumRole.OWNER, AlbumRole.EDITOR);
    if (thumbnail.isPresent() && !holds(album, thumbnail.get())) {
      throw Refusal.badRequest("Invalid album thumbnail");
    }
    Refusal.ifNotStorable("update album info", List.of(name.orElse(""), description.orElse("")));
    name.ifPresent(album::name);
    description.ifPresent(album::description);
    thumbnail.ifPresent(album::thumbnail);
    activity.ifPresent(album::activityEnabled);
    order.ifPresent(text -> album.newestFirst(text.equals("desc")));
    album.touch(Tools.now());
    tools.jobs().albumChanged(album);
    return Reply.ok(one(call, album, Extent.WRITTEN));
  }

  private boolean holds(SandboxAlbum album, UUID assetId) {
    return library.asset(assetId).filter(a -> album.members().contains(a.ordinal())).isPresent();
  }

  private Reply delete(Call call) {
    SandboxAlbum album =
        tools.rights().album(call.user(), call.id("id"), "album.delete", AlbumRole.OWNER);
    library.delete(album);
    return Reply.noContent();
  }

  private JsonOut one(Call call, SandboxAlbum album, Extent extent) {
    JsonOut out = new JsonOut();
    json.write(out, album, call.user(), extent);
    return out;
  }
}
