package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.SandboxUser;

/** Writes users. */
final class UserJson {
  private UserJson() {}

  static void write(JsonOut out, SandboxUser user, boolean databaseTimes) {
    fields(out.object(), user, databaseTimes);
    out.endObject();
  }

  static void fields(JsonOut out, SandboxUser user, boolean databaseTimes) {
    out.field("id", user.id().toString())
        .field("email", user.email())
        .field("name", user.name())
        .field("profileImagePath", "")
        .field("avatarColor", user.avatarColor())
        .name("profileChangedAt");
    if (databaseTimes) {
      TimeText.database(out, user.createdMicros());
    } else {
      TimeText.millis(out, user.createdMicros() / 1000);
    }
  }
}
