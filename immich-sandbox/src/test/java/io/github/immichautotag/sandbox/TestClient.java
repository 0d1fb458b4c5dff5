package io.github.immichautotag.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Speaks to a sandbox as any client would. */
final class TestClient {
  private final SandboxServer server;
  private final String key;
  private final HttpClient http = HttpClient.newHttpClient();

  TestClient(SandboxServer server) {
    this(server, SandboxOptions.DEFAULT_KEY);
  }

  TestClient(SandboxServer server, String key) {
    this.server = server;
    this.key = key;
  }

  record Answer(int status, JsonElement body) {
    JsonObject object() {
      return body.getAsJsonObject();
    }

    String message() {
      return object().get("message").getAsString();
    }
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  /** An answer that may be no JSON. */
  String getText(String path) throws IOException, InterruptedException {
    return exchange("GET", path, "").body();
  }

  Answer post(String path, String body) throws IOException, InterruptedException {
    return send("POST", path, body);
  }

  Answer put(String path, String body) throws IOException, InterruptedException {
    return send("PUT", path, body);
  }

  Answer delete(String path, String body) throws IOException, InterruptedException {
    return send("DELETE", path, body);
  }

  /** Lets a queue of background jobs stand still, as an admin can. */
  void pause(String queue) throws IOException, InterruptedException {
    command(queue, "pause");
  }

  /** Lets a queue go on that stood still. */
  void resume(String queue) throws IOException, InterruptedException {
    command(queue, "resume");
  }

  private void command(String queue, String command) throws IOException, InterruptedException {
    put("/jobs/" + queue, "{\"command\":\"" + command + "\"}");
  }

  /** The assets of one search page. */
  List<JsonObject> search(String filters) throws IOException, InterruptedException {
    JsonArray items =
        post("/search/metadata", filters)
            .object()
            .getAsJsonObject("assets")
            .getAsJsonArray("items");
    List<JsonObject> assets = new ArrayList<>();
    items.forEach(item -> assets.add(item.getAsJsonObject()));
    return assets;
  }

  /** The id of a tag, made where missing. */
  UUID tag(String value) throws IOException, InterruptedException {
    JsonArray made = put("/tags", "{\"tags\":[\"" + value + "\"]}").body().getAsJsonArray();
    return UUID.fromString(made.get(0).getAsJsonObject().get("id").getAsString());
  }

  /** The ids of so many new tags. */
  List<UUID> tags(int count) throws IOException, InterruptedException {
    List<UUID> tags = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tags.add(tag("many/" + i));
    }
    return tags;
  }

  /** Puts tags on assets; how many pairs were new. */
  int tagAssets(List<UUID> tags, Collection<UUID> assets) throws IOException, InterruptedException {
    String body = "{\"tagIds\":" + ids(tags) + ",\"assetIds\":" + ids(assets) + "}";
    return put("/tags/assets", body).object().get("count").getAsInt();
  }

  /** Ids as a JSON list. */
  static String ids(Collection<UUID> ids) {
    return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
  }

  Answer send(String method, String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> response = exchange(method, path, body);
    String text = response.body();
    return new Answer(
        response.statusCode(), text.isEmpty() ? JsonNull.INSTANCE : JsonParser.parseString(text));
  }

  private HttpResponse<String> exchange(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.baseUri() + path)).header("x-api-key", key);
    if (body.isEmpty()) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
