package io.github.immichautotag.core.date;

/** Whether digits stand for themselves, or are a part of something longer: an id, a hash. */
final class Borders {

  /** Digits in a row beside a day that are rather two ids than a day and a counter. */
  private static final int DIGITS_OF_AN_ID = 7;

  /** So many letters of hexadecimal digits in a row are no word. */
  private static final int LETTERS_OF_A_HASH = 4;

  /** Words before a number that identifies something. */
  private static final WordTable<Boolean> ID_WORDS =
      words(
          "shutterstock adobestock gettyimages istock istockphoto depositphotos dreamstime alamy"
              + " fotolia unsplash pexels pixabay snapchat received order invoice");

  /** Words before a version. */
  private static final WordTable<Boolean> VERSIONS = words("version ver build");

  private final NameText text;
  private final SchemeWords schemes;

  Borders(NameText text, SchemeWords schemes) {
    this.text = text;
    this.schemes = schemes;
  }

  private static WordTable<Boolean> words(String words) {
    WordTable<Boolean> table = new WordTable<>();
    for (String word : words.split(" ", -1)) {
      table.put(word, true);
    }
    return table;
  }

  /** Whether a date may stand where it was found. */
  boolean fit(FoundDate date) {
    return isFreeBefore(date)
        && isFreeBehind(date)
        && !isBesideIds(date)
        && !isLineCounter(date)
        && !isPhoneNumber(date);
  }

  private boolean isFreeBefore(FoundDate date) {
    char before = text.at(date.begin - 1);
    if (NameText.isAsciiLetter(text.at(date.begin)) && NameText.isDigit(before)) {
      return false;
    }
    if (!NameText.isAsciiLetter(before)) {
      return !isNumberOfAnId(date);
    }
    int start = date.begin - 1;
    boolean hex = true;
    while (start >= 0 && NameText.isAsciiLetter(text.at(start))) {
      hex &= NameText.isHex(text.at(start));
      start--;
    }
    if (NameText.isDigit(text.at(start))) {
      return isKnownWordAt(start + 1);
    }
    int letters = date.begin - start - 1;
    if (letters == 1) {
      boolean version = before == 'v' || before == 'V';
      return date.scheme != NameScheme.EPOCH_MILLIS && (date.hasTime() || !version);
    }
    return !hex || letters < LETTERS_OF_A_HASH || date.hasTime();
  }

  /** {@code shutterstock_1027870841364}, {@code version 2019.12.25}. */
  private boolean isNumberOfAnId(FoundDate date) {
    int end = date.begin - 1;
    int start = end;
    while (start > 0 && NameText.isAsciiLetter(text.at(start - 1))) {
      start--;
    }
    int word = start < end ? text.wordAt(start) : -1;
    if (word < 0) {
      return false;
    }
    boolean bare = date.compact || date.scheme == NameScheme.EPOCH_MILLIS;
    return text.look(word, VERSIONS, false) || (bare && text.look(word, ID_WORDS, false));
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
    int letters = end - date.end;
    if (letters == 0) {
      return true;
    }
    if (NameText.isDigit(text.at(end)) || date.scheme == NameScheme.EPOCH_MILLIS) {
      return false;
    }
    boolean enclosed = NameText.isAsciiLetter(text.at(date.begin - 1)) && letters > 1;
    boolean hash = date.compact && hex && letters > 1;
    return date.hasTime() || (!hash && !enclosed);
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
      boolean millis = date.precision == Precision.MILLISECOND;
      return date.begin == 0 && millis && behind > 9 && behind != 13 && behind != 14;
    }
    int before = 0;
    int previous = next - 2;
    if (previous >= 0 && text.end(previous) == date.begin - 1) {
      before = text.size(previous);
    }
    return isId(before) || isId(behind);
  }

  /** {@code +47 20191225}, {@code (030) 20191225}, {@code 0151-20191225}. */
  private boolean isPhoneNumber(FoundDate date) {
    char first = text.at(0);
    boolean dialled = first == '+' || first == '(' || (first == '0' && text.size(0) >= 3);
    return dialled && text.words() == 0 && date.begin > 1 && !date.hasTime();
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
