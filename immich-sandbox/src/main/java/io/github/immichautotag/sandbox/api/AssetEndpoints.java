package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.api.AssetJson.Part;
import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.Visibility;
import io.github.immichautotag.sandbox.search.AssetQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /assets}: reading and changing. */
final class AssetEndpoints {
  private static final Set<Part> SINGLE =
      EnumSet.of(Part.EXIF, Part.TAGS, Part.OWNER, Part.STACK, Part.PEOPLE, Part.FACES);

  /** Measured: 10,000 ids in 1.4 s. */
  private static final double MILLIS_PER_ID = 0.12;

  private final Tools tools;
  private final AssetUpdate update;

  AssetEndpoints(Tools tools) {
    this.tools = tools;
    this.update = new AssetUpdate(tools);
  }

  void addTo(Routes routes) {
    routes.add(Routes.route("getAssetInfo", "GET /assets/{id}", this::get).needs("asset.read"));
    routes.add(
        Routes.route("getAssetStatistics", "GET /assets/statistics", this::statistics)
            .needs("asset.statistics"));
    routes.add(Routes.route("updateAssets", "PUT /assets", this::updateMany).needs("asset.update"));
    routes.add(
        Routes.route("updateAsset", "PUT /assets/{id}", this::updateOne).needs("asset.update"));
    routes.add(Routes.route("getAssetOcr", "GET /assets/{id}/ocr", this::ocr).needs("asset.read"));
  }

  private Reply get(Call call) {
    SandboxAsset asset = tools.rights().readable(call.user(), call.id("id"));
    JsonOut out = new JsonOut();
    tools.assets().write(out, asset, call.user(), SINGLE);
    return Reply.ok(out).takes(4);
  }

  private Reply ocr(Call call) {
    tools.rights().readable(call.user(), call.id("id"));
    return Reply.ok(new JsonOut().array().endArray());
  }

  /** Own assets only, archive and timeline unless told otherwise. */
  private Reply statistics(Call call) {
    Input in = call.query();
    Optional<Boolean> favorite = in.bool("isFavorite");
    boolean trashed = in.bool("isTrashed").orElse(false);
    Optional<Visibility> visibility =
        in.oneOf("visibility", List.of("archive", "timeline", "hidden", "locked"))
            .map(Visibility::of);
    in.verify();
    SearchFilters.refuseLocked(visibility);
    int[] counts = new int[2];
    AssetQuery query =
        AssetQuery.of(
            asset ->
                asset.owner().equals(call.user())
                    && asset.isTrashed() == trashed
                    && favorite.filter(is -> is != asset.favorite()).isEmpty()
                    && isShown(asset, visibility));
    for (SandboxAsset asset : tools.search().all(query)) {
      counts[asset.file().kind() == AssetKind.VIDEO ? 1 : 0]++;
    }
    return Reply.ok(
            new JsonOut()
                .object()
                .field("images", counts[0])
                .field("videos", counts[1])
                .field("total", counts[0] + counts[1])
                .endObject())
        .takes(20);
  }

  static boolean isShown(SandboxAsset asset, Optional<Visibility> wanted) {
    return wanted.isPresent()
        ? asset.visibility() == wanted.get()
        : asset.visibility() == Visibility.TIMELINE || asset.visibility() == Visibility.ARCHIVE;
  }

  /** All or nothing: one asset out of reach and nothing changes. */
  private Reply updateMany(Call call) {
    Input in = call.body();
    List<UUID> ids = in.uuids("ids", 0);
    AssetUpdate.Wish wish = update.read(in);
    in.verify();
    List<SandboxAsset> assets = tools.rights().changeable(call.user(), ids, "asset.update");
    assets.forEach(asset -> update.apply(asset, wish));
    return Reply.noContent().takes(MILLIS_PER_ID * ids.size());
  }

  private Reply updateOne(Call call) {
    UUID id = call.id("id");
    Input in = call.body();
    AssetUpdate.Wish wish = update.read(in);
    in.verify();
    SandboxAsset asset = tools.rights().changeable(call.user(), id, "asset.update");
    update.apply(asset, wish);
    JsonOut out = new JsonOut();
    tools.assets().write(out, asset, call.user(), EnumSet.of(Part.EXIF, Part.FACES));
    return Reply.ok(out).takes(28);
  }
}
