package io.github.immichautotag.cli.config.yaml;

import io.github.immichautotag.cli.config.problem.Shown;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value without quotes whose first sign YAML takes for itself: {@code size: > 10 MB}, {@code
 * glob: *.jpg}, {@code add_tag: {taken.year} old}. People write these before they know that.
 *
 * @param column where the value starts, counted from 1
 * @param message what YAML makes of it
 * @param suggestion what to write instead
 */
record UnquotedSign(int column, String message, String suggestion) {

  private static final String FRONT = "(?:(?:^|[\\s{\\[])([a-z_]+): +|- +|[\\[{,] *)";
  private static final Pattern SIGN = Pattern.compile(FRONT + "([>|%@`*&!].*)");

  /** A closed bracket with text behind it: no list and no block was meant. */
  private static final Pattern BRACKET =
      Pattern.compile(FRONT + "([\\[{][^\\[\\]{}:]*[\\]}] *[^\\s,#\\]}].*)");

  private static final Map<Character, String> MEANING =
      Map.of(
          '>', "begins a text of several lines",
          '|', "begins a text of several lines",
          '*', "repeats a value from further up",
          '&', "gives a value a name",
          '!', "names a type",
          '{', "opens a block of keys",
          '[', "opens a list");

  /** Longer values are rather not repeated. */
  private static final int LONGEST = 60;

  /** The first of a line. */
  static Optional<UnquotedSign> in(String line) {
    Matcher sign = SIGN.matcher(line);
    if (sign.find()) {
      return Optional.of(of(sign, line));
    }
    Matcher bracket = BRACKET.matcher(line);
    return bracket.find() ? Optional.of(of(bracket, line)) : Optional.empty();
  }

  private static UnquotedSign of(Matcher found, String line) {
    String value = value(found.group(2), line.substring(0, found.start(2)));
    char first = value.charAt(0);
    String message =
        "in YAML, %s at the start of a value %s"
            .formatted(first, MEANING.getOrDefault(first, "is not allowed"));
    String key = Optional.ofNullable(found.group(1)).map(name -> name + ": ").orElse("");
    boolean secret = !Shown.withoutSecrets(line).equals(line);
    String suggestion =
        secret || value.length() > LONGEST
            ? "put the value in single quotes"
            : "put the value in quotes: " + key + quoted(value);
    return new UnquotedSign(1 + line.codePointCount(0, found.start(2)), message, suggestion);
  }

  /** Up to the end of the line, to a comment, or to what ends a value within brackets. */
  private static String value(String rest, String before) {
    boolean inBrackets =
        before.lastIndexOf('[') > before.lastIndexOf(']')
            || before.lastIndexOf('{') > before.lastIndexOf('}');
    boolean isBracket = rest.startsWith("{") || rest.startsWith("[");
    int from = isBracket ? Math.max(rest.indexOf('}'), rest.indexOf(']')) + 1 : 0;
    int end = rest.length();
    for (int at = from; at < end; at++) {
      boolean comment = rest.startsWith(" #", at);
      if (comment || (inBrackets && ",]}".indexOf(rest.charAt(at)) >= 0)) {
        end = at;
      }
    }
    return rest.substring(0, end).strip();
  }

  private static String quoted(String value) {
    boolean simple = value.indexOf('"') < 0 && value.indexOf('\\') < 0;
    return simple ? '"' + value + '"' : "'" + value.replace("'", "''") + "'";
  }
}
