package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.SandboxTag;

/** Writes tags. */
final class TagJson {
  private TagJson() {}

  static void write(JsonOut out, SandboxTag tag) {
    write(out, tag, false);
  }

  static void write(JsonOut out, SandboxTag tag, boolean databaseTimes) {
    out.object().field("id", tag.id().toString());
    tag.parent().ifPresent(parent -> out.field("parentId", parent.id().toString()));
    out.field("name", tag.name()).field("value", tag.value());
    time(out, "createdAt", tag.createdMicros(), databaseTimes);
    time(out, "updatedAt", tag.updatedMicros(), databaseTimes);
    tag.color().ifPresent(color -> out.field("color", color));
    out.endObject();
  }

  private static void time(JsonOut out, String name, long micros, boolean databaseTimes) {
    out.name(name);
    if (databaseTimes) {
      TimeText.database(out, micros);
    } else {
      TimeText.millis(out, micros / 1000);
    }
  }
}
