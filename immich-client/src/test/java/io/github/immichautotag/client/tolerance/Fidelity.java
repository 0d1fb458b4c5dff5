package io.github.immichautotag.client.tolerance;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares a decoded object with the JSON it came from, value by value, by writing it out again
 * with all its nulls. Dates are equal when their instants are.
 */
final class Fidelity {
  private final Gson writer = PlainGson.create().newBuilder().serializeNulls().create();
  private final List<String> lost = new ArrayList<>();
  private final SortedSet<String> ignored = new TreeSet<>();
  private int kept;

  /** Adds one object; its JSON may have fields that the object's class does not know. */
  void add(String name, JsonElement original, @Nullable Object decoded) {
    compare(name, original, writer.toJsonTree(decoded));
  }

  /** Values that did not survive, with their place. */
  List<String> lost() {
    return Collections.unmodifiableList(lost);
  }

  /** Names of fields that the contract does not know. */
  SortedSet<String> ignored() {
    return Collections.unmodifiableSortedSet(ignored);
  }

  /** The number of values other than null that are the same. */
  int kept() {
    return kept;
  }

  private void compare(String place, JsonElement original, JsonElement decoded) {
    if (original.isJsonObject() && decoded.isJsonObject()) {
      fields(place, original.getAsJsonObject(), decoded.getAsJsonObject());
      return;
    }
    if (original.isJsonArray()
        && decoded.isJsonArray()
        && original.getAsJsonArray().size() == decoded.getAsJsonArray().size()) {
      for (int i = 0; i < original.getAsJsonArray().size(); i++) {
        compare(place + "[]", original.getAsJsonArray().get(i), decoded.getAsJsonArray().get(i));
      }
      return;
    }
    if (!same(original, decoded)) {
      lost.add(place + ": " + original + " became " + decoded);
    } else if (!original.isJsonNull()) {
      kept++;
    }
  }

  private void fields(String place, JsonObject original, JsonObject decoded) {
    for (String field : decoded.keySet()) {
      JsonElement before = original.has(field) ? original.get(field) : JsonNull.INSTANCE;
      compare(place + "." + field, before, decoded.get(field));
    }
    for (String field : original.keySet()) {
      if (!decoded.has(field)) {
        ignored.add(field);
      }
    }
  }

  private static boolean same(JsonElement original, JsonElement decoded) {
    if (!original.isJsonPrimitive() || !decoded.isJsonPrimitive()) {
      return original.equals(decoded);
    }
    JsonPrimitive one = original.getAsJsonPrimitive();
    JsonPrimitive other = decoded.getAsJsonPrimitive();
    if (one.isNumber() && other.isNumber()) {
      return one.getAsBigDecimal().compareTo(other.getAsBigDecimal()) == 0;
    }
    return one.equals(other) || sameInstant(one, other);
  }

  private static boolean sameInstant(JsonPrimitive one, JsonPrimitive other) {
    Optional<OffsetDateTime> instant = date(one);
    return instant.isPresent()
        && date(other).filter(each -> each.isEqual(instant.get())).isPresent();
  }

  private static Optional<OffsetDateTime> date(JsonPrimitive value) {
    try {
      return Optional.of(OffsetDateTime.parse(value.getAsString()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
