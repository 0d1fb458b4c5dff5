package io.github.immichautotag.core.date;

/** Finds UUIDs in a text: whatever digits they hold are no date. */
final class UuidSearch {

  static final int LENGTH = 36;
  static final int DASHES = 4;

  private final String text;
  private final int length;

  UuidSearch(String text, int length) {
    this.text = text;
    this.length = length;
  }

  /** Where the next one begins, or a negative number. */
  int next(int from) {
    for (int i = from; i + LENGTH <= length; i++) {
      if (text.charAt(i + 8) == '-' && isUuid(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isUuid(int from) {
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(from + i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !NameText.isHex(c)) {
        return false;
      }
    }
    return true;
  }
}
