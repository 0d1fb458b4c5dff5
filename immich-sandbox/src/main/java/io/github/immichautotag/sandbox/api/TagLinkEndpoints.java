package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxTag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /tags/…/assets}: putting tags on assets and taking them off. */
final class TagLinkEndpoints {
  /** PostgreSQL takes 65,534 parameters, and every pair needs two. */
  private static final long MAX_PAIRS = 32_767;

  /**
   * {@code PUT /tags/{id}/assets} was seen to fail at 33,000 ids; its pairs have two parameters.
   */
  private static final int MAX_IDS = 32_767;

  /** Measured: 6.5 to 7.5 ms per asset beside the jobs it starts. */
  private static final double MILLIS_PER_ASSET = 7;

  private final Tools tools;

  TagLinkEndpoints(Tools tools) {
    this.tools = tools;
  }

  void addTo(Routes routes) {
    routes.add(Routes.route("bulkTagAssets", "PUT /tags/assets", this::bulk).needs("tag.asset"));
    routes.add(Routes.route("tagAssets", "PUT /tags/{id}/assets", this::tag).needs("tag.asset"));
    routes.add(
        Routes.route("untagAssets", "DELETE /tags/{id}/assets", this::untag).needs("tag.asset"));
  }

  /** Strangers, assets and tags, are left out silently; only the count of new pairs tells. */
  private Reply bulk(Call call) {
    Input in = call.body();
    List<UUID> tagIds = in.uuids("tagIds", 0);
    List<UUID> assetIds = in.uuids("assetIds", 0);
    in.verify();
    List<SandboxTag> tags =
        tagIds.stream()
            .distinct()
            .flatMap(id -> tools.library().tags().find(id).stream())
            .filter(tag -> tag.owner().equals(call.user()))
            .toList();
    List<SandboxAsset> assets = tools.rights().onlyChangeable(call.user(), assetIds);
    if ((long) tags.size() * assets.size() > MAX_PAIRS) {
      throw Refusal.serverError("Failed to bulk tag assets");
    }
    int count = 0;
    for (SandboxAsset asset : assets) {
      count += add(asset, tags);
    }
    JsonOut out = new JsonOut().object().field("count", count).endObject();
    return Reply.ok(out).takes(MILLIS_PER_ASSET * assets.size());
  }

  private Reply tag(Call call) {
    UUID id = call.id("id");
    List<UUID> ids = ids(call);
    SandboxTag tag = tools.rights().tag(call.user(), id, "tag.asset");
    if (ids.size() > MAX_IDS) {
      throw Refusal.serverError("Failed to tag assets");
    }
    BulkIds results = new BulkIds();
    for (UUID assetId : ids) {
      // Partners' assets are taken here, other than in the bulk call.
      Optional<SandboxAsset> asset =
          tools.library().asset(assetId).filter(a -> tools.rights().mayShare(call.user(), a));
      if (asset.isEmpty()) {
        results.failed(assetId, "no_permission");
      } else if (add(asset.get(), List.of(tag)) == 0) {
        results.failed(assetId, "duplicate");
      } else {
        results.done(assetId);
      }
    }
    return results.reply();
  }

  private Reply untag(Call call) {
    UUID id = call.id("id");
    List<UUID> ids = ids(call);
    SandboxTag tag = tools.rights().tag(call.user(), id, "tag.asset");
    BulkIds results = new BulkIds();
    for (UUID assetId : ids) {
      Optional<SandboxAsset> asset =
          tools.library().asset(assetId).filter(a -> a.tags().contains(tag));
      if (asset.isEmpty()) {
        results.failed(assetId, "not_found");
      } else {
        remove(asset.get(), tag);
        results.done(assetId);
      }
    }
    return results.reply();
  }

  private static List<UUID> ids(Call call) {
    Input in = call.body();
    List<UUID> ids = in.uuids("ids", 0);
    in.verify();
    return ids;
  }

  private int add(SandboxAsset asset, List<SandboxTag> tags) {
    Set<SandboxTag> after = new LinkedHashSet<>(asset.tags());
    after.addAll(tags);
    int added = after.size() - asset.tags().size();
    if (added > 0) {
      tools.jobs().writeTags(asset, after);
    }
    return added;
  }

  private void remove(SandboxAsset asset, SandboxTag tag) {
    List<SandboxTag> after = new ArrayList<>(asset.tags());
    after.remove(tag);
    tools.jobs().writeTags(asset, after);
  }
}
