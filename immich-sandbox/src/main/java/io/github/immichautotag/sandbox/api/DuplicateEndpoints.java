package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.api.AssetJson.Part;
import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** {@code /duplicates}. */
final class DuplicateEndpoints {
  private static final Set<Part> PARTS = EnumSet.of(Part.EXIF, Part.TAGS, Part.DATABASE_TIMES);

  private final Tools tools;
  private final DuplicateGroups groups;

  DuplicateEndpoints(Tools tools) {
    this.tools = tools;
    this.groups = new DuplicateGroups(tools);
  }

  void addTo(Routes routes) {
    routes.add(
        Routes.route("getAssetDuplicates", "GET /duplicates", this::list)
            .needs("duplicate.read")
            .alsoWrites());
    routes.add(
        Routes.route("deleteDuplicate", "DELETE /duplicates/{id}", this::deleteOne)
            .needs("duplicate.delete"));
    routes.add(
        Routes.route("deleteDuplicates", "DELETE /duplicates", this::deleteMany)
            .needs("duplicate.delete"));
    routes.add(
        Routes.route("resolveDuplicates", "POST /duplicates/resolve", this::resolve)
            .needs("duplicate.delete"));
  }

  /** This reading writes: groups of which one member is left are dissolved. */
  private Reply list(Call call) {
    JsonOut out = new JsonOut(64 * 1024).array();
    int count = 0;
    for (Map.Entry<String, List<SandboxAsset>> group : groups.shown(call.user()).entrySet()) {
      if (group.getValue().size() < 2) {
        groups.dissolve(group.getValue());
        continue;
      }
      count++;
      out.object().field("duplicateId", group.getKey()).name("assets").array();
      group.getValue().forEach(asset -> tools.assets().write(out, asset, call.user(), PARTS));
      out.endArray().name("suggestedKeepAssetIds").array();
      out.value(best(group.getValue()).id().toString());
      out.endArray().endObject();
    }
    return Reply.ok(out.endArray()).items(count).takes(5 + count * 0.15);
  }

  private static SandboxAsset best(List<SandboxAsset> group) {
    Comparator<SandboxAsset> bySize = Comparator.comparingLong(a -> a.file().sizeInBytes());
    return group.stream().max(bySize).orElseThrow();
  }

  private Reply deleteOne(Call call) {
    List<SandboxAsset> members = members(call, call.id("id"));
    groups.dissolve(members);
    return Reply.noContent();
  }

  private Reply deleteMany(Call call) {
    Input in = call.body();
    List<UUID> ids = in.uuids("ids", 0);
    in.verify();
    List<SandboxAsset> all = new ArrayList<>();
    ids.forEach(id -> all.addAll(members(call, id)));
    groups.dissolve(all);
    return Reply.noContent();
  }

  /** 3.x refuses groups that are not there, 2.x does not mind. */
  private List<SandboxAsset> members(Call call, UUID id) {
    List<SandboxAsset> members = groups.members(call.user(), id);
    if (members.isEmpty() && call.isV3()) {
      throw Refusal.noAccess("duplicate.delete");
    }
    return members;
  }

  private record Decision(UUID id, List<UUID> keep, List<UUID> discard) {}

  private Reply resolve(Call call) {
    Input in = call.body();
    List<Decision> decisions = new ArrayList<>();
    for (Input each : in.objects("groups", 1)) {
      List<UUID> keep = each.uuids("keepAssetIds", 0);
      List<UUID> discard = each.uuids("trashAssetIds", 0);
      each.requiredUuid("duplicateId")
          .ifPresent(id -> decisions.add(new Decision(id, keep, discard)));
    }
    in.verify();
    if (decisions.stream().anyMatch(d -> groups.members(call.user(), d.id()).isEmpty())) {
      throw Refusal.noAccess("duplicate.delete");
    }
    JsonOut out = new JsonOut().array();
    for (Decision decision : decisions) {
      String problem = resolve(call, decision);
      out.object().field("id", decision.id().toString()).field("success", problem.isEmpty());
      if (!problem.isEmpty()) {
        out.field("error", "validation").field("errorMessage", problem);
      }
      out.endObject();
    }
    return Reply.ok(out.endArray());
  }

  /** What is wrong with a decision; empty when it was carried out. */
  private String resolve(Call call, Decision decision) {
    List<SandboxAsset> members = groups.members(call.user(), decision.id());
    if (decision.keep().stream().anyMatch(decision.discard()::contains)) {
      return "An asset cannot be in both keepAssetIds and trashAssetIds";
    }
    List<SandboxAsset> keep = those(members, decision.keep());
    List<SandboxAsset> discard = those(members, decision.discard());
    if (keep.size() + discard.size() != members.size()) {
      return "Every asset must be in either keepAssetIds or trashAssetIds";
    }
    groups.resolve(keep, discard);
    return "";
  }

  private static List<SandboxAsset> those(List<SandboxAsset> members, List<UUID> ids) {
    return members.stream().filter(asset -> ids.contains(asset.id())).toList();
  }
}
