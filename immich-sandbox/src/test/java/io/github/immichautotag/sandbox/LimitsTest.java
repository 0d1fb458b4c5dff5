package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LimitsTest {

  @Test
  void failsWithMoreThan32767Pairs() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3, 1200)) {
      TestClient client = new TestClient(server);
      List<UUID> assets = own(server.library(), 1024);
      List<UUID> tags = client.tags(32);

      assertThat(client.put("/tags/assets", pairs(tags, assets)).message())
          .isEqualTo("Failed to bulk tag assets");
      assertThat(server.library().tags().find(tags.get(0)).orElseThrow().members().size()).isZero();
      assertThat(client.tagAssets(tags, assets.subList(0, 1023))).isEqualTo(32 * 1023);
    }
  }

  @Test
  void failsWithABodyOfMoreThanTenMebibytes() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3, 100)) {
      TestClient client = new TestClient(server);
      String padding = " ".repeat(10 * 1024 * 1024);
      TestClient.Answer answer = client.post("/search/metadata", "{" + padding + "}");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.message()).isEqualTo("Internal server error");
    }
  }

  @Test
  void refusesIdsThatAreNotVersionFour() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3, 100)) {
      TestClient client = new TestClient(server);

      assertThat(client.get("/assets/11111111-1111-1111-8111-111111111111").message())
          .isEqualTo("Validation failed");
      assertThat(client.get("/assets/11111111-1111-4111-8111-111111111111").message())
          .isEqualTo("Not found or no asset.read access");
    }
  }

  @Test
  void changesNothingWhenOneAssetOfAnUpdateIsOutOfReach() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3, 300)) {
      TestClient client = new TestClient(server);
      UUID mine = own(server.library(), 1).get(0);
      SandboxAsset asset = server.library().asset(mine).orElseThrow();
      boolean before = asset.favorite();
      String ids = TestClient.ids(List.of(mine, UUID.randomUUID()));

      assertThat(
              client
                  .put("/assets", "{\"ids\":" + ids + ",\"isFavorite\":" + !before + "}")
                  .status())
          .isEqualTo(400);
      assertThat(asset.favorite()).isEqualTo(before);
    }
  }

  @Test
  void listsComplaintsInVersionTwo() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V2, 100)) {
      TestClient.Answer answer =
          new TestClient(server).post("/search/metadata", "{\"size\":0,\"page\":0}");

      assertThat(answer.object().getAsJsonArray("message"))
          .hasToString("[\"size must not be less than 1\",\"page must not be less than 1\"]");
      assertThat(answer.object().get("statusCode").getAsInt()).isEqualTo(400);
    }
  }

  private static SandboxServer start(Dialect dialect, int assets) {
    return SandboxServer.start(
        SandboxOptions.defaults()
            .withDialect(dialect)
            .withLibrary(LibrarySource.seeded(2, assets))
            .withJobs(JobOptions.immediate()));
  }

  private static String pairs(List<UUID> tags, List<UUID> assets) {
    return "{\"tagIds\":" + TestClient.ids(tags) + ",\"assetIds\":" + TestClient.ids(assets) + "}";
  }

  private static List<UUID> own(SandboxLibrary library, int count) {
    return library.assets().stream()
        .filter(asset -> asset.owner().equals(library.owner()))
        .filter(asset -> !asset.visibility().wire().equals("locked") && asset.tags().size() < 3)
        .limit(count)
        .map(SandboxAsset::id)
        .toList();
  }
}
