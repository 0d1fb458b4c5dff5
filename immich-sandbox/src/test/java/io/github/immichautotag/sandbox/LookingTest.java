package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.immichautotag.sandbox.TestClient.Answer;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Smart search, text in pictures, and the list of people. */
final class LookingTest {

  private final HandMadeLibrary dogs =
      new HandMadeLibrary()
          .named("dog one.jpg")
          .named("cat.jpg")
          .named("big dog.jpg")
          .named("Dog_in_Paris.jpg")
          .tag("animals/big", 2);

  @Test
  void findsByWordsTheBestFirstAndTheNewestOfThese() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3)) {
      TestClient client = new TestClient(server);
      assertThat(smart(client, "{\"query\":\"big dog\"}"))
          .containsExactly("big dog.jpg", "dog one.jpg", "Dog_in_Paris.jpg", "cat.jpg");
      assertThat(smart(client, "{\"query\":\"paris\"}")).containsExactly("Dog_in_Paris.jpg");
      assertThat(smart(client, "{\"query\":\"dog\",\"size\":2,\"page\":2}"))
          .containsExactly("dog one.jpg");
      assertThat(smart(client, "{\"query\":\"elephant\"}")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void refusesSmartSearchWhenItIsSwitchedOff(Dialect dialect)
      throws IOException, InterruptedException {
    SandboxOptions options =
        SandboxOptions.defaults()
            .withDialect(dialect)
            .withLibrary(dogs.source())
            .withMachineLearning(false);
    try (SandboxServer server = SandboxServer.start(options)) {
      TestClient client = new TestClient(server);
      Answer answer = client.post("/search/smart", "{\"query\":\"dog\"}");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.message()).isEqualTo("Smart search is not enabled");
      JsonObject features = client.get("/server/features").object();
      assertThat(features.get("smartSearch").getAsBoolean()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsTextInPicturesFromTheirDescriptions(Dialect dialect)
      throws IOException, InterruptedException {
    try (SandboxServer server = start(dialect)) {
      TestClient client = new TestClient(server);
      String id = dogs.ids().get(1).toString();
      client.put("/assets", "{\"ids\":[\"" + id + "\"],\"description\":\"Beware of the cat\"}");
      assertThat(client.search("{\"ocr\":\"of the CAT\"}"))
          .extracting(asset -> asset.get("id").getAsString())
          .containsExactly(id);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void listsPeopleInPagesAndHiddenOnesWhenAsked(Dialect dialect)
      throws IOException, InterruptedException {
    SandboxOptions options =
        SandboxOptions.defaults().withDialect(dialect).withLibrary(LibrarySource.seeded(3, 15_000));
    try (SandboxServer server = SandboxServer.start(options)) {
      TestClient client = new TestClient(server);
      JsonObject shown = client.get("/people").object();
      JsonObject all = client.get("/people?withHidden=true&size=5&page=1").object();
      int hidden = all.get("hidden").getAsInt();
      assertThat(hidden).isPositive();
      assertThat(shown.getAsJsonArray("people")).hasSize(all.get("total").getAsInt() - hidden);
      assertThat(all.getAsJsonArray("people")).hasSize(5);
      assertThat(all.get("hasNextPage").getAsBoolean()).isTrue();
      JsonObject end = client.get("/people?withHidden=true&size=1000&page=2").object();
      assertThat(end.getAsJsonArray("people")).isEmpty();
      assertThat(end.get("hasNextPage").getAsBoolean()).isFalse();
    }
  }

  @Test
  void readsPeopleOfARecordedLibrary() throws IOException, InterruptedException {
    Path folder = Path.of(System.getProperty("autotag.testdata.dir")).resolve("library/3.1.0");
    SandboxOptions options = SandboxOptions.defaults().withLibrary(LibrarySource.folder(folder));
    try (SandboxServer server = SandboxServer.start(options)) {
      List<JsonObject> assets =
          new TestClient(server).search("{\"withPeople\":true,\"size\":1000}");
      assertThat(assets)
          .filteredOn(asset -> !asset.getAsJsonArray("people").isEmpty())
          .isNotEmpty();
    }
  }

  private SandboxServer start(Dialect dialect) {
    return SandboxServer.start(
        SandboxOptions.defaults().withDialect(dialect).withLibrary(dogs.source()));
  }

  private static List<String> smart(TestClient client, String body)
      throws IOException, InterruptedException {
    List<String> names = new ArrayList<>();
    client
        .post("/search/smart", body)
        .object()
        .getAsJsonObject("assets")
        .getAsJsonArray("items")
        .forEach(it -> names.add(it.getAsJsonObject().get("originalFileName").getAsString()));
    return names;
  }
}
