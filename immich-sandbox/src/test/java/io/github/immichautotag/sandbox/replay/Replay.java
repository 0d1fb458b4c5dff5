package io.github.immichautotag.sandbox.replay;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Plays all recordings of one version, in their order, against one sandbox. */
final class Replay {
  /** From here on the recordings change the library: the first reading of duplicates does. */
  private static final int FIRST_WRITE = 193;

  /** Where the external library lay when 237 was recorded; in answers it was renamed since. */
  private static final String RECORDED_FOLDER = "%2Ftmp%2Fimmich-bench%2Fextlib(-27)?";

  private final Path testData;
  private final Dialect dialect;
  private final IdMap ids;
  private final List<Recording> recordings;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, List<String>> differences = new TreeMap<>();
  private final Stamps stamps = new Stamps();
  private final Map<Rules.Mode, Integer> counts = new EnumMap<>(Rules.Mode.class);

  Replay(Path testData, Dialect dialect) {
    Path folder = testData.resolve("recordings").resolve(dialect.recordedVersion());
    this.recordings = Recording.all(folder);
    Set<String> known = new HashSet<>();
    recordings.forEach(recording -> known.addAll(IdMap.idsIn(recording.responseBody().toString())));
    this.ids = new IdMap(known);
    this.testData = testData;
    this.dialect = dialect;
  }

  /**
   * What came of it.
   *
   * @param counts how many exchanges were compared how, or were left out
   */
  record Result(
      String summary, Map<Rules.Mode, Integer> counts, Map<String, List<String>> differences) {}

  Result run() throws IOException, InterruptedException {
    String version = dialect.recordedVersion();
    Path library = testData.resolve("library").resolve(version);
    RecordedWorld world =
        new RecordedWorld(LibrarySource.folder(library), recordings, albumMembers(library));
    Rules rules = Rules.load(version);
    try (SandboxServer server = SandboxServer.start(options(world))) {
      for (Recording recording : recordings) {
        Rules.Rule rule = rules.of(recording);
        counts.merge(rule.mode(), 1, Integer::sum);
        if (rule.mode() != Rules.Mode.EXCLUDED) {
          play(server, recording, rule);
        }
      }
    }
    return new Result(summary(), counts, differences);
  }

  private SandboxOptions options(RecordedWorld world) {
    return SandboxOptions.defaults()
        .withMachineLearning(false)
        .withDialect(dialect)
        .withLibrary(world)
        .withKeys(world.keys().toArray(ApiKey[]::new))
        .withJobs(JobOptions.measured().faster(40).losing(0));
  }

  private String summary() {
    return dialect.recordedVersion()
        + ": "
        + recordings.size()
        + " exchanges, "
        + counts
        + ", "
        + differences.size()
        + " different"
        + Comparison.lines(differences);
  }

  private void play(SandboxServer server, Recording recording, Rules.Rule rule)
      throws IOException, InterruptedException {
    if (recording.name().endsWith("-after") || recording.name().endsWith("-400")) {
      server.awaitIdle();
    }
    awaitNextMillisecond();
    HttpResponse<String> response = send(server, recording);
    JsonElement actual =
        response.body().isEmpty() ? JsonNull.INSTANCE : JsonParser.parseString(response.body());
    boolean writes = recording.number() >= FIRST_WRITE;
    if (writes) {
      ids.learn(recording.body(), actual);
    }
    List<String> found = new ArrayList<>();
    if (recording.status() == response.statusCode()) {
      found.addAll(Headers.differences(recording, response.headers()));
      found.addAll(
          new Comparison(
                  recording.trimmed(),
                  dialect == Dialect.V2,
                  rule,
                  writes ? Optional.of(stamps) : Optional.empty())
              .differences(ids.translate(recording.body()), actual));
    } else {
      found.add("status " + response.statusCode() + " for " + recording.status() + response.body());
    }
    if (!found.isEmpty()) {
      differences.put("%03d-%s".formatted(recording.number(), recording.name()), found);
    }
  }

  /** Answers hold milliseconds: of two writes in one, the second would seem to move nothing. */
  private static void awaitNextMillisecond() {
    long now = System.currentTimeMillis();
    while (System.currentTimeMillis() == now) {
      Thread.onSpinWait();
    }
  }

  private static Map<UUID, List<UUID>> albumMembers(Path library) throws IOException {
    Map<UUID, List<UUID>> members = new HashMap<>();
    JsonParser.parseString(Files.readString(library.resolve("album-assets.json")))
        .getAsJsonObject()
        .entrySet()
        .forEach(
            album -> {
              List<UUID> ids = new ArrayList<>();
              album
                  .getValue()
                  .getAsJsonArray()
                  .forEach(id -> ids.add(UUID.fromString(id.getAsString())));
              members.put(UUID.fromString(album.getKey()), ids);
            });
    return members;
  }

  private HttpResponse<String> send(SandboxServer server, Recording recording)
      throws IOException, InterruptedException {
    String path =
        ids.translate(recording.path())
            .substring("/api".length())
            .replaceFirst(RECORDED_FOLDER, "%2Fmnt%2Fphotos");
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUri() + path));
    if (!recording.as().equals("anonymous")) {
      request.header("x-api-key", recording.as().replace("invalid key", "nope"));
    }
    if (!recording.contentType().isEmpty()) {
      request.header("Content-Type", recording.contentType());
    }
    JsonElement body = recording.requestBody();
    String text =
        body instanceof JsonPrimitive raw ? raw.getAsString() : ids.translate(body).toString();
    request.method(
        recording.method(),
        body.isJsonNull()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(text));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
