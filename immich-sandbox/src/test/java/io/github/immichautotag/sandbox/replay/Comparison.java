package io.github.immichautotag.sandbox.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares answers. Declared volatile: correlation ids always; times to the millisecond; with
 * {@code timesVary}, for objects made during the replay, the value of creation and update times but
 * not their form.
 */
final class Comparison {
  private static final Set<String> VOLATILE_TIMES =
      Set.of("createdAt", "updatedAt", "lastModifiedAssetTimestamp", "refreshedAt");

  private final JsonObject fullLengths;
  private final boolean timesVary;
  private final boolean tiesVary;
  private final boolean shapeOnly;
  private final boolean unordered;
  private final List<String> differences = new ArrayList<>();

  Comparison(JsonObject fullLengths, boolean timesVary, boolean tiesVary, Rules.Mode mode) {
    this.fullLengths = fullLengths;
    this.timesVary = timesVary;
    this.tiesVary = tiesVary;
    this.shapeOnly = mode == Rules.Mode.SHAPE;
    this.unordered = mode == Rules.Mode.UNORDERED;
  }

  /** What differs, with its place; empty when nothing does. */
  List<String> differences(JsonElement recorded, JsonElement actual) {
    compare("", recorded, actual);
    return differences;
  }

  private void compare(String path, JsonElement recorded, JsonElement actual) {
    if (recorded instanceof JsonObject object && actual instanceof JsonObject other) {
      objects(path, object, other);
    } else if (recorded instanceof JsonArray array && actual instanceof JsonArray other) {
      arrays(path, array, other);
    } else if (shapeOnly) {
      shapes(path, recorded, actual);
    } else if (!same(path, recorded, actual)) {
      differences.add(path + ": recorded " + shorten(recorded) + " but got " + shorten(actual));
    }
  }

  private void objects(String path, JsonObject recorded, JsonObject actual) {
    Set<String> names = new TreeSet<>(recorded.keySet());
    names.addAll(actual.keySet());
    for (String name : names) {
      if (!recorded.has(name)) {
        differences.add(path + "." + name + ": not recorded");
      } else if (!actual.has(name)) {
        differences.add(path + "." + name + ": missing");
      } else if (!name.equals("correlationId")) {
        compare(path + "." + name, recorded.get(name), actual.get(name));
      }
    }
  }

  private void arrays(String path, JsonArray recorded, JsonArray actual) {
    String generic = path.replaceAll("\\[\\d+]", "[]");
    JsonElement full = fullLengths.get(path.isEmpty() ? "$" : generic);
    int length = full == null ? recorded.size() : full.getAsInt();
    if (!shapeOnly && length != actual.size()) {
      differences.add(path + ": recorded " + length + " elements but got " + actual.size());
    }
    boolean sorts = unordered && length == recorded.size();
    List<JsonElement> left = sorts ? sorted(recorded) : ties(recorded);
    List<JsonElement> right = sorts ? sorted(actual) : ties(actual);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      compare(path + "[" + i + "]", left.get(i), right.get(i));
    }
  }

  private static List<JsonElement> sorted(JsonArray array) {
    return array.asList().stream().sorted(Comparator.comparing(Comparison::sortKey)).toList();
  }

  /** 2.x gives assets of one time in any order. */
  private List<JsonElement> ties(JsonArray array) {
    boolean assets =
        tiesVary
            && array.size() > 1
            && array.get(0) instanceof JsonObject first
            && first.has("fileCreatedAt");
    if (!assets) {
      return array.asList();
    }
    Comparator<JsonElement> newestFirst =
        Comparator.comparing(Comparison::created, Comparator.reverseOrder());
    List<JsonElement> elements = array.asList();
    boolean descending =
        created(elements.get(0)).compareTo(created(elements.get(elements.size() - 1))) >= 0;
    Comparator<JsonElement> order =
        descending ? newestFirst : Comparator.comparing(Comparison::created);
    return elements.stream().sorted(order.thenComparing(Comparison::sortKey)).toList();
  }

  private static String created(JsonElement asset) {
    return asset.getAsJsonObject().get("fileCreatedAt").getAsString();
  }

  private static String sortKey(JsonElement element) {
    return element instanceof JsonObject object && object.has("id")
        ? object.get("id").getAsString()
        : element.toString();
  }

  private void shapes(String path, JsonElement recorded, JsonElement actual) {
    if (!kind(recorded).equals(kind(actual)) && !recorded.isJsonNull() && !actual.isJsonNull()) {
      differences.add(path + ": recorded " + kind(recorded) + " but got " + kind(actual));
    }
  }

  private boolean same(String path, JsonElement recorded, JsonElement actual) {
    if (recorded instanceof JsonPrimitive a && actual instanceof JsonPrimitive b) {
      if (a.isNumber() && b.isNumber()) {
        return Math.abs(a.getAsDouble() - b.getAsDouble()) < 1e-9;
      }
      if (a.isString() && b.isString()) {
        return sameText(path, a.getAsString(), b.getAsString());
      }
    }
    return recorded.equals(actual);
  }

  private boolean sameText(String path, String recorded, String actual) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (timesVary && VOLATILE_TIMES.contains(name)) {
      return form(recorded).equals(form(actual));
    }
    return millis(recorded).equals(millis(actual));
  }

  /** Digits aside, how a time is written; the length of a fraction varies by itself. */
  private static String form(String time) {
    return time.replaceAll("\\.\\d+", "").replaceAll("\\d", "0");
  }

  /** Cuts a time of a database off at milliseconds: library files hold no more. */
  private static String millis(String text) {
    if (!text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]+\\.\\d{1,6}(\\+00:00)?")) {
      return text;
    }
    int point = text.indexOf('.');
    int end = text.indexOf('+') < 0 ? text.length() : text.indexOf('+');
    String digits = (text.substring(point + 1, end) + "00").substring(0, 3).replaceAll("0+$", "");
    return text.substring(0, point) + (digits.isEmpty() ? "" : "." + digits) + text.substring(end);
  }

  private static String kind(JsonElement element) {
    if (element instanceof JsonPrimitive primitive) {
      return primitive.isString() ? "text" : primitive.isBoolean() ? "boolean" : "number";
    }
    return element.isJsonNull() ? "null" : element.isJsonArray() ? "array" : "object";
  }

  private static String shorten(JsonElement element) {
    String text = element.toString();
    return text.length() > 90 ? text.substring(0, 90) + "…" : text;
  }

  /** Keys and values of a map as lines, for messages. */
  static String lines(Map<String, List<String>> differences) {
    StringBuilder lines = new StringBuilder();
    differences.forEach(
        (name, all) -> {
          lines.append(System.lineSeparator()).append(name);
          all.stream()
              .limit(4)
              .forEach(d -> lines.append(System.lineSeparator()).append("    ").append(d));
        });
    return lines.toString();
  }
}
