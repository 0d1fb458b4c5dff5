package io.github.immichautotag.sandbox.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request as it came off the wire. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a body is too large to copy
record Incoming(
    String method,
    String path,
    String rawQuery,
    Map<String, String> query,
    String contentType,
    byte[] bytes,
    Optional<String> key) {
  /** Immich's limit for JSON bodies; more gives a plain 500. */
  static final int MAX_BODY = 10 * 1024 * 1024;

  private static final String TRAILING = "Unexpected non-whitespace character after JSON";

  static Incoming read(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    String rawQuery = Optional.ofNullable(uri.getRawQuery()).orElse("");
    Map<String, String> query = parseQuery(rawQuery);
    String key = exchange.getRequestHeaders().getFirst("x-api-key");
    return new Incoming(
        exchange.getRequestMethod(),
        uri.getRawPath(),
        rawQuery,
        query,
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse(""),
        exchange.getRequestBody().readAllBytes(),
        Optional.ofNullable(key).or(() -> Optional.ofNullable(query.get("apiKey"))));
  }

  /** The steps of the path below the base path, decoded; empty when it lies elsewhere. */
  Optional<List<String>> stepsBelow(String basePath) {
    if (!path.startsWith(basePath + "/")) {
      return Optional.empty();
    }
    String rest = path.substring(basePath.length() + 1);
    return Optional.of(
        Arrays.stream(rest.split("/", -1)).map(step -> decode(step.replace("+", "%2B"))).toList());
  }

  /** The body as JSON, null when there is none. */
  @Nullable JsonElement json() {
    if (bytes.length == 0 || !contentType.startsWith("application/json")) {
      return null;
    }
    if (bytes.length > MAX_BODY) {
      throw Refusal.serverError("Internal server error");
    }
    JsonReader reader = new JsonReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement body = JsonParser.parseReader(reader);
      if (body.isJsonPrimitive() || body.isJsonNull()) {
        throw Refusal.unparsable("Unexpected token in JSON");
      }
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw Refusal.unparsable(TRAILING);
      }
      return body;
    } catch (JsonParseException malformed) {
      boolean cut = malformed.getCause() instanceof EOFException;
      throw Refusal.unparsable(cut ? "Unexpected end of JSON input" : "Unexpected token in JSON");
    } catch (IOException trailing) {
      throw Refusal.unparsable(TRAILING);
    }
  }

  /** Lengths of the lists in the body, by field. */
  static Map<String, Integer> lists(@Nullable JsonElement body) {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    if (body instanceof JsonObject object) {
      object
          .entrySet()
          .forEach(
              member -> {
                if (member.getValue() instanceof JsonArray array) {
                  lengths.put(member.getKey(), array.size());
                }
              });
    }
    return lengths;
  }

  private static Map<String, String> parseQuery(String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
