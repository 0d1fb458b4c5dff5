package io.github.immichautotag.cli.config.rules;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.rule.Condition;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What links of Immich's web pages show. The address of a search, which those of places are too,
 * holds what is searched for as JSON, in the names of Immich's own search.
 */
public final class WebPages {

  private static final Pattern SEARCH = Pattern.compile("/search/?\\?(?:[^#]*&)?query=([^&#\\s]+)");
  private static final Pattern ASSET = Pattern.compile("/photos/[0-9a-fA-F-]{36}");

  private static final String ADVICE =
      "take it out of the search, or write the rest as a condition with when:";

  private static final Map<String, String> SAME_TEXT =
      Map.of(
          "city", "city",
          "state", "state",
          "country", "country",
          "make", "make",
          "model", "model",
          "lensModel", "lens",
          "ocr", "ocr",
          "query", "smart");

  private static final Map<String, String> PARTS_OF_TEXT =
      Map.of("originalFileName", "file_name", "originalPath", "path", "description", "description");

  private WebPages() {}

  /**
   * The assets that a link shows.
   *
   * @throws TermException if it shows none, or what nothing here can say
   */
  public static Condition linked(String link) {
    Matcher search = SEARCH.matcher(link);
    return search.find() && !ASSET.matcher(link).find()
        ? found(search.group(1))
        : Terms.linked(link);
  }

  /** Whether it is the address of a search. */
  public static boolean isSearch(String link) {
    return SEARCH.matcher(link).find();
  }

  private static Condition found(String encoded) {
    List<Condition> all = new ArrayList<>();
    for (Map.Entry<String, JsonElement> entry : query(encoded).entrySet()) {
      if (!entry.getValue().isJsonNull()) {
        all.addAll(conditions(entry.getKey(), entry.getValue()));
      }
    }
    if (all.isEmpty()) {
      throw new TermException(
          "this search is empty, so it would find every asset",
          "search for something in Immich and copy the address again");
    }
    return Condition.all(all);
  }

  private static JsonObject query(String encoded) {
    try {
      String json = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
      JsonElement read = JsonParser.parseString(json);
      if (read.isJsonObject()) {
        return read.getAsJsonObject();
      }
    } catch (JsonParseException | IllegalArgumentException damaged) {
      // Said below.
    }
    throw new TermException(
        "what this search looks for cannot be read", "copy the address of the search again");
  }

  private static List<Condition> conditions(String key, JsonElement value) {
    if (key.equals("personIds") && value.isJsonArray()) {
      List<Condition> people = new ArrayList<>();
      value.getAsJsonArray().forEach(id -> people.add(Terms.linked("/people/" + id.getAsString())));
      return people;
    }
    if (!value.isJsonPrimitive()) {
      throw unknown(key);
    }
    String text = value.getAsString();
    return text.isEmpty() ? List.of() : List.of(single(key, text));
  }

  private static Condition single(String key, String text) {
    String same = SAME_TEXT.get(key);
    if (same != null) {
      return made(same, Argument.of(text));
    }
    String part = PARTS_OF_TEXT.get(key);
    if (part != null) {
      return made(part, Argument.of(Map.of("contains", text, "ignore_case", "true")));
    }
    return switch (key) {
      case "isFavorite" -> made("favorite", Argument.of(text));
      case "isNotInAlbum" -> made("album_count", Argument.of(isTrue(text) ? "0" : ">= 1"));
      case "visibility" -> made("visibility", Argument.of(text));
      case "type" -> made("type", Argument.of(text.toLowerCase(Locale.ROOT)));
      case "rating" -> made("rating", Argument.of(text));
      case "takenAfter" -> made("taken", Argument.of(day(text) + ".."));
      case "takenBefore" -> made("taken", Argument.of(".." + day(text)));
      default -> throw unknown(key);
    };
  }

  private static boolean isTrue(String text) {
    return text.equals("true");
  }

  /**
   * Web pages write moments; the clock on the wall that is meant is not known closer than a day.
   */
  private static String day(String moment) {
    return Optional.of(moment)
        .filter(it -> it.length() >= 10)
        .orElseThrow(() -> unknown("taken"))
        .substring(0, 10);
  }

  private static Condition made(String kind, Argument argument) {
    return ConditionKind.of(kind).orElseThrow().make(argument, Terms.plain());
  }

  private static TermException unknown(String key) {
    return new TermException(
        "nothing here can say what \"" + key + "\" in this search asks for", ADVICE);
  }
}
