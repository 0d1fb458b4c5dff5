package io.github.immichautotag.sandbox.seed;

import com.google.gson.JsonObject;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.Map;
import java.util.UUID;

/** Reads users. */
final class Users {
  private Users() {}

  static SandboxUser read(JsonObject user, Map<UUID, Long> madeMicros) {
    return new SandboxUser(
        Json.uuid(user, "id"),
        Json.text(user, "email"),
        Json.text(user, "name"),
        Json.text(user, "avatarColor"),
        user.has("isAdmin") && Json.bool(user, "isAdmin"),
        Json.nullableText(user, "storageLabel"),
        madeMicros.getOrDefault(Json.uuid(user, "id"), Json.micros(user, "profileChangedAt")));
  }
}
