package io.github.immichautotag.client.tolerance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One call to a real server and its answer.
 *
 * @param file the name of the recording
 * @param path with the query, without "/api"
 * @param body the answer; lists in it may have been cut when it was recorded
 */
record RecordedExchange(String file, String method, String path, int status, JsonElement body) {
  private static final String TRIMMED = "__trimmed_lists_full_length";

  /** All recordings of one server version, in their order. */
  static List<RecordedExchange> of(String version) {
    Path folder = Path.of(System.getProperty("autotag.testdata.dir"), "recordings", version);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(RecordedExchange::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the recordings in " + folder, e);
    }
  }

  /** Whether a client that made this call would have an object in hand. */
  boolean succeededWithJson() {
    return status >= 200 && status < 300 && (body.isJsonObject() || body.isJsonArray());
  }

  String pathWithoutQuery() {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  private static RecordedExchange read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      JsonObject exchange = JsonParser.parseReader(reader).getAsJsonObject();
      JsonObject request = exchange.getAsJsonObject("request");
      JsonObject response = exchange.getAsJsonObject("response");
      return new RecordedExchange(
          file.getFileName().toString(),
          request.get("method").getAsString(),
          request.get("path").getAsString().replaceFirst("^/api", ""),
          response.get("status").getAsInt(),
          whole(response.get("body")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the recording " + file, e);
    }
  }

  private static JsonElement whole(JsonElement body) {
    boolean trimmed = body.isJsonObject() && body.getAsJsonObject().has(TRIMMED);
    return trimmed ? body.getAsJsonObject().get("body") : body;
  }
}
