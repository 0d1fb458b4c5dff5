package io.github.immichautotag.sandbox.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.immichautotag.sandbox.http.Issue.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body or a query as strictly as the dialect does, gathers all that is wrong with it, and
 * refuses it in {@link #verify()}. Unknown fields are ignored, as both dialects do.
 */
public final class Input {
  private static final Pattern UUID_V4 =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");

  /** The largest whole number of which JavaScript knows all smaller ones. */
  public static final long MOST_SAFE = 9_007_199_254_740_991L;

  private final JsonObject object;
  private final boolean lenient;
  private final Object[] prefix;
  private final List<Issue> issues;

  private Input(JsonObject object, boolean lenient, Object[] prefix, List<Issue> issues) {
    this.object = object;
    this.lenient = lenient;
    this.prefix = prefix;
    this.issues = issues;
  }

  static Input body(Dialect dialect, @Nullable JsonElement body) {
    boolean v2 = dialect == Dialect.V2;
    if (body instanceof JsonObject object) {
      return new Input(object, v2, new Object[0], new ArrayList<>());
    }
    if (v2) {
      return new Input(new JsonObject(), true, new Object[0], new ArrayList<>());
    }
    throw Refusal.invalid(List.of(Issue.wrongType(Path.of(), "object", body)));
  }

  static Input query(Map<String, String> query) {
    JsonObject object = new JsonObject();
    query.forEach(object::addProperty);
    return new Input(object, true, new Object[0], new ArrayList<>());
  }

  /** A step of the path, to be read as if it were a field. */
  public static Input of(Call call, String step) {
    return query(Map.of(step, call.step(step)));
  }

  /** Whether the field is there, even as null. */
  public boolean has(String name) {
    return object.has(name);
  }

  /** Whether the field is there as null. */
  public boolean isNull(String name) {
    return object.has(name) && object.get(name).isJsonNull();
  }

  /** The raw field, JSON null when absent. */
  public JsonElement raw(String name) {
    JsonElement value = object.get(name);
    return value == null ? JsonNull.INSTANCE : value;
  }

  /** A whole number between bounds; the nearest bound where it lies beyond them. */
  public OptionalLong integer(String name, long minimum, long maximum) {
    Optional<BigDecimal> number = number(name);
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    BigDecimal value = number.get();
    if (value.stripTrailingZeros().scale() > 0) {
      issues.add(Issue.notWhole(path(name), name + " must be an integer number"));
      return OptionalLong.empty();
    }
    if (value.compareTo(BigDecimal.valueOf(minimum)) < 0) {
      String v2 = name + " must not be less than " + minimum;
      issues.add(Issue.tooSmall(path(name), "number", minimum, v2));
      return OptionalLong.of(minimum);
    }
    if (value.compareTo(BigDecimal.valueOf(maximum)) > 0) {
      tooLarge(name, maximum);
      return OptionalLong.of(maximum);
    }
    return OptionalLong.of(value.longValue());
  }

  /** Only 3.x minds numbers that JavaScript cannot tell from their neighbours. */
  private void tooLarge(String name, long maximum) {
    if (maximum != MOST_SAFE) {
      issues.add(Issue.tooBig(path(name), maximum, name + " must not be greater than " + maximum));
    } else if (!lenient) {
      issues.add(Issue.unsafe(path(name), maximum));
    }
  }

  /** Stars in a search: 1 to 5; 2.x also takes 0 and -1. */
  public OptionalLong rating(String name) {
    return integer(name, lenient ? -1 : 1, 5);
  }

  /** A coordinate within plus and minus a bound. */
  public OptionalDouble coordinate(String name, int bound) {
    Optional<BigDecimal> number = number(name);
    if (number.isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = number.get().doubleValue();
    String v2 = name + " must be a " + name + " string or number";
    if (value < -bound) {
      issues.add(Issue.tooSmall(path(name), "number", -bound, v2));
    } else if (value > bound) {
      issues.add(Issue.tooBig(path(name), bound, v2));
    }
    return OptionalDouble.of(value);
  }

  /** A truth value. */
  public Optional<Boolean> bool(String name) {
    JsonElement value = object.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JsonPrimitive primitive
        && (primitive.isBoolean() || lenientBool(primitive))) {
      return Optional.of(primitive.getAsBoolean());
    }
    issues.add(Issue.wrongType(path(name), "boolean", value, name + " must be a boolean value"));
    return Optional.empty();
  }

  /** A text that may be missing. */
  public Optional<String> string(String name) {
    if (!object.has(name)) {
      return Optional.empty();
    }
    return requiredString(name, name + " must be a string");
  }

  /** The texts that fields hold, of those that hold one. */
  public List<String> texts(String... names) {
    return Arrays.stream(names)
        .map(object::get)
        .filter(value -> value instanceof JsonPrimitive primitive && primitive.isString())
        .map(JsonElement::getAsString)
        .toList();
  }

  /** A text that may be missing, and may be null. */
  public Optional<String> nullableString(String name) {
    return isNull(name) ? Optional.empty() : string(name);
  }

  /** A text that must be there; {@code v2} are 2.x's complaints when it is not. */
  public Optional<String> requiredString(String name, String... v2) {
    JsonElement value = object.get(name);
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return Optional.of(primitive.getAsString());
    }
    issues.add(Issue.wrongType(path(name), "string", value, v2));
    return Optional.empty();
  }

  /** One of some words. */
  public Optional<String> oneOf(String name, List<String> values) {
    return oneOf(name, values, values);
  }

  /** One of some words, of which 2.x knows others. */
  public Optional<String> oneOf(String name, List<String> values, List<String> v2Values) {
    JsonElement value = object.get(name);
    if (value == null) {
      return Optional.empty();
    }
    String text = value instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    if (!values.contains(text)) {
      issues.add(Issue.notOneOf(path(name), values, v2Values));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** An id that may be missing or null. */
  public Optional<UUID> uuid(String name) {
    JsonElement value = object.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    Optional<UUID> id = parse(value);
    if (id.isEmpty()) {
      issues.add(Issue.notUuid(path(name)));
    }
    return id;
  }

  /** An id that must be there. */
  public Optional<UUID> requiredUuid(String name) {
    if (!object.has(name) || isNull(name)) {
      String v2 = path(name).dotted() + " must be a UUID";
      issues.add(Issue.wrongType(path(name), "string", object.get(name), v2));
      return Optional.empty();
    }
    return uuid(name);
  }

  /** A list of ids; absent, and if required complained of, when it is no list. */
  public Optional<List<UUID>> uuids(String name, boolean required) {
    JsonElement value = object.get(name);
    if (value == null && !required) {
      return Optional.empty();
    }
    if (!(value instanceof JsonArray array)) {
      String each = "each value in " + name + " must be a UUID";
      String list = name + " must be an array";
      boolean named = name.equals("ids");
      String[] v2 =
          named
              ? new String[] {each, name + " should not be empty", list}
              : new String[] {each, list};
      issues.add(Issue.wrongType(path(name), "array", value, v2));
      return Optional.empty();
    }
    List<UUID> ids = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      Optional<UUID> id = parse(array.get(i));
      if (id.isEmpty()) {
        issues.add(Issue.notUuid(path(name, i)));
      } else {
        ids.add(id.get());
      }
    }
    return Optional.of(ids);
  }

  /** A list of at least so many ids. */
  public List<UUID> uuids(String name, int minimum) {
    Optional<List<UUID>> ids = uuids(name, true);
    if (ids.isPresent() && ids.get().size() < minimum) {
      String v2 = name + " must contain at least " + minimum + " elements";
      issues.add(Issue.tooSmall(path(name), "array", minimum, v2));
    }
    return ids.orElse(List.of());
  }

  /** A list of texts that must be there. */
  public List<String> strings(String name) {
    JsonElement value = object.get(name);
    String text = "each value in " + name + " must be a string";
    String empty = "each value in " + name + " should not be empty";
    if (!(value instanceof JsonArray array)) {
      issues.add(Issue.wrongType(path(name), "array", value, empty, text));
      return List.of();
    }
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof JsonPrimitive primitive) || !primitive.isString()) {
        issues.add(Issue.wrongType(path(name, i), "string", array.get(i), text));
      } else if (lenient && primitive.getAsString().isEmpty()) {
        issues.add(Issue.wrongType(path(name, i), "string", primitive, empty));
      } else {
        strings.add(primitive.getAsString());
      }
    }
    return strings;
  }

  /** A list of objects with at least so many elements. */
  public List<Input> objects(String name, int minimum) {
    JsonElement value = object.get(name);
    if (!(value instanceof JsonArray array)) {
      issues.add(Issue.wrongType(path(name), "array", value, name + " must be an array"));
      return List.of();
    }
    if (array.size() < minimum) {
      String v2 = name + " should not be empty";
      issues.add(Issue.tooSmall(path(name), "array", minimum, v2));
    }
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof JsonObject element) {
        inputs.add(new Input(element, lenient, path(name, i).steps().toArray(), issues));
      } else {
        issues.add(
            Issue.wrongType(path(name, i), "object", array.get(i), name + " must be an object"));
      }
    }
    return inputs;
  }

  /** A point in time, epoch milliseconds. */
  public OptionalLong dateTime(String name) {
    JsonElement value = object.get(name);
    if (value == null) {
      return OptionalLong.empty();
    }
    if (!(value instanceof JsonPrimitive primitive) || !primitive.isString()) {
      issues.add(Issue.notDateTime(path(name), value));
      return OptionalLong.empty();
    }
    OptionalLong time = DateTimeText.parse(primitive.getAsString(), lenient);
    if (time.isEmpty() && lenient) {
      throw Refusal.badRequest(name + " must be a date string");
    }
    if (time.isEmpty()) {
      issues.add(Issue.notDateTime(path(name), value));
    }
    return time;
  }

  /** Complains about the whole, or about one field. */
  public void complain(List<String> fields, String message, String... v2) {
    issues.add(Issue.custom(Path.of(fields.toArray()), message, v2));
  }

  /** Complains about a field's form. */
  public void complainOfFormat(String name, String pattern, String v2) {
    String message = "Invalid string: must match pattern " + pattern;
    issues.add(Issue.badFormat(path(name), "regex", pattern, message, v2));
  }

  /** Refuses the request if anything was wrong. */
  public void verify() {
    if (!issues.isEmpty()) {
      throw Refusal.invalid(List.copyOf(issues));
    }
  }

  static Optional<UUID> parseUuid(String text) {
    return UUID_V4.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  private Optional<BigDecimal> number(String name) {
    JsonElement value = object.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JsonPrimitive primitive
        && (primitive.isNumber() || lenientNumber(primitive))) {
      try {
        return Optional.of(primitive.getAsBigDecimal());
      } catch (NumberFormatException farTooLarge) {
        issues.add(Issue.notWhole(path(name), name + " must be an integer number"));
        return Optional.empty();
      }
    }
    String v2 = name + " must be an integer number";
    issues.add(Issue.wrongType(path(name), "number", value, v2));
    return Optional.empty();
  }

  private boolean lenientNumber(JsonPrimitive primitive) {
    return lenient && primitive.isString() && primitive.getAsString().matches("-?\\d+(\\.\\d+)?");
  }

  private boolean lenientBool(JsonPrimitive primitive) {
    return lenient && primitive.isString() && primitive.getAsString().matches("true|false");
  }

  private static Optional<UUID> parse(JsonElement element) {
    return element instanceof JsonPrimitive primitive
        ? parseUuid(primitive.getAsString())
        : Optional.empty();
  }

  private Path path(Object... steps) {
    List<Object> all = new ArrayList<>(List.of(prefix));
    all.addAll(List.of(steps));
    return new Path(all);
  }
}
