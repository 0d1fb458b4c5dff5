package io.github.immichautotag.cli.config.problem;

import java.util.List;

/** Text from a file, made fit to stand in a message. */
public final class Shown {
  /** Longer values say no more to a reader, and a value may be a megabyte. */
  private static final int LONGEST_VALUE = 80;

  private Shown() {}

  /** The text in double quotes, cut to 80 characters, without what looks like a key. */
  public static String quoted(String text) {
    int length = text.codePointCount(0, text.length());
    String shown =
        length <= LONGEST_VALUE
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "...";
    return '"' + line(SecretLines.withoutKeys(shown)) + '"';
  }

  /** A line of a file without the values of secret keys and without what looks like a key. */
  public static String withoutSecrets(String line) {
    return SecretLines.withoutKeys(String.join("", SecretLines.masked(List.of(line))));
  }

  /** The text on one line, without characters that could act on a terminal. */
  static String line(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              switch (codePoint) {
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                default -> result.appendCodePoint(isHarmless(codePoint) ? codePoint : 0xFFFD);
              }
            });
    return result.toString();
  }

  private static boolean isHarmless(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
  }
}
