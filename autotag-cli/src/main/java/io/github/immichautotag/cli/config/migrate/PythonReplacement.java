package io.github.immichautotag.cli.config.migrate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replacements of Python's regular expressions, written as Java writes them. */
final class PythonReplacement {
  private static final Pattern SPECIAL =
      Pattern.compile("\\\\g<([A-Za-z]\\w*|\\d{1,2})>|\\\\(\\d{1,2})|\\\\(.)|\\$");

  private PythonReplacement() {}

  static String inJava(String python) {
    return SPECIAL
        .matcher(python)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(piece(found.group(), found.group(1), found.group(2))));
  }

  private static String piece(String whole, @Nullable String named, @Nullable String numbered) {
    if (numbered != null) {
      return "$" + numbered;
    }
    if (named != null) {
      return Character.isDigit(named.charAt(0)) ? "$" + named : "${" + named + "}";
    }
    return whole.equals("$") ? "\\$" : whole;
  }
}
