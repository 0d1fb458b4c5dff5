package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the queues show, and what comes back from the files. */
final class QueuesTest {
  private static final JobOptions FAST = JobOptions.measured().faster(100);

  @Test
  void queuesAJobForEveryUpdatedAssetEvenForAFavorite() throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST)) {
      TestClient client = new TestClient(server);
      List<UUID> assets = own(server, 30);
      client.pause("sidecar");
      client.put("/assets", "{\"ids\":" + TestClient.ids(assets) + ",\"isFavorite\":true}");

      assertThat(counts(client, "sidecar").get("paused").getAsInt()).isEqualTo(30);
      assertThat(server.isIdle()).isFalse();

      client.resume("sidecar");
      server.awaitIdle();
      assertThat(counts(client, "sidecar").get("active").getAsInt()).isZero();
      assertThat(assets).allMatch(id -> server.library().asset(id).orElseThrow().favorite());
    }
  }

  @Test
  void tellsOfChangedAlbumsFiveMinutesLaterForWhichNobodyWaits()
      throws IOException, InterruptedException {
    try (SandboxServer server = start(JobOptions.measured())) {
      TestClient client = new TestClient(server);
      String ids = "{\"ids\":" + TestClient.ids(own(server, 3)) + "}";
      String albumId =
          client.post("/albums", "{\"albumName\":\"new\"}").object().get("id").getAsString();
      client.put("/albums/" + albumId + "/assets", ids);
      client.delete("/albums/" + albumId + "/assets", ids);

      assertThat(counts(client, "notifications").get("delayed").getAsInt()).isEqualTo(1);
      assertThat(counts(client, "notifications").get("waiting").getAsInt()).isZero();
      assertThat(server.isIdle()).isTrue();
    }
    // 5 minutes in a thousandth of a second.
    try (SandboxServer server = start(JobOptions.measured().faster(300_000))) {
      TestClient client = new TestClient(server);
      SandboxAlbum album =
          server.library().albums().stream()
              .filter(each -> each.owner().equals(server.library().owner()))
              .findFirst()
              .orElseThrow();
      client.send("PATCH", "/albums/" + album.id(), "{\"description\":\"new\"}");
      long end = System.nanoTime() + 5_000_000_000L;
      while (counts(client, "notifications").get("delayed").getAsInt() > 0) {
        assertThat(System.nanoTime()).isLessThan(end);
      }
    }
  }

  @Test
  void forgetsDeletedTagsWithTheNextWriteOfTags() throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST)) {
      TestClient client = new TestClient(server);
      List<UUID> assets = own(server, 2);
      client.tagAssets(List.of(client.tag("doomed")), assets);
      server.awaitIdle();
      client.delete("/tags/" + client.tag("doomed"), "");
      client.tagAssets(List.of(client.tag("other")), assets.subList(0, 1));
      server.awaitIdle();
      assertThat(carriers(server, "doomed")).as("a write of tags writes the whole list").isZero();

      refresh(client, assets);
      server.awaitIdle();
      assertThat(carriers(server, "doomed")).as("only from the other file").isEqualTo(1);
      assertThat(carriers(server, "other")).isEqualTo(1);
    }
  }

  @Test
  void bringsDeletedTagsBackWithAWriteOfSomethingElse() throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST)) {
      TestClient client = new TestClient(server);
      List<UUID> assets = own(server, 1);
      client.tagAssets(List.of(client.tag("doomed")), assets);
      server.awaitIdle();
      client.delete("/tags/" + client.tag("doomed"), "");
      client.put("/assets", "{\"ids\":" + TestClient.ids(assets) + ",\"description\":\"words\"}");
      server.awaitIdle();

      assertThat(carriers(server, "doomed")).isEqualTo(1);
    }
  }

  private static void refresh(TestClient client, List<UUID> assets)
      throws IOException, InterruptedException {
    String ids = TestClient.ids(assets);
    client.post("/assets/jobs", "{\"name\":\"refresh-metadata\",\"assetIds\":" + ids + "}");
  }

  private static JsonObject counts(TestClient client, String queue)
      throws IOException, InterruptedException {
    return client.get("/jobs").object().getAsJsonObject(queue).getAsJsonObject("jobCounts");
  }

  private static int carriers(SandboxServer server, String tag) {
    return server
        .library()
        .tags()
        .find(server.library().owner(), tag)
        .map(found -> found.members().size())
        .orElse(0);
  }

  private static List<UUID> own(SandboxServer server, int count) {
    return server.library().assets().stream()
        .filter(asset -> asset.owner().equals(server.library().owner()))
        .filter(asset -> asset.visibility().wire().equals("timeline") && !asset.isReadOnly())
        .filter(asset -> asset.tags().isEmpty() && asset.library().isEmpty())
        .limit(count)
        .map(SandboxAsset::id)
        .toList();
  }

  private static SandboxServer start(JobOptions jobs) {
    return SandboxServer.start(
        SandboxOptions.defaults().withLibrary(LibrarySource.seeded(3, 300)).withJobs(jobs));
  }
}
