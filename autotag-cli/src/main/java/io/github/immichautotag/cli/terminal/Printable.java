package io.github.immichautotag.cli.terminal;

/**
 * Makes text that came from a server safe to show: control characters and characters that turn the
 * direction of writing could rewrite the screen, and a name of 10,000 characters would fill it.
 */
public final class Printable {

  /** Long enough for every name that a person gave in earnest. */
  private static final int LONGEST = 60;

  /** Joins emoji into one. */
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Printable() {}

  /** The text in one line, without control characters, cut where it is very long. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder();
    int[] characters = text.codePoints().limit(LONGEST + 1).toArray();
    for (int at = 0; at < Math.min(characters.length, LONGEST); at++) {
      append(characters[at], shown);
    }
    return characters.length > LONGEST ? shown.append('…').toString() : shown.toString();
  }

  private static void append(int character, StringBuilder shown) {
    if (character == '\n') {
      shown.append("\\n");
    } else if (isDangerous(character)) {
      shown.append("\\u%04x".formatted(character));
    } else {
      shown.appendCodePoint(character);
    }
  }

  private static boolean isDangerous(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || (type == Character.FORMAT && character != ZERO_WIDTH_JOINER)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
