package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import java.util.List;
import java.util.UUID;

/** Deleting assets and the trash. */
final class AssetRemovalEndpoints {
  private final Tools tools;

  AssetRemovalEndpoints(Tools tools) {
    this.tools = tools;
  }

  void addTo(Routes routes) {
    routes.add(Routes.route("deleteAssets", "DELETE /assets", this::delete).needs("asset.delete"));
    routes.add(
        Routes.route("restoreAssets", "POST /trash/restore/assets", this::restore)
            .needs("asset.delete"));
    routes.add(
        Routes.route("restoreTrash", "POST /trash/restore", this::restoreAll)
            .needs("asset.delete"));
    routes.add(Routes.route("emptyTrash", "POST /trash/empty", this::empty).needs("asset.delete"));
  }

  /** Deleted for good they are in the trash until the job comes. */
  private Reply delete(Call call) {
    Input in = call.body();
    List<UUID> ids = in.uuids("ids", 0);
    boolean force = in.bool("force").orElse(false);
    in.verify();
    List<SandboxAsset> assets = tools.rights().changeable(call.user(), ids, "asset.delete");
    for (SandboxAsset asset : assets) {
      asset.trash(Tools.now() / 1000);
      asset.touch(Tools.now());
      if (force) {
        deleteLater(asset);
      }
    }
    return Reply.noContent();
  }

  private void deleteLater(SandboxAsset asset) {
    tools.jobs().later(() -> tools.library().asset(asset.id()).ifPresent(tools.library()::delete));
  }

  private Reply restore(Call call) {
    Input in = call.body();
    List<UUID> ids = in.uuids("ids", 0);
    in.verify();
    List<SandboxAsset> assets = tools.rights().changeable(call.user(), ids, "asset.delete");
    return restored(assets);
  }

  private Reply restoreAll(Call call) {
    return restored(trash(call));
  }

  private Reply empty(Call call) {
    List<SandboxAsset> trash = trash(call);
    trash.forEach(this::deleteLater);
    return count(trash.size());
  }

  private List<SandboxAsset> trash(Call call) {
    return tools.library().assets().stream()
        .filter(asset -> asset.isTrashed() && tools.rights().mayChange(call.user(), asset))
        .toList();
  }

  private static Reply restored(List<SandboxAsset> assets) {
    List<SandboxAsset> trashed = assets.stream().filter(SandboxAsset::isTrashed).toList();
    for (SandboxAsset asset : trashed) {
      asset.restore();
      asset.touch(Tools.now());
    }
    return count(trashed.size());
  }

  private static Reply count(int count) {
    return Reply.ok(new JsonOut().object().field("count", count).endObject());
  }
}
