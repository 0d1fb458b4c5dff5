package io.github.immichautotag.core.date;

import java.text.Normalizer;

/** The part of a file name that means something, in characters that are easy to compare. */
final class NameStem {

  private static final int LONGEST_EXTENSION = 5;

  private NameStem() {}

  /** Composed characters, and the ten digits of all scripts as ASCII has them. */
  static String plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return plainDigits(Normalizer.normalize(name, Normalizer.Form.NFC));
      }
    }
    return name;
  }

  private static String plainDigits(String name) {
    StringBuilder plain = new StringBuilder(name);
    for (int i = 0; i < plain.length(); i++) {
      int digit = plain.charAt(i) < 128 ? -1 : Character.digit(plain.charAt(i), 10);
      if (digit >= 0) {
        plain.setCharAt(i, (char) ('0' + digit));
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
