package io.github.immichautotag.cli.config.yaml;

import io.github.immichautotag.cli.config.problem.Shown;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
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
    return first(SIGN, line).or(() -> first(BRACKET, line)).map(found -> of(found, line));
  }

  /** Where a value can start: not in quotes, and behind a comma only in brackets. */
  private static Optional<MatchResult> first(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    for (int from = 0; from < line.length() && matcher.find(from); from = matcher.start(2)) {
      String before = line.substring(0, matcher.start(2));
      boolean behindComma = before.strip().endsWith(",");
      if (!isInQuotes(before) && (!behindComma || isInBrackets(before))) {
        return Optional.of(matcher.toMatchResult());
      }
    }
    return Optional.empty();
  }

  private static boolean isInQuotes(String before) {
    return count(before, '"') % 2 == 1 || count(before, '\'') % 2 == 1;
  }

  private static boolean isInBrackets(String before) {
    return count(before, '[') > count(before, ']') || count(before, '{') > count(before, '}');
  }

  private static long count(String text, char sign) {
    return text.chars().filter(character -> character == sign).count();
  }

  private static UnquotedSign of(MatchResult found, String line) {
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
    boolean inBrackets = isInBrackets(before);
    int from =
        rest.startsWith("{") ? rest.indexOf('}') : rest.startsWith("[") ? rest.indexOf(']') : -1;
    int end = rest.length();
    for (int at = from + 1; at < end; at++) {
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
