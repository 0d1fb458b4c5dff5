package io.github.immichautotag.core.date;

import java.text.Normalizer;

/** The part of a file name that means something, in characters that are easy to compare. */
final class NameStem {

  private static final int LONGEST_EXTENSION = 5;

  private NameStem() {}

  /**
   * Composed characters; digits, dashes, blanks and colons as ASCII has them; no marks of
   * direction.
   */
  static String plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return plainDigits(Normalizer.normalize(name, Normalizer.Form.NFC));
      }
    }
    return name;
  }

  private static String plainDigits(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      int type = c < 128 ? -1 : Character.getType(c);
      int digit = c < 128 ? -1 : Character.digit(c, 10);
      if (digit >= 0) {
        plain.append((char) ('0' + digit));
      } else if (type == Character.DASH_PUNCTUATION || c == '\u2212') {
        plain.append('-');
      } else if (type == Character.SPACE_SEPARATOR) {
        plain.append(' ');
      } else if (c == '\uff1a' || c == '\ua789' || c == '\u2236') {
        plain.append(':');
      } else if (type != Character.FORMAT) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** An extension is short, has no blanks, and does not begin with a digit, but for {@code 3gp}. */
  static int endOf(String name) {
    int dot = name.lastIndexOf('.');
    int size = name.length() - dot - 1;
    if (dot <= 0 || size < 1 || size > LONGEST_EXTENSION) {
      return name.length();
    }
    boolean begins = NameText.isAsciiLetter(name.charAt(dot + 1)) || name.startsWith("3g", dot + 1);
    for (int i = dot + 1; i < name.length(); i++) {
      char c = name.charAt(i);
      begins &= NameText.isAsciiLetter(c) || NameText.isDigit(c);
    }
    return begins ? dot : name.length();
  }
}
