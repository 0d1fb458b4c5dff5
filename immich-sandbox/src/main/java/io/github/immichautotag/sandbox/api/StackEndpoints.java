package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.api.AssetJson.Part;
import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxStack;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /stacks}. */
final class StackEndpoints {
  private static final Set<Part> LISTED = EnumSet.of(Part.EXIF, Part.DATABASE_TIMES);
  private static final Set<Part> SINGLE = EnumSet.of(Part.EXIF, Part.TAGS, Part.DATABASE_TIMES);

  private final Tools tools;

  StackEndpoints(Tools tools) {
    this.tools = tools;
  }

  void addTo(Routes routes) {
    routes.add(Routes.route("searchStacks", "GET /stacks", this::list).needs("stack.read"));
    routes.add(Routes.route("getStack", "GET /stacks/{id}", this::get).needs("stack.read"));
    routes.add(Routes.route("createStack", "POST /stacks", this::create).needs("stack.create"));
    routes.add(Routes.route("updateStack", "PUT /stacks/{id}", this::update).needs("stack.update"));
    routes.add(
        Routes.route("removeAssetFromStack", "DELETE /stacks/{id}/assets/{assetId}", this::remove)
            .needs("stack.update"));
    routes.add(
        Routes.route("deleteStack", "DELETE /stacks/{id}", this::delete).needs("stack.delete"));
    routes.add(
        Routes.route("deleteStacks", "DELETE /stacks", this::deleteMany).needs("stack.delete"));
  }

  private Reply list(Call call) {
    Input in = call.query();
    Optional<UUID> primary = in.uuid("primaryAssetId");
    in.verify();
    JsonOut out = new JsonOut(16 * 1024).array();
    int count = 0;
    for (SandboxStack stack : tools.library().stacks()) {
      boolean wanted = primary.filter(id -> !id.equals(stack.primary().id())).isEmpty();
      if (wanted && stack.owner().equals(call.user())) {
        write(out, call, stack, LISTED);
        count++;
      }
    }
    return Reply.ok(out.endArray()).items(count).takes(2 + count * 0.08);
  }

  private Reply get(Call call) {
    return Reply.ok(one(call, find(call, "stack.read"), SINGLE));
  }

  /**
   * The primary of another stack brings that along, which is no more then; what lies under one
   * leaves it.
   */
  private Reply create(Call call) {
    Input in = call.body();
    List<UUID> ids = in.uuids("assetIds", 2);
    in.verify();
    Set<SandboxAsset> members =
        new LinkedHashSet<>(tools.rights().changeable(call.user(), ids, "asset.update"));
    for (SandboxAsset asset : List.copyOf(members)) {
      asset
          .stack()
          .filter(old -> old.primary() == asset)
          .ifPresent(
              old -> {
                members.addAll(old.members());
                tools.library().delete(old);
              });
    }
    for (SandboxAsset asset : members) {
      asset.stack().ifPresent(old -> tools.library().takeOut(old, asset));
    }
    SandboxStack stack = tools.library().stack(tools.library().newId(), List.copyOf(members));
    members.forEach(asset -> asset.touch(Tools.now()));
    return Reply.created(one(call, stack, LISTED));
  }

  private Reply update(Call call) {
    UUID id = call.id("id");
    Input in = call.body();
    Optional<UUID> primary = in.uuid("primaryAssetId");
    in.verify();
    SandboxStack stack = find(call, id, "stack.update");
    if (primary.isPresent()) {
      SandboxAsset member =
          stack.members().stream()
              .filter(asset -> asset.id().equals(primary.get()))
              .findFirst()
              .orElseThrow(() -> Refusal.badRequest("Primary asset must be in the stack"));
      stack.primary(member);
    }
    return Reply.ok(one(call, stack, SINGLE));
  }

  private Reply remove(Call call) {
    SandboxStack stack = find(call, "stack.update");
    UUID assetId = call.id("assetId");
    SandboxAsset member =
        stack.members().stream()
            .filter(asset -> asset.id().equals(assetId))
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("Asset not in stack"));
    if (member == stack.primary()) {
      throw Refusal.badRequest("Cannot remove stack's primary asset");
    }
    tools.library().takeOut(stack, member);
    member.touch(Tools.now());
    return Reply.noContent();
  }

  private Reply delete(Call call) {
    dissolve(find(call, "stack.delete"));
    return Reply.noContent();
  }

  private Reply deleteMany(Call call) {
    Input in = call.body();
    List<UUID> ids = in.uuids("ids", 0);
    in.verify();
    List<SandboxStack> stacks = ids.stream().map(id -> find(call, id, "stack.delete")).toList();
    stacks.forEach(this::dissolve);
    return Reply.noContent();
  }

  private void dissolve(SandboxStack stack) {
    stack.members().forEach(asset -> asset.touch(Tools.now()));
    tools.library().delete(stack);
  }

  private SandboxStack find(Call call, String permission) {
    return find(call, call.id("id"), permission);
  }

  private SandboxStack find(Call call, UUID id, String permission) {
    return tools
        .library()
        .stack(id)
        .filter(stack -> stack.owner().equals(call.user()))
        .orElseThrow(() -> Refusal.noAccess(permission));
  }

  private JsonOut one(Call call, SandboxStack stack, Set<Part> parts) {
    JsonOut out = new JsonOut();
    write(out, call, stack, parts);
    return out;
  }

  /** The primary comes first. */
  private void write(JsonOut out, Call call, SandboxStack stack, Set<Part> parts) {
    out.object()
        .field("id", stack.id().toString())
        .field("primaryAssetId", stack.primary().id().toString())
        .name("assets")
        .array();
    tools.assets().write(out, stack.primary(), call.user(), parts);
    for (SandboxAsset asset : stack.members()) {
      if (asset != stack.primary()) {
        tools.assets().write(out, asset, call.user(), parts);
      }
    }
    out.endArray().endObject();
  }
}
