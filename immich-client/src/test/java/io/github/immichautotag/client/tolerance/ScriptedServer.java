package io.github.immichautotag.client.tolerance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.immichautotag.client.ApiClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A server on the loopback that gives the answer it was told last and keeps the last call. */
final class ScriptedServer implements AutoCloseable {
  private final HttpServer http;
  private volatile Answer answer = new Answer(200, "{}");
  private volatile Optional<Call> lastCall = Optional.empty();

  ScriptedServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::serve);
    http.start();
  }

  /** A client as the product configures it, with the key "secret". */
  ApiClient client() {
    ApiClient client = new ApiClient();
    client.setBasePath("http://localhost:" + http.getAddress().getPort() + "/api");
    client.setApiKey("secret");
    return client;
  }

  void answers(int status, String json) {
    answer = new Answer(status, json);
  }

  Call lastCall() {
    return lastCall.orElseThrow(() -> new AssertionError("Nobody called the server"));
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String key = exchange.getRequestHeaders().getFirst("x-api-key");
      lastCall =
          Optional.of(
              new Call(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  key == null ? "" : key,
                  text(exchange)));
      Answer now = answer;
      byte[] body = now.json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      boolean empty = now.status == 204;
      exchange.sendResponseHeaders(now.status, empty ? -1 : body.length);
      if (!empty) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static String text(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** What the client sent. */
  record Call(String method, String uri, String key, String body) {}

  private record Answer(int status, String json) {}
}
