package io.github.immichautotag.sandbox.replay;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One exchange with a real server. */
record Recording(
    int number,
    String name,
    String as,
    String method,
    String path,
    String contentType,
    JsonElement requestBody,
    int status,
    Map<String, String> responseHeaders,
    JsonElement responseBody) {

  static List<Recording> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .sorted()
          .map(Recording::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The response without the note on what was cut from it. */
  JsonElement body() {
    return isTrimmed() ? responseBody.getAsJsonObject().get("body") : responseBody;
  }

  /** Full lengths of lists of which only the first elements were kept. */
  JsonObject trimmed() {
    return isTrimmed()
        ? responseBody.getAsJsonObject().getAsJsonObject("__trimmed_lists_full_length")
        : new JsonObject();
  }

  private boolean isTrimmed() {
    return responseBody instanceof JsonObject object && object.has("__trimmed_lists_full_length");
  }

  private static Recording read(Path file) {
    String fileName = file.getFileName().toString();
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      JsonObject request = json.getAsJsonObject("request");
      JsonObject response = json.getAsJsonObject("response");
      JsonElement type = request.getAsJsonObject("headers").get("Content-Type");
      return new Recording(
          Integer.parseInt(fileName.substring(0, 3)),
          fileName.substring(4, fileName.length() - 5),
          json.get("as_").getAsString(),
          request.get("method").getAsString(),
          request.get("path").getAsString(),
          type == null ? "" : type.getAsString(),
          element(request, "body"),
          response.get("status").getAsInt(),
          headers(response),
          element(response, "body"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, String> headers(JsonObject response) {
    Map<String, String> headers = new TreeMap<>();
    if (response.get("headers") instanceof JsonObject object) {
      object
          .entrySet()
          .forEach(
              h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue().getAsString()));
    }
    return headers;
  }

  private static JsonElement element(JsonObject object, String name) {
    return object.has(name) ? object.get(name) : JsonNull.INSTANCE;
  }
}
