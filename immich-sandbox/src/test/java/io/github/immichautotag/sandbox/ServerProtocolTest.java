package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.http.FaultPlan;
import io.github.immichautotag.sandbox.http.HandledRequest;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

final class ServerProtocolTest {
  private static final SandboxOptions SMALL =
      SandboxOptions.defaults().withLibrary(LibrarySource.seeded(1, 300));

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void answersNotModifiedToAKnownEntityTag() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      HttpResponse<byte[]> first = get(server, "/albums", Map.of());
      String tag = first.headers().firstValue("ETag").orElseThrow();

      assertThat(get(server, "/albums", Map.of("If-None-Match", tag)).statusCode()).isEqualTo(304);
      assertThat(get(server, "/albums", Map.of("If-None-Match", "\"no\"")).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void compressesForThoseWhoTakeIt() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      HttpResponse<byte[]> packed = get(server, "/albums", Map.of("Accept-Encoding", "gzip"));
      byte[] plain = get(server, "/albums", Map.of()).body();

      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(packed.body().length).isLessThan(plain.length / 2);
      byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
      assertThat(new String(unpacked, StandardCharsets.UTF_8))
          .isEqualTo(new String(plain, StandardCharsets.UTF_8));
    }
  }

  @Test
  void liesBelowTheBasePathOnly() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL.withBasePath("/immich/api"))) {
      assertThat(get(server, "/server/ping", Map.of()).statusCode()).isEqualTo(200);
      URI wrong = URI.create("http://127.0.0.1:" + server.port() + "/api/server/ping");
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(wrong).build(), HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("{\"message\":\"Cannot GET /api/server/ping\"}");
    }
  }

  @Test
  void letsKeysDoWhatTheirScopesSay() throws IOException, InterruptedException {
    ApiKey reader = ApiKey.scoped("reader", "tag.read");
    try (SandboxServer server = SandboxServer.start(SMALL.withKeys(reader))) {
      TestClient client = new TestClient(server, "reader");

      assertThat(client.get("/tags").status()).isEqualTo(200);
      assertThat(client.put("/tags", "{\"tags\":[\"x\"]}").message())
          .isEqualTo("Missing required permission: tag.create");
      assertThat(client.get("/api-keys/me").object().getAsJsonArray("permissions")).hasSize(1);
      assertThat(new TestClient(server, "other").get("/tags").status()).isEqualTo(401);
    }
  }

  @Test
  void logsWhatWasAsked() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      TestClient client = new TestClient(server);
      client.search("{\"size\":7}");
      client.tagAssets(List.of(client.tag("x")), List.of(UUID.randomUUID()));

      HandledRequest search = server.log().requests().get(0);
      assertThat(search.operation()).isEqualTo("searchAssets");
      assertThat(search.items()).isEqualTo(7);
      assertThat(search.responseBytes()).isGreaterThan(5000);
      assertThat(server.log().requests().get(2).lists())
          .containsEntry("assetIds", 1)
          .containsEntry("tagIds", 1);
      assertThat(server.log().writes()).isEqualTo(2);
      server.log().reset();
      assertThat(server.log().count()).isZero();
    }
  }

  @Test
  void failsAsPlannedAndThenRecovers() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      TestClient client = new TestClient(server);
      server.faults().next(2, "GET", "/tags", Fault.status(503, Map.of("Retry-After", "1"), "{}"));

      assertThat(client.get("/tags").status()).isEqualTo(503);
      assertThat(client.get("/albums").status()).isEqualTo(200);
      assertThat(client.get("/tags").status()).isEqualTo(503);
      assertThat(client.get("/tags").status()).isEqualTo(200);
      assertThat(server.faults().injected()).isEqualTo(2);
    }
  }

  @Test
  void canActAndStillDropTheConnection() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      TestClient client = new TestClient(server);
      server.faults().next(1, "POST", "/albums", Fault.dropAfter());
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> client.post("/albums", "{\"albumName\":\"half done\"}"));

      assertThat(server.library().albums()).anyMatch(a -> a.name().equals("half done"));
    }
  }

  @Test
  void canBreakAnswersInManyWays() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      server.faults().next(1, "GET", "/tags", Fault.html());
      assertThat(new String(get(server, "/tags", Map.of()).body(), StandardCharsets.UTF_8))
          .startsWith("<!DOCTYPE html>");
      server.faults().next(1, "GET", "/tags", Fault.truncated());
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(server, "/tags", Map.of()));
      server.faults().next(1, "GET", "/tags", Fault.brokenGzip());
      byte[] broken = get(server, "/tags", Map.of()).body();
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> new GZIPInputStream(new ByteArrayInputStream(broken)).readAllBytes());
      // The JDK's client tries a dropped GET again by itself.
      server.faults().next(FaultPlan.ALWAYS, "GET", "/tags", Fault.dropBefore());
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(server, "/tags", Map.of()));
    }
  }

  @Test
  void takesAsLongAsARealServerWhenTold() throws IOException, InterruptedException {
    SandboxOptions slow =
        SandboxOptions.defaults().withLibrary(LibrarySource.seeded(1, 1100)).withDelays(true);
    try (SandboxServer server = SandboxServer.start(slow)) {
      TestClient client = new TestClient(server);
      long start = System.nanoTime();
      assertThat(client.search("{\"size\":1000,\"withExif\":true}")).hasSize(1000);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(32));
    }
  }

  @Test
  void writesAnyTextAsGoodJson() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      TestClient client = new TestClient(server);
      String name = "q\"uote \\ back\nline\ttab \u0001 عائلة 🎂";
      String json = new JsonPrimitive(name).toString();
      client.post("/albums", "{\"albumName\":" + json + "}");
      String albums = new String(get(server, "/albums", Map.of()).body(), StandardCharsets.UTF_8);

      assertThat(JsonParser.parseString(albums).getAsJsonArray())
          .anyMatch(a -> a.getAsJsonObject().get("albumName").getAsString().equals(name));
    }
  }

  private HttpResponse<byte[]> get(SandboxServer server, String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.baseUri() + path))
            .header("x-api-key", SandboxOptions.DEFAULT_KEY);
    headers.forEach(request::header);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
