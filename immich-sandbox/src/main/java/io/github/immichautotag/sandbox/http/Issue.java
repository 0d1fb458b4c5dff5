package io.github.immichautotag.sandbox.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request's input, in the words of both dialects.
 *
 * @param zod the issue object of 3.x
 * @param messages the lines of 2.x
 */
record Issue(JsonObject zod, List<String> messages) {
  private static final String UUID_PATTERN =
      "/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$/";
  private static final String DATE_TIME_PATTERN =
      "/^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29"
          + "|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d"
          + "|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))T(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)"
          + "?)?(?:Z|([+-](?:[01]\\d|2[0-3]):[0-5]\\d)))$/";

  static Issue wrongType(Path path, String expected, @Nullable JsonElement got, String... v2) {
    JsonObject zod = new JsonObject();
    zod.addProperty("expected", expected);
    zod.addProperty("code", "invalid_type");
    zod.add("path", path.json());
    zod.addProperty("message", "Invalid input: expected " + expected + ", received " + typeOf(got));
    return new Issue(zod, List.of(v2));
  }

  static Issue notDateTime(Path path, @Nullable JsonElement got) {
    boolean text = typeOf(got).equals("string");
    JsonObject zod = new JsonObject();
    zod.addProperty(text ? "origin" : "expected", "string");
    zod.addProperty("code", text ? "invalid_format" : "invalid_type");
    if (text) {
      zod.addProperty("format", "datetime");
      zod.addProperty("pattern", DATE_TIME_PATTERN);
    }
    zod.add("path", path.json());
    String received = typeOf(got).equals("null") ? "object" : typeOf(got);
    zod.addProperty(
        "message", "Invalid input: expected ISO 8601 datetime string, received " + received);
    return new Issue(zod, List.of(path.name() + " must be a Date instance"));
  }

  static Issue tooSmall(Path path, String origin, long minimum, String v2) {
    boolean array = origin.equals("array");
    JsonObject zod = bound("too_small", origin, "minimum", minimum);
    zod.add("path", path.json());
    zod.addProperty(
        "message",
        "Too small: expected "
            + origin
            + (array ? " to have >=" + minimum + " items" : " to be >=" + minimum));
    return new Issue(zod, List.of(v2));
  }

  static Issue tooBig(Path path, long maximum, String v2) {
    JsonObject zod = bound("too_big", "number", "maximum", maximum);
    zod.add("path", path.json());
    zod.addProperty("message", "Too big: expected number to be <=" + maximum);
    return new Issue(zod, List.of(v2));
  }

  static Issue notWhole(Path path, String v2) {
    JsonObject zod = new JsonObject();
    zod.addProperty("expected", "int");
    zod.addProperty("format", "safeint");
    zod.addProperty("code", "invalid_type");
    zod.add("path", path.json());
    zod.addProperty("message", "Invalid input: expected int, received number");
    return new Issue(zod, List.of(v2));
  }

  /** A whole number that JavaScript cannot hold exactly. */
  static Issue unsafe(Path path, long maximum) {
    JsonObject zod = bound("too_big", "int", "maximum", maximum);
    zod.addProperty("note", "Integers must be within the safe integer range.");
    zod.add("path", path.json());
    zod.addProperty("message", "Too big: expected int to be <=" + maximum);
    return new Issue(zod, List.of());
  }

  static Issue notOneOf(Path path, List<String> values) {
    return notOneOf(path, values, values);
  }

  static Issue notOneOf(Path path, List<String> values, List<String> v2Values) {
    JsonArray allowed = new JsonArray();
    values.forEach(allowed::add);
    JsonObject zod = new JsonObject();
    zod.addProperty("code", "invalid_value");
    zod.add("values", allowed);
    zod.add("path", path.json());
    zod.addProperty(
        "message", "Invalid option: expected one of \"" + String.join("\"|\"", values) + "\"");
    return new Issue(
        zod,
        List.of(
            path.dotted()
                + " must be one of the following values: "
                + String.join(", ", v2Values)));
  }

  static Issue notUuid(Path path) {
    String v2 =
        path.isElement()
            ? "each value in " + path.name() + " must be a UUID"
            : path.name() + " must be a UUID";
    return badFormat(path, "uuid", UUID_PATTERN, "Invalid UUID", v2);
  }

  static Issue badFormat(Path path, String format, String pattern, String message, String v2) {
    JsonObject zod = new JsonObject();
    zod.addProperty("origin", "string");
    zod.addProperty("code", "invalid_format");
    zod.addProperty("format", format);
    zod.addProperty("pattern", pattern);
    zod.add("path", path.json());
    zod.addProperty("message", message);
    return new Issue(zod, List.of(v2));
  }

  static Issue custom(Path path, String message, String... v2) {
    JsonObject zod = new JsonObject();
    zod.addProperty("code", "custom");
    zod.add("path", path.json());
    zod.addProperty("message", message);
    return new Issue(zod, List.of(v2));
  }

  static String typeOf(@Nullable JsonElement element) {
    if (element == null) {
      return "undefined";
    }
    if (element.isJsonNull()) {
      return "null";
    }
    if (element.isJsonArray()) {
      return "array";
    }
    if (element.isJsonObject()) {
      return "object";
    }
    if (element.getAsJsonPrimitive().isString()) {
      return "string";
    }
    return element.getAsJsonPrimitive().isBoolean() ? "boolean" : "number";
  }

  private static JsonObject bound(String code, String origin, String kind, long limit) {
    JsonObject zod = new JsonObject();
    zod.addProperty("origin", origin);
    zod.addProperty("code", code);
    zod.addProperty(kind, limit);
    zod.addProperty("inclusive", true);
    return zod;
  }

  /** Where in the input: names and, in lists, positions. */
  record Path(List<Object> steps) {
    static Path of(Object... steps) {
      return new Path(List.of(steps));
    }

    boolean isElement() {
      return steps.size() > 1 && steps.get(steps.size() - 1) instanceof Integer;
    }

    String name() {
      return steps.isEmpty() ? "" : String.valueOf(steps.get(0));
    }

    String dotted() {
      return String.join(".", steps.stream().map(String::valueOf).toList());
    }

    JsonArray json() {
      JsonArray path = new JsonArray();
      for (Object step : steps) {
        if (step instanceof Integer index) {
          path.add(index);
        } else {
          path.add(String.valueOf(step));
        }
      }
      return path;
    }
  }
}
