package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /jobs}, {@code /queues} and {@code /assets/jobs}. */
final class JobEndpoints {
  private static final List<String> COMMON =
      List.of(
          "thumbnailGeneration",
          "metadataExtraction",
          "videoConversion",
          "faceDetection",
          "facialRecognition",
          "smartSearch",
          "duplicateDetection",
          "backgroundTask",
          "storageTemplateMigration",
          "migration",
          "search",
          "sidecar",
          "library",
          "notifications",
          "backupDatabase",
          "ocr",
          "workflow");
  private static final List<String> ASSET_JOBS =
      List.of("refresh-faces", "refresh-metadata", "regenerate-thumbnail", "transcode-video");
  private static final Set<String> CHAIN = Set.of("sidecar", "metadataExtraction");

  /** Each queue of the chain works on so many at a time at most. */
  private static final int CONCURRENCY = 5;

  private final Tools tools;

  JobEndpoints(Tools tools) {
    this.tools = tools;
  }

  void addTo(Routes routes) {
    routes.add(
        Routes.route("getQueuesLegacy", "GET /jobs", this::jobs).needs("job.read").adminOnly());
    routes.add(
        Routes.route("createJob", "POST /jobs", this::create).needs("job.create").adminOnly());
    routes.add(
        Routes.route("runQueueCommandLegacy", "PUT /jobs/{name}", this::command)
            .needs("job.create")
            .adminOnly());
    routes.add(
        Routes.route("getQueues", "GET /queues", this::queues).needs("queue.read").adminOnly());
    routes.add(
        Routes.route("getQueue", "GET /queues/{name}", this::queue)
            .needs("queue.read")
            .adminOnly());
    routes.add(
        Routes.route("runAssetJobs", "POST /assets/jobs", this::assetJobs).needs("job.create"));
  }

  private Reply jobs(Call call) {
    JsonOut out = new JsonOut().object();
    for (String name : names(call)) {
      legacy(out.name(name), name, 0);
    }
    return Reply.ok(out.endObject()).takes(3);
  }

  private void legacy(JsonOut out, String name, int extra) {
    out.object()
        .name("queueStatus")
        .object()
        .field("isPaused", isPaused(name))
        .field("isActive", pending(name) > 0)
        .endObject()
        .name("jobCounts");
    counts(out, name, extra);
    out.endObject();
  }

  private Reply queues(Call call) {
    JsonOut out = new JsonOut().array();
    names(call).forEach(name -> modern(out, name));
    return Reply.ok(out.endArray());
  }

  private Reply queue(Call call) {
    Input in = Input.of(call, "name");
    String name = in.oneOf("name", names(call)).orElse("");
    in.verify();
    JsonOut out = new JsonOut();
    modern(out, name);
    return Reply.ok(out);
  }

  private void modern(JsonOut out, String name) {
    out.object().field("name", name).field("isPaused", isPaused(name)).name("statistics");
    counts(out, name, 0);
    out.endObject();
  }

  private void counts(JsonOut out, String name, int extra) {
    int pending = pending(name);
    boolean paused = isPaused(name);
    int active = paused ? 0 : Math.min(CONCURRENCY, pending);
    out.object()
        .field("active", active)
        .field("completed", 0)
        .field("failed", 0)
        .field("delayed", name.equals("notifications") ? tools.jobs().delayedNotices() : 0)
        .field("waiting", paused ? extra : pending - active + extra)
        .field("paused", paused ? pending : 0)
        .endObject();
  }

  private int pending(String name) {
    return CHAIN.contains(name) ? tools.jobs().pending() : 0;
  }

  private boolean isPaused(String name) {
    return CHAIN.contains(name) && tools.jobs().isPaused();
  }

  private Reply command(Call call) {
    Input path = Input.of(call, "name");
    String name = path.oneOf("name", names(call)).orElse("");
    path.verify();
    Input in = call.body();
    Optional<String> command =
        in.oneOf("command", List.of("start", "pause", "resume", "empty", "clear-failed"));
    in.verify();
    if (CHAIN.contains(name)) {
      command.filter("pause"::equals).ifPresent(pause -> tools.jobs().pause(true));
      command.filter("resume"::equals).ifPresent(resume -> tools.jobs().pause(false));
    }
    JsonOut out = new JsonOut();
    // A start queues one job that looks for work; the sandbox has none to find.
    legacy(out, name, command.filter("start"::equals).isPresent() ? 1 : 0);
    return Reply.ok(out);
  }

  private Reply create(Call call) {
    Input in = call.body();
    Optional<String> name = in.requiredString("name", "name must be a string");
    in.verify();
    if (name.filter("tag-cleanup"::equals).isPresent()) {
      cleanTags();
    }
    return Reply.noContent();
  }

  /** Removes tags that are on no asset, neither they nor those below them. */
  private void cleanTags() {
    for (SandboxUser user : tools.library().users()) {
      for (SandboxTag tag : new ArrayList<>(tools.library().tags().of(user))) {
        boolean gone = tools.library().tags().find(tag.id()).isEmpty();
        if (!gone && tools.filters().carriersOf(tag).size() == 0) {
          tools.library().delete(tag);
        }
      }
    }
  }

  private Reply assetJobs(Call call) {
    Input in = call.body();
    List<UUID> ids = in.uuids("assetIds", 0);
    Optional<String> name = in.oneOf("name", ASSET_JOBS);
    in.verify();
    List<SandboxAsset> assets = tools.rights().changeable(call.user(), ids, "asset.update");
    if (name.filter("refresh-metadata"::equals).isPresent()) {
      assets.forEach(tools.jobs()::refresh);
    }
    return Reply.noContent();
  }

  private static List<String> names(Call call) {
    List<String> names = new ArrayList<>(COMMON);
    if (call.isV3()) {
      names.add("integrityCheck");
    }
    names.add("editor");
    return names;
  }
}
