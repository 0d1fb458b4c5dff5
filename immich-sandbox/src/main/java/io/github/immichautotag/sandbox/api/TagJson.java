package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.SandboxTag;

/** Writes tags. */
final class TagJson {
  private TagJson() {}

  static void write(JsonOut out, SandboxTag tag) {
    out.object().field("id", tag.id().toString());
    tag.parent().ifPresent(parent -> out.field("parentId", parent.id().toString()));
    out.field("name", tag.name()).field("value", tag.value()).name("createdAt");
    TimeText.millis(out, tag.createdMicros() / 1000);
    out.name("updatedAt");
    TimeText.millis(out, tag.updatedMicros() / 1000);
    tag.color().ifPresent(color -> out.field("color", color));
    out.endObject();
  }
}
