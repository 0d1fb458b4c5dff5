package io.github.immichautotag.sandbox.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares answers. Declared volatile: correlation ids always; times to the millisecond; stamps of
 * what writes change by whether they moved, see {@link Stamps}.
 */
final class Comparison {
  private final JsonObject fullLengths;
  private final boolean tiesVary;
  private final Rules.Rule rule;
  private final Optional<Stamps> stamps;
  private final List<String> differences = new ArrayList<>();

  /**
   * For one answer.
   *
   * @param tiesVary whether assets of one time come in any order
   * @param stamps empty as long as nothing was written: then stamps are equal
   */
  Comparison(JsonObject fullLengths, boolean tiesVary, Rules.Rule rule, Optional<Stamps> stamps) {
    this.fullLengths = fullLengths;
    this.tiesVary = tiesVary;
    this.rule = rule;
    this.stamps = stamps;
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
    } else if (isIgnored(path)) {
      kinds(path, recorded, actual);
    } else if (!same(recorded, actual)) {
      differences.add(path + ": recorded " + shorten(recorded) + " but got " + shorten(actual));
    }
  }

  /** By its name, or by its place or one it lies in. */
  private boolean isIgnored(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    return rule.ignored().contains(name)
        || rule.ignored().stream().anyMatch(place -> path.startsWith("." + place + "."));
  }

  private void objects(String path, JsonObject recorded, JsonObject actual) {
    Set<String> names = new TreeSet<>(recorded.keySet());
    names.addAll(actual.keySet());
    for (String name : names) {
      if (!recorded.has(name)) {
        differences.add(path + "." + name + ": not recorded");
      } else if (!actual.has(name)) {
        differences.add(path + "." + name + ": missing");
      } else if (isStamp(path, name, recorded)) {
        stamps(path + "." + name, recorded, actual);
      } else if (!name.equals("correlationId")) {
        compare(path + "." + name, recorded.get(name), actual.get(name));
      }
    }
  }

  private boolean isStamp(String path, String name, JsonObject recorded) {
    return stamps.isPresent()
        && Stamps.isStamp(name)
        && recorded.get(name).isJsonPrimitive()
        && !isIgnored(path + "." + name);
  }

  private void stamps(String path, JsonObject recorded, JsonObject actual) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    String owner = actual.has("id") ? actual.get("id").getAsString() : path + recorded.hashCode();
    String difference =
        stamps
            .orElseThrow()
            .compare(
                owner + " " + name,
                recorded.get(name).getAsString(),
                actual.get(name).getAsString());
    if (!difference.isEmpty()) {
      differences.add(path + ": " + difference);
    }
  }

  private void arrays(String path, JsonArray recorded, JsonArray actual) {
    String generic = path.replaceAll("\\[\\d+]", "[]");
    JsonElement full = fullLengths.get(path.isEmpty() ? "$" : generic);
    int length = full == null ? recorded.size() : full.getAsInt();
    if (length != actual.size()) {
      differences.add(path + ": recorded " + length + " elements but got " + actual.size());
    }
    boolean sorts = rule.mode() == Rules.Mode.UNORDERED && length == recorded.size();
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

  private void kinds(String path, JsonElement recorded, JsonElement actual) {
    if (!kind(recorded).equals(kind(actual)) && !recorded.isJsonNull() && !actual.isJsonNull()) {
      differences.add(path + ": recorded " + kind(recorded) + " but got " + kind(actual));
    }
  }

  private static boolean same(JsonElement recorded, JsonElement actual) {
    if (recorded instanceof JsonPrimitive a && actual instanceof JsonPrimitive b) {
      if (a.isNumber() && b.isNumber()) {
        return Math.abs(a.getAsDouble() - b.getAsDouble()) < 1e-9;
      }
      if (a.isString() && b.isString()) {
        return millis(a.getAsString()).equals(millis(b.getAsString()));
      }
    }
    return recorded.equals(actual);
  }

  /** Cuts a time of a database off at milliseconds: library files hold no more. */
  static String millis(String text) {
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
