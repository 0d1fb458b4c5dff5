package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.api.AlbumJson.Extent;
import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.AssetOrder;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /albums/…/assets} and {@code /albums/…/user(s)}. */
final class AlbumMemberEndpoints {
  /** Measured: 10,000 ids in 342 ms. */
  private static final double MILLIS_PER_ID = 0.034;

  private final Tools tools;
  private final SandboxLibrary library;
  private final AlbumJson json;
  private final AlbumShares shares;

  AlbumMemberEndpoints(Tools tools) {
    this.tools = tools;
    this.library = tools.library();
    this.json = new AlbumJson(tools);
    this.shares = new AlbumShares(tools);
  }

  void addTo(Routes routes) {
    routes.add(
        Routes.route("addAssetsToAlbums", "PUT /albums/assets", this::addToMany)
            .needs("albumAsset.create"));
    routes.add(
        Routes.route("addAssetsToAlbum", "PUT /albums/{id}/assets", this::add)
            .needs("albumAsset.create"));
    routes.add(
        Routes.route("removeAssetFromAlbum", "DELETE /albums/{id}/assets", this::remove)
            .needs("albumAsset.delete"));
    routes.add(
        Routes.route("addUsersToAlbum", "PUT /albums/{id}/users", this::share)
            .needs("albumUser.create"));
    routes.add(
        Routes.route("updateAlbumUser", "PUT /albums/{id}/user/{userId}", this::changeRole)
            .needs("albumUser.update"));
    routes.add(
        Routes.route("removeUserFromAlbum", "DELETE /albums/{id}/user/{userId}", this::unshare)
            .needs("albumUser.delete"));
  }

  private Reply add(Call call) {
    UUID id = call.id("id");
    Input in = call.body();
    List<UUID> ids = in.uuids("ids", 0);
    in.verify();
    if (library.album(id).isEmpty()) {
      throw Refusal.badRequest("Album not found");
    }
    SandboxAlbum album = editable(call, id, "albumAsset.create");
    BulkIds results = new BulkIds();
    boolean joined = false;
    for (UUID assetId : ids) {
      Optional<SandboxAsset> asset = shareable(call, album, assetId);
      if (asset.isEmpty()) {
        results.failed(assetId, "no_permission");
      } else if (!library.join(album, asset.get())) {
        results.failed(assetId, "duplicate");
      } else {
        results.done(assetId);
        joined = true;
        coverIfNone(album, asset.get());
      }
    }
    if (joined) {
      changed(album);
    }
    return results.reply().takes(1 + MILLIS_PER_ID * ids.size());
  }

  /** What is in already may be named by anybody; else it must be own or a partner's. */
  private Optional<SandboxAsset> shareable(Call call, SandboxAlbum album, UUID assetId) {
    return library
        .asset(assetId)
        .filter(
            asset ->
                album.members().contains(asset.ordinal())
                    || tools.rights().mayShare(call.user(), asset));
  }

  /** One verdict for all: nothing tells which album took what. */
  private Reply addToMany(Call call) {
    Input in = call.body();
    List<UUID> albumIds = in.uuids("albumIds", 0);
    List<UUID> assetIds = in.uuids("assetIds", 0);
    in.verify();
    List<SandboxAlbum> albums =
        albumIds.stream()
            .flatMap(id -> library.album(id).stream())
            .filter(album -> mayEdit(call.user(), album))
            .toList();
    List<SandboxAsset> assets =
        assetIds.stream()
            .flatMap(id -> library.asset(id).stream())
            .filter(asset -> tools.rights().mayShare(call.user(), asset))
            .toList();
    boolean joined = false;
    for (SandboxAlbum album : albums) {
      joined |= joinAll(album, assets);
    }
    JsonOut out = new JsonOut().object().field("success", joined);
    if (!joined) {
      boolean nobody = albums.isEmpty() || assets.isEmpty();
      out.field("error", nobody ? "no_permission" : "duplicate");
    }
    double pairs = (double) albums.size() * assets.size();
    return Reply.ok(out.endObject()).takes(1 + pairs * MILLIS_PER_ID / 2);
  }

  private boolean joinAll(SandboxAlbum album, List<SandboxAsset> assets) {
    boolean joined = false;
    for (SandboxAsset asset : assets) {
      joined |= library.join(album, asset);
      coverIfNone(album, asset);
    }
    if (joined) {
      changed(album);
    }
    return joined;
  }

