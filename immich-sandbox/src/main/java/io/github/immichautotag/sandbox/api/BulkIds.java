package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.json.JsonOut;
import java.util.UUID;

/** The answer that has a result per id, in the order of the request. */
final class BulkIds {
  private final JsonOut out = new JsonOut().array();
  private int count;

  void done(UUID id) {
    out.object().field("id", id.toString()).field("success", true).endObject();
    count++;
  }

  void failed(UUID id, String error) {
    out.object()
        .field("id", id.toString())
        .field("success", false)
        .field("error", error)
        .endObject();
    count++;
  }

  Reply reply() {
    return Reply.ok(out.endArray()).items(count);
  }
}
