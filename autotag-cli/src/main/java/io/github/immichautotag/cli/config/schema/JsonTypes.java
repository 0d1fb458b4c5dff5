package io.github.immichautotag.cli.config.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.immichautotag.cli.config.schema.KeyType.Element;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Single values in the words of JSON Schema. Never narrower than what the program accepts: numbers
 * and truth values may be quoted, and a text may look like a number.
 */
final class JsonTypes {
  private static final String ENUM = "enum";
  private static final String ANY_OF = "anyOf";
  private static final String TYPE = "type";
  private static final String NULL = "null";
  private static final String PATTERN = "pattern";

  private static final String TRUTH_WORDS =
      "^\\s*(?:[Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|[TtYy1]"
          + "|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|[Oo][Ff][Ff]|[FfNn0])\\s*$";

  /** Digits with underscores between them, as the predecessor's reader took them. */
  private static final String DIGITS = "^\\s*_*[+-]?_*\\d[\\d_]*(?:\\._*0[0_]*)?\\s*$";

  private static final String DECIMAL = "^\\s*[+-]?\\d{1,18}(?:\\.\\d{1,18})?\\s*$";
  private static final String DURATION = "^\\d{1,9} ?(?:ms|s|m|min|h|d)?$";
  private static final String LIMIT =
      "^(?:none|\\d{1,12}|\\d{1,3}(?:\\.\\d{1,3})? ?%(?: or \\d{1,12}|\\d{0,12}))$";

  /** Longer patterns are refused when they are read. */
  private static final int LONGEST_PATTERN = 2_000;

  private JsonTypes() {}

  /** A value of that type that is there; not {@code null}, no list, no block. */
  static JsonObject of(KeyType type) {
    return switch (type.element()) {
      case BOOL -> anyOf(type("boolean"), words(List.of(0, 1)), text(TRUTH_WORDS));
      case INT -> anyOf(range(type("integer"), type.argument()), text(DIGITS));
      case NUMBER -> anyOf(range(type("number"), type.argument()), text(DECIMAL));
      case PORT -> anyOf(range(type("integer"), "1..65535"), text(DIGITS));
      case URL -> text("^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]");
      case ZONE -> anyOf(text("^[A-Za-z0-9~/._+:-]+$"), type("integer"));
      case EMAIL -> text("^[^ \\t\\n\\r\\f@,;<>]+@[^ \\t\\n\\r\\f@,;<>]+$");
      case DURATION -> anyOf(range(type("integer"), "0.."), text(DURATION));
      case DATE -> text("^[+-]?\\d{4,9}-\\d{2}-\\d{2}$");
      case LIMIT -> anyOf(text(LIMIT), range(type("number"), "0.."));
      case CRON -> text("^\\s*[0-9A-Za-z*/,-]+(?:\\s+[0-9A-Za-z*/,-]+){4}\\s*$");
      case ENUM -> words(type.words());
      case REGEX -> with(scalar(), "maxLength", LONGEST_PATTERN);
      case PATH, RANGE -> with(scalar(), "minLength", 1);
      case TEXT, TEXT_OR_BLOCK, SECRET, WEBLINK, BLOCK, SAME -> scalar();
    };
  }

  /** Any single value: what looks like a number or a truth value is a text as well. */
  static JsonObject scalar() {
    return with(new JsonObject(), TYPE, array(List.of("string", "number", "boolean")));
  }

  static JsonObject type(String name) {
    return with(new JsonObject(), TYPE, new JsonPrimitive(name));
  }

  static JsonObject anyOf(JsonElement... alternatives) {
    JsonArray array = new JsonArray();
    Stream.of(alternatives).forEach(array::add);
    return with(new JsonObject(), ANY_OF, array);
  }

  /** The same, or null. Said without a choice where that is possible, for better messages. */
  static JsonObject orNull(JsonObject value) {
    if (value.has(ENUM)) {
      value.getAsJsonArray(ENUM).add(JsonNull.INSTANCE);
      return value;
    }
    if (value.has(ANY_OF)) {
      value.getAsJsonArray(ANY_OF).add(type(NULL));
      return value;
    }
    if (!value.has(TYPE)) {
      return anyOf(value, type(NULL));
    }
    JsonElement type = value.get(TYPE);
    JsonArray types = type.isJsonArray() ? type.getAsJsonArray() : new JsonArray();
    if (type.isJsonPrimitive()) {
      types.add(type);
    }
    types.add(NULL);
    return with(value, TYPE, types);
  }

  /** The default as an editor would insert it. */
  static JsonElement fallback(KeyType type, String written) {
    if (type.shape() == KeyType.Shape.LIST) {
      return array(List.of(written.split(", ")));
    }
    return switch (type.element()) {
      case BOOL -> new JsonPrimitive(Boolean.valueOf(written));
      case INT, PORT -> new JsonPrimitive(Long.valueOf(written));
      default -> isCount(type, written) ? number(written) : new JsonPrimitive(written);
    };
  }

  private static boolean isCount(KeyType type, String written) {
    return type.element() == Element.LIMIT && written.matches("\\d+");
  }

  private static JsonPrimitive number(String written) {
    return new JsonPrimitive(Long.valueOf(written));
  }

  private static JsonObject text(String pattern) {
    return with(type("string"), PATTERN, new JsonPrimitive(pattern));
  }

  private static JsonObject words(List<?> words) {
    return with(new JsonObject(), ENUM, array(words));
  }

  private static JsonObject range(JsonObject number, String range) {
    if (range.isEmpty()) {
      return number;
    }
    int dots = range.indexOf("..");
    String low = range.substring(0, dots);
    String high = range.substring(dots + 2);
    if (!low.isEmpty()) {
      number.addProperty("minimum", new BigDecimal(low));
    }
    if (!high.isEmpty()) {
      number.addProperty("maximum", new BigDecimal(high));
    }
    return number;
  }

  private static JsonArray array(List<?> values) {
    JsonArray array = new JsonArray();
    values.forEach(
        value -> array.add(value instanceof Number count ? primitive(count) : primitive(value)));
    return array;
  }

  private static JsonPrimitive primitive(Number value) {
    return new JsonPrimitive(value);
  }

  private static JsonPrimitive primitive(Object value) {
    return new JsonPrimitive(value.toString());
  }

  private static JsonObject with(JsonObject schema, String name, JsonElement value) {
    schema.add(name, value);
    return schema;
  }

  private static JsonObject with(JsonObject schema, String name, int value) {
    schema.addProperty(name, value);
    return schema;
  }
}
