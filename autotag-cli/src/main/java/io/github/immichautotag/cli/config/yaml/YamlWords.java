package io.github.immichautotag.cli.config.yaml;

import io.github.immichautotag.cli.config.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Errors of YAML's syntax in words of a person who does not know YAML's grammar. */
final class YamlWords {
  static final String START_HINT = "\"autotag init\" writes a configuration to start from";

  /**
   * {@code size: > 10 MB} and {@code [*.jpg]} are what people write before they know that YAML
   * reads these signs.
   */
  private static final Pattern SIGN_IN_FRONT = Pattern.compile("(?:: +|\\[ *|, *|- +)([>|%@`*&!])");

  private YamlWords() {}

  /** What is wrong, and what to do. */
  record Explanation(String message, String suggestion) {}

  static Explanation explain(MarkedYAMLException wrong, Place place, String text) {
    String line = lineOf(text, place.line());
    int column = Math.max(0, place.column() - 1);
    if (isTabAt(line, column)) {
      return new Explanation("a tab stands where only blanks may stand", "indent with blanks");
    }
    String before = line.substring(0, Math.min(column, line.length()));
    if (before.contains(": ") && line.startsWith(":", column)) {
      return new Explanation(
          "a second \": \" on one line", "put the value in quotes when the colon belongs to it");
    }
    if (isBackslashAt(line, column - 1) || isBackslashAt(line, column)) {
      return new Explanation(
          "in double quotes YAML takes the backslash for itself",
          "put the value in single quotes: '^\\d{4}'");
    }
    Matcher sign = SIGN_IN_FRONT.matcher(line);
    if (sign.find()) {
      return new Explanation(
          "a value that starts with " + sign.group(1) + " has a special meaning in YAML",
          "put the value in single quotes");
    }
    if (opensQuote(line)) {
      return new Explanation(
          "a quoted text is not closed or goes on behind its quote",
          "check the quotes of this line");
    }
    String detail = Optional.ofNullable(wrong.getProblem()).orElse("not readable");
    if (detail.contains("expected <block end>")) {
      return new Explanation(
          "this line is indented differently from those that it belongs to",
          "start it under the first letter of its neighbours, and put - before each entry of a list");
    }
    return new Explanation(
        "this is no valid YAML: " + detail.replace("\n", " "),
        "check indentation, quotes and brackets here and above");
  }

  private static boolean isBackslashAt(String line, int column) {
    return column >= 0 && column < line.length() && line.charAt(column) == '\\';
  }

  private static boolean isTabAt(String line, int column) {
    boolean at = column < line.length() && line.charAt(column) == '\t';
    return at || leading(line).indexOf('\t') >= 0;
  }

  private static String leading(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private static boolean opensQuote(String line) {
    return List.of('"', '\'').stream()
        .anyMatch(quote -> line.chars().filter(character -> character == quote).count() % 2 == 1);
  }

  private static String lineOf(String text, int line) {
    return line < 1 ? "" : text.lines().skip(line - 1L).findFirst().orElse("");
  }
}
