package io.github.immichautotag.core.date;

/** Whether digits stand for themselves, or are a part of something longer: an id, a hash. */
final class Borders {

  /** Digits in a row beside a day that are rather two ids than a day and a counter. */
  private static final int DIGITS_OF_AN_ID = 7;

  private final NameText text;
  private final SchemeWords schemes;

  Borders(NameText text, SchemeWords schemes) {
    this.text = text;
    this.schemes = schemes;
  }

  /** Whether a date may stand where it was found. */
  boolean fit(FoundDate date) {
    return isFreeBefore(date) && isFreeBehind(date) && !isBesideIds(date) && !isLineCounter(date);
  }

  private boolean isFreeBefore(FoundDate date) {
    char before = text.at(date.begin - 1);
    if (!NameText.isAsciiLetter(before)) {
      return true;
    }
    int start = date.begin - 1;
    boolean hex = true;
    while (start >= 0 && NameText.isAsciiLetter(text.at(start))) {
      hex &= NameText.isHex(text.at(start));
      start--;
    }
    boolean mixed = NameText.isDigit(text.at(start));
    boolean single = date.begin - start == 2;
    if (mixed) {
      return isKnownWordAt(start + 1);
    }
    boolean version = before == 'v' || before == 'V';
    return !single || date.hasTime() || (!hex && !version);
  }

  private boolean isKnownWordAt(int start) {
    int word = text.wordAt(start);
    return word >= 0 && schemes.isKnown(word);
  }

  private boolean isFreeBehind(FoundDate date) {
    int end = date.end;
    boolean hex = true;
    while (NameText.isAsciiLetter(text.at(end))) {
      hex &= NameText.isHex(text.at(end));
      end++;
    }
    if (end == date.end) {
      return true;
    }
    boolean mixed = NameText.isDigit(text.at(end));
    boolean enclosed = NameText.isAsciiLetter(text.at(date.begin - 1));
    return !mixed && (date.hasTime() || (!hex && !enclosed));
  }

  private boolean isBesideIds(FoundDate date) {
    if (!date.compact) {
      return false;
    }
    int next = date.nextRun;
    boolean touches = next < text.runs() && text.start(next) == date.end + 1;
    int behind = touches ? text.size(next) : 0;
    if (date.hasTime()) {
      // Three ids make the names of Facebook's pictures.
      return date.begin == 0 && behind > 9 && behind != 13 && behind != 14;
    }
    int before = 0;
    int previous = next - 2;
    if (previous >= 0 && text.end(previous) == date.begin - 1) {
      before = text.size(previous);
    }
    return isId(before) || isId(behind);
  }

  /** {@code S__20191225}: LINE counts so. */
  private boolean isLineCounter(FoundDate date) {
    return date.begin == 3 && text.isAt(0, "S__") && !date.hasTime();
  }

  /** Eight digits are another date, thirteen the same moment in milliseconds, perhaps. */
  private static boolean isId(int digits) {
    return digits >= DIGITS_OF_AN_ID && digits != 8 && digits != 13 && digits != 14;
  }
}
