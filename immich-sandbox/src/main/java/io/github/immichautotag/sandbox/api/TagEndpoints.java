package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.SandboxTag;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /tags}: the tags themselves. */
final class TagEndpoints {
  private static final String COLOR_PATTERN =
      "/^#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/";

  private final Tools tools;

  TagEndpoints(Tools tools) {
    this.tools = tools;
  }

  void addTo(Routes routes) {
    routes.add(Routes.route("getAllTags", "GET /tags", this::list).needs("tag.read"));
    routes.add(Routes.route("getTagById", "GET /tags/{id}", this::get).needs("tag.read"));
    routes.add(Routes.route("upsertTags", "PUT /tags", this::upsert).needs("tag.create"));
    routes.add(Routes.route("createTag", "POST /tags", this::create).needs("tag.create"));
    routes.add(Routes.route("updateTag", "PUT /tags/{id}", this::update).needs("tag.update"));
    routes.add(Routes.route("deleteTag", "DELETE /tags/{id}", this::delete).needs("tag.delete"));
  }

  private Reply list(Call call) {
    return tags(tools.library().tags().of(call.user()));
  }

  private Reply get(Call call) {
    SandboxTag tag = tools.rights().tag(call.user(), call.id("id"), "tag.read");
    return Reply.ok(one(tag));
  }

  private Reply upsert(Call call) {
    Input in = call.body();
    List<String> values = in.strings("tags");
    in.verify();
    Refusal.ifNotStorable("upsert tags", values);
    Set<SandboxTag> leaves = new LinkedHashSet<>();
    for (String value : values) {
      List<String> steps = Arrays.stream(value.split("/", -1)).filter(s -> !s.isEmpty()).toList();
      if (!steps.isEmpty()) {
        leaves.add(touched(call, steps));
      }
    }
    return tags(leaves);
  }

  /** A tag that was there already counts as updated. */
  private SandboxTag touched(Call call, List<String> steps) {
    long now = Tools.now();
    SandboxTag tag = tools.library().tags().upsert(call.user(), steps, now, tools.library()::newId);
    if (tag.createdMicros() != now) {
      tag.touch(now);
    }
    return tag;
  }

  private Reply create(Call call) {
    Input in = call.body();
    Optional<String> name =
        in.requiredString("name", "name should not be empty", "name must be a string");
    if (!call.isV3() && name.filter(String::isEmpty).isPresent()) {
      in.complain(List.of("name"), "empty", "name should not be empty");
    }
    Optional<UUID> parentId = in.uuid("parentId");
    Optional<String> color = color(in);
    in.verify();
    SandboxTag parent =
        parentId.map(id -> tools.rights().tag(call.user(), id, "tag.read")).orElse(null);
    Refusal.ifNotStorable("create tag", List.of(name.orElse("")));
    // As Immich does it: a slash in the name makes a deep value without the tags above.
    String value = (parent == null ? "" : parent.value() + "/") + name.orElse("");
    if (tools.library().tags().find(call.user(), value).isPresent()) {
      throw Refusal.badRequest("A tag with that name already exists");
    }
    SandboxTag tag =
        new SandboxTag(tools.library().newId(), call.user(), value, parent, Tools.now());
    tag.color(color.orElse(null));
    return Reply.created(one(tools.library().tags().add(tag)));
  }

  private Reply update(Call call) {
    UUID id = call.id("id");
    Input in = call.body();
    Optional<String> color = in.isNull("color") ? Optional.empty() : color(in);
    in.verify();
    SandboxTag tag = tools.rights().tag(call.user(), id, "tag.update");
    if (!in.has("color")) {
      throw Refusal.serverError("Failed to update tag");
    }
    tag.color(color.orElse(null));
    tag.touch(Tools.now());
    return Reply.ok(one(tag));
  }

  /** The links go, but the sidecars keep the name: it comes back with the next extraction. */
  private Reply delete(Call call) {
    SandboxTag tag = tools.rights().tag(call.user(), call.id("id"), "tag.delete");
    tools
        .filters()
        .carriersOf(tag)
        .forEach(ordinal -> tools.jobs().remember(tools.library().asset(ordinal)));
    tools.library().delete(tag);
    return Reply.noContent();
  }

  private static Optional<String> color(Input in) {
    Optional<String> color = in.string("color");
    if (color.isPresent()
        && !color.get().matches("#?([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")) {
      in.complainOfFormat("color", COLOR_PATTERN, "color must be a hexadecimal color");
    }
    return color.map(text -> text.startsWith("#") ? text : "#" + text);
  }

  private static JsonOut one(SandboxTag tag) {
    JsonOut out = new JsonOut();
    TagJson.write(out, tag);
    return out;
  }

  private static Reply tags(Collection<SandboxTag> tags) {
    JsonOut out = new JsonOut().array();
    tags.forEach(tag -> TagJson.write(out, tag));
    return Reply.ok(out.endArray()).items(tags.size());
  }
}
