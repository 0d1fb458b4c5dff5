package io.github.immichautotag.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Something that goes wrong between server and client; write your own for more. */
public interface Fault {

  /** Whether the request takes effect although the answer goes wrong. */
  boolean actsFirst();

  /**
   * Sends what the client gets instead.
   *
   * @param reply what would have been sent; an empty 200 when the request took no effect
   */
  void answer(HttpExchange exchange, Reply reply) throws IOException;

  /** What {@link #of} makes faults of. */
  @FunctionalInterface
  interface Answer {
    /** Sends what the client gets. */
    void send(HttpExchange exchange, Reply reply) throws IOException;
  }

  /** A fault from its two parts. */
  static Fault of(boolean actsFirst, Answer answer) {
    return new Fault() {
      @Override
      public boolean actsFirst() {
        return actsFirst;
      }

      @Override
      public void answer(HttpExchange exchange, Reply reply) throws IOException {
        answer.send(exchange, reply);
      }
    };
  }

  /** Another status with headers and body, without effect. */
  static Fault status(int status, Map<String, String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return of(
        false,
        (exchange, reply) -> {
          headers.forEach(exchange.getResponseHeaders()::set);
          send(exchange, status, bytes);
        });
  }

  /** A status with a JSON message, without effect. */
  static Fault status(int status) {
    return status(
        status,
        Map.of("Content-Type", "application/json; charset=utf-8"),
        "{\"message\":\"Injected fault\"}");
  }

  /** The connection ends before the request takes effect. */
  static Fault dropBefore() {
    return of(false, (exchange, reply) -> exchange.close());
  }

  /** The request takes effect, and the connection ends without an answer. */
  static Fault dropAfter() {
    return of(true, (exchange, reply) -> exchange.close());
  }

  /** A page of a proxy instead of JSON. */
  static Fault html() {
    String page = "<!DOCTYPE html><html><body><h1>Welcome</h1></body></html>";
    return status(200, Map.of("Content-Type", "text/html; charset=utf-8"), page);
  }

  /** Says it is JSON and is not. */
  static Fault notJson() {
    return status(
        200, Map.of("Content-Type", "application/json; charset=utf-8"), "this is not { JSON");
  }

  /** The answer is cut in half, and the connection ends. */
  static Fault truncated() {
    return of(
        true,
        (exchange, reply) -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
          exchange.sendResponseHeaders(reply.status(), Math.max(2, reply.body().length));
          exchange.getResponseBody().write(reply.body(), 0, reply.body().length / 2);
          exchange.getResponseBody().flush();
          exchange.close();
        });
  }

  /** The answer says it is compressed, and its stream is damaged. */
  static Fault brokenGzip() {
    return of(
        true,
        (exchange, reply) -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(reply.body());
          }
          byte[] bytes = packed.toByteArray();
          Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0x55);
          exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          send(exchange, reply.status(), bytes);
        });
  }

  /** The answer comes whole, but late. */
  static Fault late(Duration delay) {
    return of(
        true,
        (exchange, reply) -> {
          try {
            Thread.sleep(delay.toMillis());
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
          send(exchange, reply.status(), reply.body());
        });
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
