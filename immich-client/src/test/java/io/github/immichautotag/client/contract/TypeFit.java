package io.github.immichautotag.client.contract;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Whether values of one type can be held by another. */
final class TypeFit {
  private TypeFit() {}

  /**
   * Says why a typed schema of ours does not fit theirs, or nothing.
   *
   * @param sent true when our values go to them, false when theirs come to us
   */
  static Optional<String> problem(JsonObject ours, JsonObject theirs, boolean sent) {
    JsonObject from = sent ? ours : theirs;
    JsonObject to = sent ? theirs : ours;
    if (!typesFit(from, to)) {
      return Optional.of("is " + describe(theirs) + ", the contract says " + describe(ours));
    }
    if (sent && OpenApiFile.text(ours, "maximum").isPresent() && narrower(ours, theirs)) {
      return Optional.of(
          "takes at most " + theirs.get("maximum") + ", we send up to " + ours.get("maximum"));
    }
    return Optional.empty();
  }

  private static boolean typesFit(JsonObject from, JsonObject to) {
    String target = type(to);
    String source = type(from);
    if (target.equals("any")) {
      return true;
    }
    if (source.equals("integer") && target.equals("number")) {
      return true;
    }
    return source.equals(target) && (!source.equals("string") || formatFits(from, to));
  }

  /**
   * Immich 2 writes ids and Immich 3 some dates without a format: a text without one fits any id. A
   * date must say that it is one, else a text that is none could come.
   */
  private static boolean formatFits(JsonObject from, JsonObject to) {
    String target = format(to);
    String source = format(from);
    boolean open = target.isEmpty() || source.equals(target);
    return open || (target.equals("uuid") && source.isEmpty());
  }

  private static boolean narrower(JsonObject ours, JsonObject theirs) {
    return theirs.has("maximum")
        && theirs.get("maximum").getAsDouble() < ours.get("maximum").getAsDouble();
  }

  private static String describe(JsonObject schema) {
    String format = format(schema);
    return format.isEmpty() ? type(schema) : type(schema) + " (" + format + ")";
  }

  private static String type(JsonObject schema) {
    return OpenApiFile.text(schema, "type").orElse("any");
  }

  /** Only formats that decide how a text is read; e-mail addresses are texts to us. */
  private static String format(JsonObject schema) {
    String format = OpenApiFile.text(schema, "format").orElse("");
    return switch (format) {
      case "uuid", "date", "date-time" -> format;
      default -> "";
    };
  }
}
