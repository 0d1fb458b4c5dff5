package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long things take on a real server. */
final class PaceTest {
  /** A count takes 26 ms on a real server. */
  private static final String COUNT = "/search/statistics";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void letsRequestsThatComeTogetherWaitForEachOther() throws IOException, InterruptedException {
    try (SandboxServer server = start(Dialect.V3, 300)) {
      new TestClient(server).post(COUNT, "{}");
      long start = System.nanoTime();
      List<CompletableFuture<HttpResponse<String>>> answers =
          Stream.generate(() -> http.sendAsync(count(server), HttpResponse.BodyHandlers.ofString()))
              .limit(16)
              .toList();
      answers.forEach(CompletableFuture::join);
      double millis = (System.nanoTime() - start) / 1e6;

      assertThat(millis).as("16 counts, three quarters of each alone").isGreaterThan(16 * 26 * .74);
    }
  }

  /** Measured for 5,000 members: 73 ms in 3.x, 290 ms in 2.x, where the assets come along. */
  @ParameterizedTest
  @CsvSource({"V3,0.014,0.04", "V2,0.058,1"})
  void asksForAnAlbumWhatTheDialectDoes(Dialect dialect, double least, double most)
      throws IOException, InterruptedException {
    try (SandboxServer server = start(dialect, 20_000)) {
      SandboxAlbum album =
          server.library().albums().stream()
              .filter(each -> each.owner().equals(server.library().owner()))
              .max(Comparator.comparingInt(each -> each.members().size()))
              .orElseThrow();
      TestClient client = new TestClient(server);
      client.get("/albums/" + album.id());
      double fastest = Double.MAX_VALUE;
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();
        client.get("/albums/" + album.id());
        fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6);
      }

      int members = album.members().size();
      assertThat(members).isGreaterThan(400);
      assertThat(fastest).isBetween(4 + members * least, 8 + members * most);
    }
  }

  @Test
  void closesConnectionsThatIdleForFiveSeconds() throws IOException {
    try (SandboxServer server = start(Dialect.V3, 10);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request = "GET /api/server/ping HTTP/1.1\r\nHost: sandbox\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(7_000);
      InputStream answer = socket.getInputStream();
      long start = System.nanoTime();
      String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      double seconds = (System.nanoTime() - start) / 1e9;

      assertThat(text).startsWith("HTTP/1.1 200 OK").endsWith("{\"res\":\"pong\"}");
      assertThat(seconds).isBetween(4.7, 6.5);
    }
  }

  private static HttpRequest count(SandboxServer server) {
    return HttpRequest.newBuilder(URI.create(server.baseUri() + COUNT))
        .header("x-api-key", SandboxOptions.DEFAULT_KEY)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{}"))
        .build();
  }

  private static SandboxServer start(Dialect dialect, int assets) {
    return SandboxServer.start(
        SandboxOptions.defaults()
            .withDialect(dialect)
            .withLibrary(LibrarySource.seeded(1, assets))
            .withDelays(true));
  }
}
