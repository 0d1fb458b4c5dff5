package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.SandboxPerson;

/** Writes people. */
final class PersonJson {
  private PersonJson() {}

  static void write(JsonOut out, SandboxPerson person, boolean databaseTimes) {
    out.object()
        .field("id", person.id().toString())
        .field("name", person.name())
        .field("birthDate", (String) null)
        .field("thumbnailPath", person.thumbnailPath())
        .field("isHidden", person.hidden())
        .field("isFavorite", person.favorite())
        .name("updatedAt");
    if (databaseTimes) {
      TimeText.database(out, person.updatedMicros());
    } else {
      TimeText.millis(out, person.updatedMicros() / 1000);
    }
    out.endObject();
  }
}
