package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real server refuses, the sandbox refuses, too. */
final class StrictInputTest {
  private static final String NUL = "\\u0000";
  private static final String PARTNERS =
      "withPartners is only supported for non-archived, non-trashed, non-favorited, non-locked"
          + " assets";

  @ParameterizedTest
  @ValueSource(strings = {"{\"size\":1} x", "{\"size\":1}{}", "{\"size\":1}]", "5", "null"})
  void refusesWhatIsMoreOrLessThanOneObject(String body) throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3)) {
      TestClient.Answer answer = new TestClient(server).post("/search/metadata", body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.message()).startsWith("Unexpected");
    }
  }

  @Test
  void refusesNumbersThatAreNotWhole() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3)) {
      TestClient client = new TestClient(server);

      assertThat(error(client.post("/search/metadata", "{\"size\":2.5}")).get("message"))
          .hasToString("\"Invalid input: expected int, received number\"");
      assertThat(client.post("/search/metadata", "{\"size\":2.0}").status()).isEqualTo(200);
      assertThat(client.post("/search/metadata", "{\"size\":1e99999}").status()).isEqualTo(400);
    }
    try (SandboxServer server = start(Dialect.V2)) {
      JsonObject answer =
          new TestClient(server).post("/search/metadata", "{\"size\":2.5}").object();

      assertThat(answer.get("message")).hasToString("[\"size must be an integer number\"]");
    }
  }

  @Test
  void boundsThePageAsTheDialectDoes() throws IOException, InterruptedException {
    String beyond = "{\"page\":9007199254740992}";
    String last = "{\"page\":9007199254740991}";
    String most = "{\"page\":9223372036854775807}";
    try (SandboxServer server = start(Dialect.V3)) {
      TestClient client = new TestClient(server);

      assertThat(error(client.post("/search/metadata", beyond)).get("code"))
          .hasToString("\"too_big\"");
      assertThat(client.search(last)).isEmpty();
    }
    try (SandboxServer server = start(Dialect.V2)) {
      assertThat(new TestClient(server).search(most)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V3|{'make':['x']}|Invalid input: expected string, received array",
        "V3|{'make':5}|Invalid input: expected string, received number",
        "V3|{'city':{}}|Invalid input: expected string, received object",
        "V2|{'model':5}|model must be a string"
      })
  void refusesFiltersOfAnotherType(Dialect dialect, String body, String words)
      throws IOException, InterruptedException {
    try (SandboxServer server = start(dialect)) {
      TestClient.Answer answer =
          new TestClient(server).post("/search/metadata", body.replace('\'', '"'));

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body().toString()).contains(words);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void failsWithZeroBytesInTexts(Dialect dialect) throws IOException, InterruptedException {
    try (SandboxServer server = start(dialect)) {
      TestClient client = new TestClient(server);
      SandboxLibrary library = server.library();
      int tags = library.tags().size();
      SandboxAlbum album =
          library.albums().stream()
              .filter(each -> each.owner().equals(library.owner()))
              .findFirst()
              .orElseThrow();
      String before = album.name();
      String name = "{\"albumName\":\"a" + NUL + "\"}";

      assertFails(client.put("/tags", "{\"tags\":[\"a" + NUL + "\"]}"), "upsert tags");
      assertFails(client.post("/tags", "{\"name\":\"a" + NUL + "\"}"), "create tag");
      assertFails(client.post("/albums", name), "create album");
      assertFails(client.send("PATCH", "/albums/" + album.id(), name), "update album info");
      assertFails(
          client.post("/search/metadata", "{\"originalFileName\":\"" + NUL + "\"}"),
          "search assets");
      assertThat(library.tags().size()).isEqualTo(tags);
      assertThat(album.name()).isEqualTo(before);
    }
  }

  @Test
  void wantsAnAssetForEveryRemark() throws IOException, InterruptedException {
    String body = "{\"items\":[{\"key\":\"k\",\"value\":{}}]}";
    try (SandboxServer server = start(Dialect.V3)) {
      JsonObject error = error(new TestClient(server).put("/assets/metadata", body));

      assertThat(error.get("path")).hasToString("[\"items\",0,\"assetId\"]");
      assertThat(error.get("message"))
          .hasToString("\"Invalid input: expected string, received undefined\"");
    }
    try (SandboxServer server = start(Dialect.V2)) {
      JsonObject answer = new TestClient(server).put("/assets/metadata", body).object();

      assertThat(answer.get("message")).hasToString("[\"items.0.assetId must be a UUID\"]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&visibility=archive",
        "&visibility=timeline&isFavorite=true",
        "&visibility=timeline&isFavorite=false",
        "&visibility=timeline&isTrashed=true"
      })
  void showsPartnersOnThePlainTimelineOnly(String filters)
      throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3)) {
      TestClient client = new TestClient(server);

      TestClient.Answer answer = client.get("/timeline/buckets?withPartners=true" + filters);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.message()).isEqualTo(PARTNERS);
      assertThat(client.get("/timeline/buckets?withPartners=true&visibility=timeline").status())
          .isEqualTo(200);
    }
  }

  private static void assertFails(TestClient.Answer answer, String words) {
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.message()).isEqualTo("Failed to " + words);
  }

  private static JsonObject error(TestClient.Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    JsonArray errors = answer.object().getAsJsonArray("errors");
    assertThat(errors).hasSize(1);
    return errors.get(0).getAsJsonObject();
  }

  private static SandboxServer start(Dialect dialect) {
    return SandboxServer.start(
        SandboxOptions.defaults().withDialect(dialect).withLibrary(LibrarySource.seeded(1, 200)));
  }
}
