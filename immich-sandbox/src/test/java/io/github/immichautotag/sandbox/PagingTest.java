package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.Visibility;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PagingTest {
  private static final LibrarySource LIBRARY = LibrarySource.seeded(5, 3000);

  @Test
  void givesEveryAssetOnceOnAPageWalkOfVersionThree() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3)) {
      List<String> walked = pageWalk(new TestClient(server), 97);

      assertThat(walked).doesNotHaveDuplicates().hasSize(timeline(server));
    }
  }

  @Test
  void losesAndRepeatsAssetsOfOneTimeOnAPageWalkOfVersionTwo()
      throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V2)) {
      List<String> walked = pageWalk(new TestClient(server), 17);

      assertThat(walked).hasSize(timeline(server));
      assertThat(new HashSet<>(walked)).hasSizeLessThan(walked.size());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void givesEveryAssetOnAKeySetWalk(Dialect dialect) throws IOException, InterruptedException {
    try (SandboxServer server = start(dialect)) {
      Set<String> seen = new HashSet<>();
      TestClient client = new TestClient(server);
      String cursor = "2100-01-01T00:00:00.000Z";
      for (boolean more = true; more; ) {
        List<JsonObject> page =
            client.search(
                "{\"visibility\":\"timeline\",\"size\":500,\"takenBefore\":\"" + cursor + "\"}");
        page.forEach(asset -> seen.add(asset.get("id").getAsString()));
        String last = page.get(page.size() - 1).get("fileCreatedAt").getAsString();
        more = page.size() == 500;
        assertThat(last.equals(cursor) && more).as("a page of equal times only").isFalse();
        cursor = last;
      }
      assertThat(seen).hasSize(timeline(server));
    }
  }

  @Test
  void saysTheSizeOfThePageAndTheNextOneAsText() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3)) {
      TestClient client = new TestClient(server);
      JsonObject assets =
          client.post("/search/metadata", "{\"size\":10}").object().getAsJsonObject("assets");

      assertThat(assets.get("total").getAsInt()).isEqualTo(10);
      assertThat(assets.get("nextPage").getAsJsonPrimitive().isString()).isTrue();
      JsonObject beyond =
          client
              .post("/search/metadata", "{\"size\":1000,\"page\":99}")
              .object()
              .getAsJsonObject("assets");
      assertThat(beyond.get("nextPage").isJsonNull()).isTrue();
      assertThat(beyond.getAsJsonArray("items")).isEmpty();
    }
  }

  @Test
  void countsWhatASearchFinds() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3)) {
      TestClient client = new TestClient(server);
      String filter = "{\"visibility\":\"timeline\"}";

      assertThat(client.post("/search/statistics", filter).object().get("total").getAsInt())
          .isEqualTo(timeline(server));
    }
  }

  @Test
  void sharesOneTimeAmongMoreThanAPageInLargeLibraries() throws IOException, InterruptedException {
    try (SandboxServer server =
        SandboxServer.start(
            SandboxOptions.defaults().withLibrary(LibrarySource.seeded(5, 70_000)))) {
      String time = "2016-01-01T00:00:00.000Z";
      String at = "\"takenAfter\":\"" + time + "\",\"takenBefore\":\"" + time + "\"";
      TestClient client = new TestClient(server);

      assertThat(client.search("{\"size\":1000," + at + "}")).hasSize(1000);
      assertThat(client.search("{\"size\":1000,\"page\":2," + at + "}")).hasSizeGreaterThan(100);
    }
  }

  private static List<String> pageWalk(TestClient client, int size)
      throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (JsonElement next = new JsonPrimitive("1"); !next.isJsonNull(); ) {
      String body =
          "{\"visibility\":\"timeline\",\"size\":" + size + ",\"page\":" + next.getAsString() + "}";
      JsonObject page = client.post("/search/metadata", body).object().getAsJsonObject("assets");
      page.getAsJsonArray("items")
          .forEach(asset -> ids.add(asset.getAsJsonObject().get("id").getAsString()));
      next = page.get("nextPage");
    }
    return ids;
  }

  /** What the owner's timeline shows: own and the partner's. */
  private static int timeline(SandboxServer server) {
    int count = 0;
    for (SandboxAsset asset : server.library().assets()) {
      boolean seen =
          asset.owner().equals(server.library().owner())
              || server.library().partnersOf(server.library().owner()).contains(asset.owner());
      boolean shown = asset.visibility() == Visibility.TIMELINE && !asset.isTrashed();
      count += seen && shown ? 1 : 0;
    }
    return count;
  }

  private static SandboxServer start(Dialect dialect) {
    return SandboxServer.start(SandboxOptions.defaults().withDialect(dialect).withLibrary(LIBRARY));
  }
}
