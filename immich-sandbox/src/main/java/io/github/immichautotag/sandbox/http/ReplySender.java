package io.github.immichautotag.sandbox.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Puts an answer on the wire: entity tag, 304, compression, length. */
final class ReplySender {
  /** Below this, compression does not pay; Immich's own threshold. */
  private static final int GZIP_FROM = 1024;

  private ReplySender() {}

  static void send(HttpExchange exchange, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Keep-Alive", "timeout=5");
    if (reply.body().length == 0) {
      exchange.sendResponseHeaders(reply.status(), -1);
      exchange.close();
      return;
    }
    headers.set("Content-Type", "application/json; charset=utf-8");
    String tag = entityTag(reply.body());
    headers.set("ETag", tag);
    boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    if (known && exchange.getRequestMethod().equals("GET") && reply.status() == 200) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    byte[] body = reply.body();
    if (body.length >= GZIP_FROM && acceptsGzip(exchange)) {
      headers.set("Content-Encoding", "gzip");
      headers.set("Vary", "Accept-Encoding");
      body = gzip(body);
    }
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static boolean acceptsGzip(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
        .filter(accepted -> accepted.contains("gzip"))
        .isPresent();
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 6);
    try (FastGzip gzip = new FastGzip(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }

  private static String entityTag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(body);
      String text = Base64.getEncoder().withoutPadding().encodeToString(digest);
      return "\"" + Integer.toHexString(body.length) + "-" + text + "\"";
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-1", missing);
    }
  }

  /** Speed over size: the sandbox must not be what a benchmark measures. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 16 * 1024);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
