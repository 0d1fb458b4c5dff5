package io.github.immichautotag.immich.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Immich says about a request it did not do, in either of its dialects. */
final class ErrorBody {

  /** Enough for any reason; a page of HTML or a list of thousands of ids is none. */
  private static final int LONGEST_WORDS = 400;

  private ErrorBody() {}

  /** What could rewrite a terminal or turn the direction of writing. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  /**
   * The reasons in one line of printable text, or nothing when the text is no error of Immich.
   * Proxies echo what they were sent, so it may hold secrets.
   */
  static String words(String text) {
    List<String> reasons = new ArrayList<>();
    try {
      if (JsonParser.parseString(text) instanceof JsonObject body) {
        addMessage(body.get("message"), reasons);
        addIssues(body.get("errors"), reasons);
      }
    } catch (JsonParseException notJson) {
      return "";
    }
    String words = UNPRINTABLE.matcher(String.join("; ", reasons)).replaceAll(" ").strip();
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
  }

  /** 3.x says one sentence, 2.x one or a list. */
  private static void addMessage(@Nullable JsonElement message, List<String> reasons) {
    if (message instanceof JsonArray list) {
      list.forEach(element -> addMessage(element, reasons));
    } else if (message != null && message.isJsonPrimitive()) {
      reasons.add(message.getAsString());
    }
  }

  /** 3.x lists what is wrong with each field. */
  private static void addIssues(@Nullable JsonElement issues, List<String> reasons) {
    if (!(issues instanceof JsonArray list)) {
      return;
    }
    for (JsonElement element : list) {
      if (element instanceof JsonObject issue && issue.get("message") != null) {
        reasons.add(path(issue.get("path")) + issue.get("message").getAsString());
      }
    }
  }

  private static String path(@Nullable JsonElement path) {
    if (!(path instanceof JsonArray steps) || steps.isEmpty()) {
      return "";
    }
    List<String> words = new ArrayList<>();
    steps.forEach(step -> words.add(step.getAsString()));
    return String.join(".", words) + ": ";
  }
}
