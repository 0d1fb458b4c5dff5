package io.github.immichautotag.cli.config.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/** Single values as they must stand in a YAML file to be read as the same text again. */
public final class YamlScalar {
  /** Begins with nothing that means something in YAML, and holds neither ": " nor " #". */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_./~$^+(\\\\-](?:[^\\p{C}:\\s]|:(?=\\S)| (?=\\S)(?!#))*");

  /** In brackets further signs end an entry or begin a key. */
  private static final Pattern PLAIN_IN_BRACKETS = Pattern.compile("[^:?,\\[\\]{}\"'#]*");

  private static final Pattern DASH_FIRST = Pattern.compile("-(?![\\p{L}\\p{N}]).*|---.*");
  private static final Pattern NULL_WORD = Pattern.compile("~|[Nn]ull|NULL");

  private YamlScalar() {}

  /**
   * The value behind a key or a dash.
   *
   * @param plain whether it stood without quotes or may do so: what looks like a number or a truth
   *     value stays one
   */
  public static String line(String text, boolean plain) {
    if (plain && isPlain(text)) {
      return text;
    }
    boolean simple = text.codePoints().allMatch(YamlScalar::isPrintable);
    return simple ? "'" + text.replace("'", "''") + "'" : quoted(text);
  }

  /** The value inside brackets. */
  public static String inBrackets(String text, boolean plain) {
    return line(text, plain && PLAIN_IN_BRACKETS.matcher(text).matches());
  }

  /** The text in double quotes, everything that YAML could read otherwise escaped. */
  public static String quoted(String text) {
    StringBuilder result = new StringBuilder("\"");
    text.codePoints().forEach(codePoint -> append(codePoint, result));
    return result.append('"').toString();
  }

  private static void append(int codePoint, StringBuilder result) {
    switch (codePoint) {
      case '"', '\\' -> result.append('\\').appendCodePoint(codePoint);
      case '\n' -> result.append("\\n");
      case '\t' -> result.append("\\t");
      default -> {
        if (isPrintable(codePoint)) {
          result.appendCodePoint(codePoint);
        } else {
          result.append(String.format(Locale.ROOT, "\\U%08X", codePoint));
        }
      }
    }
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        && !DASH_FIRST.matcher(text).matches()
        && !NULL_WORD.matcher(text).matches();
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