  private void changed(SandboxAlbum album) {
    album.touch(Tools.now());
    tools.jobs().albumChanged(album);
  }

  private static void coverIfNone(SandboxAlbum album, SandboxAsset asset) {
    if (album.thumbnail().isEmpty()) {
      album.thumbnail(asset.id());
    }
  }

  private Reply remove(Call call) {
    UUID id = call.id("id");
    Input in = call.body();
    List<UUID> ids = in.uuids("ids", 0);
    in.verify();
    SandboxAlbum album = editable(call, id, "albumAsset.delete");
    BulkIds results = new BulkIds();
    for (UUID assetId : ids) {
      Optional<SandboxAsset> asset =
          library.asset(assetId).filter(a -> album.members().contains(a.ordinal()));
      if (asset.isEmpty()) {
        results.failed(assetId, "not_found");
      } else if (!mayRemove(call.user(), album, asset.get())) {
        results.failed(assetId, "no_permission");
      } else {
        library.leave(album, asset.get());
        results.done(assetId);
      }
    }
    changed(album);
    newCover(album);
    return results.reply().takes(1 + ids.size() * 0.06);
  }

  /** An owner removes anything, an editor only what is the editor's own. */
  private static boolean mayRemove(SandboxUser user, SandboxAlbum album, SandboxAsset asset) {
    return album.owner().equals(user) || asset.owner().equals(user);
  }

  private void newCover(SandboxAlbum album) {
    boolean stillThere =
        album
            .thumbnail()
            .flatMap(library::asset)
            .filter(asset -> album.members().contains(asset.ordinal()))
            .isPresent();
    if (!stillThere) {
      SandboxAsset newest = null;
      for (int ordinal : album.members().toArray()) {
        SandboxAsset asset = library.asset(ordinal);
        if (newest == null || AssetOrder.NEWEST_FIRST.compare(asset, newest) < 0) {
          newest = asset;
        }
      }
      album.thumbnail(newest == null ? null : newest.id());
    }
  }

  private Reply share(Call call) {
    UUID id = call.id("id");
    Input in = call.body();
    List<AlbumShares.Wish> wishes = shares.read(call, in, 1);
    SandboxAlbum album = tools.rights().album(call.user(), id, "album.share", AlbumRole.OWNER);
    shares.add(call, album, wishes);
    JsonOut out = new JsonOut();
    json.write(out, album, call.user(), Extent.WRITTEN);
    return Reply.ok(out);
  }

  /** Without effect, but not refused, for somebody who is no member. */
  private Reply changeRole(Call call) {
    UUID id = call.id("id");
    UUID userId = call.id("userId");
    Input in = call.body();
    Optional<AlbumRole> role = AlbumShares.role(call, in);
    in.verify();
    SandboxAlbum album = tools.rights().album(call.user(), id, "album.share", AlbumRole.OWNER);
    library
        .user(userId)
        .filter(album.shares()::containsKey)
        .ifPresent(user -> role.ifPresent(newRole -> album.shares().put(user, newRole)));
    return Reply.noContent();
  }

  private Reply unshare(Call call) {
    UUID id = call.id("id");
    boolean self = call.step("userId").equals("me");
    UUID userId = self ? call.user().id() : call.id("userId");
    AlbumRole[] roles = userId.equals(call.user().id()) ? AlbumRole.values() : owner();
    SandboxAlbum album = tools.rights().album(call.user(), id, "album.share", roles);
    if (album.owner().id().equals(userId)) {
      throw Refusal.badRequest(
          call.isV3() ? "Cannot remove the last album owner" : "Cannot remove album owner");
    }
    SandboxUser user =
        library
            .user(userId)
            .filter(album.shares()::containsKey)
            .orElseThrow(() -> Refusal.badRequest("Album not shared with user"));
    album.shares().remove(user);
    return Reply.noContent();
  }

  private static AlbumRole[] owner() {
    return new AlbumRole[] {AlbumRole.OWNER};
  }

  private SandboxAlbum editable(Call call, UUID id, String permission) {
    return tools.rights().album(call.user(), id, permission, AlbumRole.OWNER, AlbumRole.EDITOR);
  }

  private static boolean mayEdit(SandboxUser user, SandboxAlbum album) {
    return album.roleOf(user).filter(role -> role != AlbumRole.VIEWER).isPresent();
  }
}
