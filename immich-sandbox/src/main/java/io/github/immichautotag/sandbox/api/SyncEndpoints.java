package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;

/** {@code /sync}, which no API key may use. */
final class SyncEndpoints {
  void addTo(Routes routes) {
    routes.add(Routes.route("getSyncStream", "POST /sync/stream", this::refuse).readsOnly());
    routes.add(Routes.route("getSyncAck", "GET /sync/ack", this::refuse));
  }

  private Reply refuse(Call call) {
    throw Refusal.forbidden("Sync endpoints cannot be used with API keys");
  }
}
