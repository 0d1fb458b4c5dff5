package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.client.ApiClient;
import io.github.immichautotag.client.api.AssetsApi;
import io.github.immichautotag.client.model.AssetBulkUpdateDto;
import io.github.immichautotag.client.model.AssetVisibility;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** Somebody who uses the server in a browser meanwhile. */
final class Browser {

  private final SandboxServer sandbox;
  private final AssetsApi assets;

  Browser(SandboxServer sandbox) {
    this.sandbox = sandbox;
    ApiClient client = new ApiClient().setBasePath(sandbox.baseUri().toString());
    client.setApiKey(SandboxOptions.DEFAULT_KEY);
    assets = new AssetsApi(client);
  }

  void archive(UUID asset) {
    assets.updateAssets(
        new AssetBulkUpdateDto().ids(List.of(asset)).visibility(AssetVisibility.ARCHIVE));
    awaitIdle();
  }

  /** The product never does that, so the client has no call for it. */
  void trash(UUID asset) {
    String body = "{\"ids\":[\"" + asset + "\"]}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.baseUri() + "/assets"))
            .header("x-api-key", SandboxOptions.DEFAULT_KEY)
            .header("Content-Type", "application/json")
            .method("DELETE", HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      int status =
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode();
      assertThat(status).isEqualTo(204);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    awaitIdle();
  }

  private void awaitIdle() {
    try {
      sandbox.awaitIdle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
