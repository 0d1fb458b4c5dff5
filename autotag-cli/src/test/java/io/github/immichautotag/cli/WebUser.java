package io.github.immichautotag.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.sandbox.SandboxServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Somebody who sorts photos in Immich's own pages, over the same interface as those. */
public final class WebUser {

  private final HttpClient client = HttpClient.newHttpClient();
  private final SandboxServer server;
  private final String key;

  WebUser(SandboxServer server, String key) {
    this.server = server;
    this.key = key;
  }

  /** Puts a tag on assets. */
  public void tag(String value, Collection<UUID> assets) {
    JsonObject wanted = new JsonObject();
    wanted.add("tags", array(List.of(value)));
    String tags = send("PUT", "/tags", wanted);
    String id =
        JsonParser.parseString(tags)
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject()
            .get("id")
            .getAsString();
    send("PUT", "/tags/" + id + "/assets", ids(assets));
  }

  /** Makes an album of assets. */
  public void album(String name, Collection<UUID> assets) {
    JsonObject wanted = new JsonObject();
    wanted.addProperty("albumName", name);
    wanted.add("assetIds", array(assets));
    send("POST", "/albums", wanted);
  }

  /** Sets the date of an asset. */
  public void date(UUID asset, String dateTimeOriginal) {
    JsonObject wanted = ids(List.of(asset));
    wanted.addProperty("dateTimeOriginal", dateTimeOriginal);
    send("PUT", "/assets", wanted);
  }

  private static JsonObject ids(Collection<UUID> assets) {
    JsonObject ids = new JsonObject();
    ids.add("ids", array(assets));
    return ids;
  }

  private static JsonArray array(Collection<?> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(text -> array.add(text.toString()));
    return array;
  }

  private String send(String method, String path, JsonObject body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUri() + path))
            .header("x-api-key", key)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      }
      server.awaitIdle();
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
