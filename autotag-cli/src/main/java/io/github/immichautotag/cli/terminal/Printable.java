package io.github.immichautotag.cli.terminal;

/**
 * Makes text that came from a server safe to show: control characters and characters that turn the
 * direction of writing could rewrite the screen, and a name of 10,000 characters would fill it.
 */
public final class Printable {

  /** Long enough for every name that a person gave in earnest. */
  private static final int LONGEST_NAME = 120;

  /** Long enough for every sentence that a person reads to its end. */
  private static final int LONGEST_SENTENCE = 1_000;

  /** Joins emoji into one. */
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Printable() {}

  /** A name in one line, without control characters, cut where it is very long. */
  public static String of(String name) {
    return shown(name, LONGEST_NAME);
  }

  /** Words in one line, without control characters: a reason, or what a server says. */
  public static String sentence(String words) {
    return shown(words, LONGEST_SENTENCE);
  }

  private static String shown(String text, int longest) {
    StringBuilder shown = new StringBuilder();
    int[] characters = text.codePoints().limit(longest + 1L).toArray();
    for (int at = 0; at < Math.min(characters.length, longest); at++) {
      append(characters[at], shown);
    }
    return characters.length > longest ? shown.append('…').toString() : shown.toString();
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
