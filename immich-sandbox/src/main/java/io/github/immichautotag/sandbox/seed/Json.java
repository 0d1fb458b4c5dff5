package io.github.immichautotag.sandbox.seed;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads single values out of recorded JSON. */
final class Json {
  private Json() {}

  static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  static @Nullable String nullableText(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? null : value.getAsString();
  }

  static @Nullable Double nullableDouble(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? null : value.getAsDouble();
  }

  static @Nullable Integer nullableInt(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? null : value.getAsInt();
  }

  static UUID uuid(JsonObject object, String name) {
    return UUID.fromString(text(object, name));
  }

  static Optional<UUID> optionalUuid(JsonObject object, String name) {
    return Optional.ofNullable(nullableText(object, name)).map(UUID::fromString);
  }

  /** A time, epoch microseconds. */
  static long micros(JsonObject object, String name) {
    OffsetDateTime time = OffsetDateTime.parse(text(object, name));
    return time.toEpochSecond() * 1_000_000 + time.getNano() / 1000;
  }

  /** A time, epoch milliseconds. */
  static long millis(JsonObject object, String name) {
    return Math.floorDiv(micros(object, name), 1000L);
  }

  /** An object of lists of ids. */
  static Map<UUID, List<UUID>> lists(Optional<JsonElement> element) {
    Map<UUID, List<UUID>> lists = new LinkedHashMap<>();
    element
        .map(JsonElement::getAsJsonObject)
        .ifPresent(
            object ->
                object
                    .entrySet()
                    .forEach(
                        entry -> {
                          List<UUID> ids = new ArrayList<>();
                          entry
                              .getValue()
                              .getAsJsonArray()
                              .forEach(id -> ids.add(UUID.fromString(id.getAsString())));
                          lists.put(UUID.fromString(entry.getKey()), ids);
                        }));
    return lists;
  }
}
