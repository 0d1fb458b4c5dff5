package io.github.immichautotag.sandbox.seed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values out of recorded JSON. What is missing or of another kind is a {@link
 * JsonParseException} that says so.
 */
final class Json {
  private Json() {}

  static String text(JsonObject object, String name) {
    return primitive(object, name).getAsString();
  }

  static boolean bool(JsonObject object, String name) {
    return value(object, name, Boolean::parseBoolean);
  }

  static @Nullable String nullableText(JsonObject object, String name) {
    return isNull(object, name) ? null : text(object, name);
  }

  static @Nullable Double nullableDouble(JsonObject object, String name) {
    return isNull(object, name) ? null : value(object, name, Double::valueOf);
  }

  static @Nullable Integer nullableInt(JsonObject object, String name) {
    return isNull(object, name) ? null : integer(object, name);
  }

  static int integer(JsonObject object, String name) {
    return value(object, name, Integer::valueOf);
  }

  static UUID uuid(JsonObject object, String name) {
    return value(object, name, UUID::fromString);
  }

  static Optional<UUID> optionalUuid(JsonObject object, String name) {
    return isNull(object, name) ? Optional.empty() : Optional.of(uuid(object, name));
  }

  /** A time, epoch microseconds. */
  static long micros(JsonObject object, String name) {
    OffsetDateTime time = value(object, name, OffsetDateTime::parse);
    return time.toEpochSecond() * 1_000_000 + time.getNano() / 1000;
  }

  /** A time, epoch milliseconds. */
  static long millis(JsonObject object, String name) {
    return Math.floorDiv(micros(object, name), 1000L);
  }

  /** A text that means something. */
  static <T> T value(JsonObject object, String name, Function<String, T> meaning) {
    String text = text(object, name);
    try {
      return meaning.apply(text);
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new JsonParseException("\"" + name + "\" cannot be \"" + text + "\"", wrong);
    }
  }

  static JsonObject object(JsonElement element) {
    if (element instanceof JsonObject object) {
      return object;
    }
    throw new JsonParseException("an object should stand here");
  }

  static JsonObject object(JsonObject object, String name) {
    if (object.get(name) instanceof JsonObject found) {
      return found;
    }
    throw new JsonParseException("\"" + name + "\" is no object");
  }

  /** The objects of a list. */
  static List<JsonObject> objects(JsonObject object, String name) {
    if (object.get(name) instanceof JsonArray found) {
      return found.asList().stream().map(Json::object).toList();
    }
    throw new JsonParseException("\"" + name + "\" is no list");
  }

  /** The ids of a list. */
  static List<UUID> uuids(JsonObject object, String name) {
    if (object.get(name) instanceof JsonArray found) {
      return found.asList().stream().map(Json::id).toList();
    }
    throw new JsonParseException("\"" + name + "\" is no list");
  }

  /** The lists of ids in an object, by the id that names them. */
  static Map<UUID, List<UUID>> lists(JsonObject object) {
    Map<UUID, List<UUID>> lists = new LinkedHashMap<>();
    for (String name : object.keySet()) {
      if (!(object.get(name) instanceof JsonArray array)) {
        throw new JsonParseException("\"" + name + "\" is no list");
      }
      List<UUID> ids = new ArrayList<>();
      array.forEach(id -> ids.add(id(id)));
      lists.put(id(new JsonPrimitive(name)), ids);
    }
    return lists;
  }

  private static UUID id(JsonElement element) {
    try {
      return UUID.fromString(element instanceof JsonPrimitive id ? id.getAsString() : "");
    } catch (IllegalArgumentException wrong) {
      throw new JsonParseException(element + " is no id", wrong);
    }
  }

  private static boolean isNull(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull();
  }

  private static JsonPrimitive primitive(JsonObject object, String name) {
    JsonElement value = object.get(name);
    if (value instanceof JsonPrimitive primitive) {
      return primitive;
    }
    throw new JsonParseException(
        "\"" + name + "\" is " + (value == null ? "missing" : "no text and no number"));
  }
}
