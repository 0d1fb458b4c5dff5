package io.github.immichautotag.cli.config.yaml;

import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Shown;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Errors of YAML's syntax in words of a person who does not know YAML's grammar. */
final class YamlWords {
  static final String START_HINT = "\"autotag init\" writes a configuration to start from";

  /** {@code when: file_name: x}: two keys where only one may stand. */
  private static final Pattern TWO_KEYS = Pattern.compile("([a-z_]+): +([a-z_]+: .*)");

  private static final int LONGEST_REPEATED = 60;

  private YamlWords() {}

  /** Where it is, what is wrong, and what to do. */
  record Explanation(Place place, String message, String suggestion) {}

  static Explanation explain(MarkedYAMLException wrong, Place place, String text) {
    String line = lineOf(text, place.line());
    int column = Math.max(0, place.column() - 1);
    if (isTabAt(line, column)) {
      return new Explanation(
          place, "a tab stands where only blanks may stand", "indent with blanks");
    }
    Optional<UnquotedSign> sign = UnquotedSign.in(line);
    if (sign.isPresent()) {
      Place start = new Place(place.line(), sign.get().column(), 1);
      return new Explanation(start, sign.get().message(), sign.get().suggestion());
    }
    String before = line.substring(0, Math.min(column, line.length()));
    if (before.contains(": ") && line.startsWith(":", column)) {
      return new Explanation(place, "a second \": \" on one line", ofTwoKeys(line));
    }
    if (isBackslashAt(line, column - 1) || isBackslashAt(line, column)) {
      return new Explanation(
          place,
          "in double quotes YAML takes the backslash for itself",
          "put the value in single quotes: '^\\d{4}'");
    }
    if (opensQuote(line)) {
      return new Explanation(
          place,
          "a quoted text is not closed or goes on behind its quote",
          "check the quotes of this line");
    }
    return ofGrammar(Optional.ofNullable(wrong.getProblem()).orElse("not readable"), place);
  }

  private static Explanation ofGrammar(String detail, Place place) {
    if (detail.contains("expected <block end>")) {
      return new Explanation(
          place,
          "this line is indented differently from those that it belongs to",
          "start it under the first letter of its neighbours, and put - before each entry of a list");
    }
    return new Explanation(
        place,
        "this is no valid YAML: " + detail.replace("\n", " "),
        "check indentation, quotes and brackets here and above");
  }

  private static String ofTwoKeys(String line) {
    String usual = "put the value in quotes when the colon belongs to it";
    Matcher keys = TWO_KEYS.matcher(line);
    boolean secret = !Shown.withoutSecrets(line).equals(line);
    if (secret || !keys.find() || keys.group(2).length() > LONGEST_REPEATED) {
      return usual;
    }
    return "write %s: { %s }, or the second key below the first, indented"
        .formatted(keys.group(1), keys.group(2).strip());
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
