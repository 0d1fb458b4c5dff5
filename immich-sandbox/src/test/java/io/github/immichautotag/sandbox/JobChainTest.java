package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class JobChainTest {
  private static final JobOptions FAST = JobOptions.measured().faster(100);

  @Test
  void losesSomeOfTheSecondWritesThatDoNotWait() throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST)) {
      TestClient client = new TestClient(server);
      List<UUID> assets = untagged(server, 233);
      UUID a = client.tag("A");
      UUID b = client.tag("B");

      client.pause("sidecar");
      assertThat(client.tagAssets(List.of(a), assets)).isEqualTo(233);
      assertThat(client.tagAssets(List.of(b), assets)).isEqualTo(233);
      client.resume("sidecar");
      server.awaitIdle();

      assertThat(carriers(server, a)).isEqualTo(233);
      assertThat(carriers(server, b)).isBetween(210, 231);
    }
  }

  @Test
  void losesEverySecondWriteWhenToldSo() throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST.losing(100))) {
      TestClient client = new TestClient(server);
      List<UUID> assets = untagged(server, 20);
      UUID a = client.tag("A");
      UUID b = client.tag("B");
      client.pause("sidecar");
      client.tagAssets(List.of(a), assets);
      client.tagAssets(List.of(b), assets);
      assertThat(carriers(server, b)).as("seen at once").isEqualTo(20);
      client.resume("sidecar");
      server.awaitIdle();

      assertThat(carriers(server, b)).as("gone after the jobs").isZero();
    }
  }

  @Test
  void losesTheSameWritesForTheSameSeed() throws IOException, InterruptedException {
    assertThat(lostWith(7)).isEqualTo(lostWith(7)).isNotEmpty();
    assertThat(lostWith(8)).isNotEqualTo(lostWith(7));
  }

  @Test
  void keepsSecondWritesThatWaited() throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST.losing(100))) {
      TestClient client = new TestClient(server);
      List<UUID> assets = untagged(server, 30);
      UUID a = client.tag("A");
      UUID b = client.tag("B");
      client.tagAssets(List.of(a), assets);
      server.awaitIdle();
      client.tagAssets(List.of(b), assets);
      server.awaitIdle();

      assertThat(carriers(server, a)).isEqualTo(30);
      assertThat(carriers(server, b)).isEqualTo(30);
    }
  }

  @Test
  void revertsTagsAndDatesOnReadOnlyFolders() throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST)) {
      TestClient client = new TestClient(server);
      SandboxAsset asset = any(server, SandboxAsset::isReadOnly);
      Instant before = Instant.ofEpochMilli(asset.fileCreatedAt());
      client.pause("sidecar");
      UUID tag = client.tag("A");
      assertThat(client.tagAssets(List.of(tag), List.of(asset.id()))).isEqualTo(1);
      assertThat(setDate(client, asset, "2001-02-03T04:05:06.000+01:00")).isEqualTo(204);
      assertThat(carriers(server, tag)).as("seen at once").isEqualTo(1);
      client.resume("sidecar");
      server.awaitIdle();

      assertThat(carriers(server, tag)).as("gone after the jobs").isZero();
      assertThat(Instant.ofEpochMilli(asset.fileCreatedAt())).isEqualTo(before);
      assertThat(Instant.ofEpochMilli(asset.exif().takenAt())).isEqualTo(before);
    }
  }

  @Test
  void bringsDeletedTagsBackWithTheNextExtraction() throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST)) {
      TestClient client = new TestClient(server);
      List<UUID> assets = untagged(server, 5);
      UUID tag = client.tag("holiday/sea");
      client.tagAssets(List.of(tag), assets);
      server.awaitIdle();
      assertThat(client.delete("/tags/" + tag, "").status()).isEqualTo(204);
      assertThat(tagged(server, "holiday/sea")).isZero();

      String refresh =
          "{\"name\":\"refresh-metadata\",\"assetIds\":" + TestClient.ids(assets) + "}";
      client.post("/assets/jobs", refresh);
      server.awaitIdle();

      assertThat(tagged(server, "holiday/sea")).isEqualTo(5);
    }
  }

  @Test
  void keepsTagsAwayThatWereTakenOffBeforeTheyWereDeleted()
      throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST)) {
      TestClient client = new TestClient(server);
      List<UUID> assets = untagged(server, 5);
      UUID tag = client.tag("gone");
      client.tagAssets(List.of(tag), assets);
      server.awaitIdle();
      client.delete("/tags/" + tag + "/assets", "{\"ids\":" + TestClient.ids(assets) + "}");
      server.awaitIdle();
      client.delete("/tags/" + tag, "");
      String refresh =
          "{\"name\":\"refresh-metadata\",\"assetIds\":" + TestClient.ids(assets) + "}";
      client.post("/assets/jobs", refresh);
      server.awaitIdle();

      assertThat(tagged(server, "gone")).isZero();
    }
  }

  @Test
  void movesFileCreatedAtAndUpdatedAtOnlyAtTheEnd() throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST)) {
      TestClient client = new TestClient(server);
      client.pause("metadataExtraction");
      SandboxAsset asset = any(server, each -> !each.isReadOnly() && each.tags().isEmpty());
      long before = asset.fileCreatedAt();
      long updated = asset.updatedMicros();
      setDate(client, asset, "2019-07-12T12:00:00.000+02:00");

      assertThat(asset.fileCreatedAt()).isEqualTo(before);
      assertThat(asset.updatedMicros()).isEqualTo(updated);
      assertThat(client.get("/jobs").object().getAsJsonObject("metadataExtraction").toString())
          .contains("\"paused\":1");

      client.resume("metadataExtraction");
      server.awaitIdle();

      assertThat(Instant.ofEpochMilli(asset.fileCreatedAt())).isEqualTo("2019-07-12T10:00:00Z");
      assertThat(Instant.ofEpochMilli(asset.localDateTime())).isEqualTo("2019-07-12T12:00:00Z");
      assertThat(asset.exif().timeZone()).isEqualTo("UTC+2");
      assertThat(asset.updatedMicros()).isGreaterThan(updated);
    }
  }

  @Test
  void worksOffAboutFiftyAssetsASecondOfItsOwnTime() throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST)) {
      TestClient client = new TestClient(server);
      List<UUID> assets = untagged(server, 300);
      UUID tag = client.tag("A");
      long start = System.nanoTime();
      client.tagAssets(List.of(tag), assets);
      server.awaitIdle();
      double seconds = (System.nanoTime() - start) / 1e9;

      assertThat(seconds * 100).as("300 assets at 50/s, a hundred times faster").isGreaterThan(6);
    }
  }

  @Test
  void isOverAtOnceWhenJobsTakeNoTime() throws IOException, InterruptedException {
    try (SandboxServer server = start(JobOptions.immediate())) {
      TestClient client = new TestClient(server);
      SandboxAsset asset = any(server, each -> !each.isReadOnly() && each.tags().isEmpty());
      setDate(client, asset, "2019-07-12T12:00:00.000Z");

      assertThat(server.isIdle()).isTrue();
      assertThat(Instant.ofEpochMilli(asset.fileCreatedAt())).isEqualTo("2019-07-12T12:00:00Z");
    }
  }

  private static List<UUID> lostWith(long seed) throws IOException, InterruptedException {
    try (SandboxServer server = start(FAST.losing(20).seeded(seed))) {
      TestClient client = new TestClient(server);
      List<UUID> assets = untagged(server, 60);
      client.pause("sidecar");
      client.tagAssets(List.of(client.tag("A")), assets);
      UUID b = client.tag("B");
      client.tagAssets(List.of(b), assets);
      client.resume("sidecar");
      server.awaitIdle();
      SandboxTag tag = server.library().tags().find(b).orElseThrow();
      return assets.stream()
          .filter(id -> !server.library().asset(id).orElseThrow().tags().contains(tag))
          .toList();
    }
  }

  private static int setDate(TestClient client, SandboxAsset asset, String time)
      throws IOException, InterruptedException {
    String body = "{\"ids\":[\"" + asset.id() + "\"],\"dateTimeOriginal\":\"" + time + "\"}";
    return client.put("/assets", body).status();
  }

  private static SandboxServer start(JobOptions jobs) {
    return SandboxServer.start(
        SandboxOptions.defaults().withLibrary(LibrarySource.seeded(3, 1000)).withJobs(jobs));
  }

  private static int carriers(SandboxServer server, UUID tag) {
    return server.library().tags().find(tag).map(found -> found.members().size()).orElse(0);
  }

  private static int tagged(SandboxServer server, String value) {
    SandboxLibrary library = server.library();
    return library.tags().find(library.owner(), value).map(t -> t.members().size()).orElse(0);
  }

  private static SandboxAsset any(SandboxServer server, Predicate<SandboxAsset> wanted) {
    return own(server).filter(wanted).findFirst().orElseThrow();
  }

  private static List<UUID> untagged(SandboxServer server, int count) {
    return own(server)
        .filter(asset -> asset.tags().isEmpty() && !asset.isReadOnly())
        .limit(count)
        .map(SandboxAsset::id)
        .toList();
  }

  private static Stream<SandboxAsset> own(SandboxServer server) {
    SandboxLibrary library = server.library();
    return IntStream.range(0, library.order().size())
        .mapToObj(library.order()::at)
        .filter(asset -> asset.owner().equals(library.owner()))
        .filter(asset -> asset.visibility().wire().equals("timeline") && !asset.isTrashed());
  }
}
