package io.github.immichautotag.core.date;

import org.jspecify.annotations.Nullable;

/** Finds dates of digits: in a row, year first, or year last. */
final class DateShapes {

  private final NameText text;
  private final PlausibleDates plausible;

  DateShapes(NameText text, PlausibleDates plausible) {
    this.text = text;
    this.plausible = plausible;
  }

  /** The date that begins with a run of digits, or null. */
  @Nullable FoundDate at(int run) {
    return switch (text.size(run)) {
      case 8, 12, 14, 16, 17, 18 -> compact(run);
      case 4 -> yearFirst(run);
      case 1, 2 -> yearLast(run);
      default -> null;
    };
  }

  /** {@code 20191225}, {@code 201912251830}, {@code 20191225183045} and longer. */
  private @Nullable FoundDate compact(int run) {
    int begin = text.start(run);
    int year = text.number(begin, 4);
    int month = text.number(begin + 4, 2);
    int day = text.number(begin + 6, 2);
    if (!plausible.isYear(year, PlausibleDates.FIRST_COMPACT)
        || !PlausibleDates.isDay(year, month, day)) {
      return null;
    }
    FoundDate date = new FoundDate(begin, text.end(run), run + 1, year, month, day);
    date.compact = true;
    int size = text.size(run);
    return size == 8 || hasTimeWithin(date, size) ? date : null;
  }

  /** Sixteen and eighteen digits are a time and a counter only where the name begins with them. */
  private boolean hasTimeWithin(FoundDate date, int size) {
    boolean counter = size == 16 || size == 18;
    if (date.year < PlausibleDates.FIRST_TIMED || (counter && date.begin > 0)) {
      return false;
    }
    int hour = text.number(date.begin + 8, 2);
    int minute = text.number(date.begin + 10, 2);
    int second = size > 12 ? text.number(date.begin + 12, 2) : 0;
    if (!PlausibleDates.isTime(hour, minute, second)) {
      return false;
    }
    date.time(hour, minute, second, size > 12 ? Precision.SECOND : Precision.MINUTE);
    if (size == 17) {
      date.millis = text.number(date.begin + 14, 3);
      date.precision = Precision.MILLISECOND;
    }
    return true;
  }

  private @Nullable FoundDate yearFirst(int run) {
    int year = text.number(text.start(run), 4);
    if (!plausible.isYear(year, PlausibleDates.FIRST_PHOTO)) {
      return null;
    }
    char separator = text.between(run);
    int second = text.size(run + 1);
    if (separator == '_'
        && second == 4
        && text.between(run + 1) == '_'
        && text.size(run + 2) == 6) {
      return underscored(run, year);
    }
    if (isCharacter(text.end(run), "年년")) {
      return withSigns(run, year);
    }
    if (!isSeparator(separator) || isVersion(text.start(run), separator)) {
      return null;
    }
    boolean short1 = separator == '-' && second == 1;
    if (second != 2 && !short1) {
      return null;
    }
    int month = text.number(text.start(run + 1), second);
    boolean third = text.between(run + 1) == separator;
    int size = third ? text.size(run + 2) : 0;
    if (size == 2 || (size == 1 && separator == '-')) {
      int day = text.number(text.start(run + 2), size);
      return PlausibleDates.isDay(year, month, day)
          ? new FoundDate(text.start(run), text.end(run + 2), run + 3, year, month, day)
          : null;
    }
    return second == 2 && isMonth(run, month) ? monthOf(run, year, month) : null;
  }

  /** {@code 2019_1225_183045}, as some dashcams write. */
  private @Nullable FoundDate underscored(int run, int year) {
    int month = text.number(text.start(run + 1), 2);
    int day = text.number(text.start(run + 1) + 2, 2);
    if (!PlausibleDates.isDay(year, month, day)) {
      return null;
    }
    FoundDate date = new FoundDate(text.start(run), text.end(run + 1), run + 2, year, month, day);
    date.compact = true;
    date.scheme = NameScheme.DASHCAM;
    return date;
  }

  /** {@code 2019年12月25日}, {@code 2019년 12월 25일}; the day may be left out. */
  private @Nullable FoundDate withSigns(int run, int year) {
    if (text.size(run + 1) > 2 || !isOnlyBlanks(text.end(run) + 1, run + 1)) {
      return null;
    }
    int month = text.number(text.start(run + 1), text.size(run + 1));
    int end = text.end(run + 1);
    if (!isCharacter(end, "月월") || !PlausibleDates.isDay(year, month, 1)) {
      return null;
    }
    int size = text.size(run + 2);
    if (size == 0 || size > 2 || !isOnlyBlanks(end + 1, run + 2)) {
      return monthOf(run, year, month);
    }
    int day = text.number(text.start(run + 2), size);
    int last = text.end(run + 2);
    boolean whole = isCharacter(last, "日일") && PlausibleDates.isDay(year, month, day);
    return whole ? new FoundDate(text.start(run), last + 1, run + 3, year, month, day) : null;
  }

  private boolean isOnlyBlanks(int from, int run) {
    if (run >= text.runs()) {
      return false;
    }
    for (int i = from; i < text.start(run); i++) {
      if (text.at(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  /**
   * A month without a day is weak: it must stand alone, and underscores, which also part counters,
   * count only where the name begins.
   */
  private boolean isMonth(int run, int month) {
    char separator = text.between(run);
    int begin = text.start(run);
    char before = text.at(begin - 1);
    char after = text.at(text.end(run + 1));
    boolean chained = text.at(begin - 1) == '_' && NameText.isDigit(text.at(begin - 2));
    boolean begins = begin == 0 || (separator == '-' && !chained && isCharacter(begin - 1, " _(["));
    boolean ends =
        after == 0 || isCharacter(text.end(run + 1), " _)],") || isLetterAfterMonth(after);
    boolean dashed = separator == '-' || (separator == '_' && begin == 0);
    return dashed
        && begins
        && ends
        && !NameText.isDigit(before)
        && PlausibleDates.isDay(2000, month, 1)
        && !(after == '_' && NameText.isDigit(text.at(text.end(run + 1) + 1)));
  }

  private static boolean isLetterAfterMonth(char after) {
    return after >= 128 && NameText.isLetter(after);
  }

  private FoundDate monthOf(int run, int year, int month) {
    FoundDate date = new FoundDate(text.start(run), text.end(run + 1), run + 2, year, month, 1);
    date.precision = Precision.MONTH;
    return date;
  }

  /** {@code 25.12.2019} or {@code 12-25-2019}, where only one of both orders makes a date. */
  private @Nullable FoundDate yearLast(int run) {
    char separator = text.between(run);
    boolean shape =
        isSeparator(separator)
            && separator != ':'
            && text.size(run + 1) <= 2
            && text.between(run + 1) == separator
            && !isPartOfChain(text.start(run), separator);
    int size = text.size(run + 2);
    if (!shape || (size != 4 && size != 2)) {
      return null;
    }
    boolean booth = size == 2 && isPhotoBooth();
    if (size == 2 && !booth) {
      return null;
    }
    int year = text.number(text.start(run + 2), size) + (booth ? 2000 : 0);
    int first = text.number(text.start(run), text.size(run));
    int second = text.number(text.start(run + 1), text.size(run + 1));
    FoundDate date =
        plausible.isYear(year, PlausibleDates.FIRST_PHOTO)
            ? ordered(run, year, first, second)
            : null;
    if (date != null && booth) {
      date.scheme = NameScheme.PHOTO_BOOTH;
    }
    return date;
  }

  private @Nullable FoundDate ordered(int run, int year, int first, int second) {
    boolean dayFirst = PlausibleDates.isDay(year, second, first);
    boolean monthFirst = PlausibleDates.isDay(year, first, second);
    if (dayFirst && monthFirst && first != second) {
      monthFirst = text.isAt(0, "ScreenRecording");
      boolean telegram = text.at(text.start(run) - 1) == '@';
      dayFirst = !monthFirst && (telegram || text.isAt(0, "Facetune_"));
    }
    if (!dayFirst && !monthFirst) {
      return null;
    }
    int begin = text.start(run);
    int end = text.end(run + 2);
    return dayFirst
        ? new FoundDate(begin, end, run + 3, year, second, first)
        : new FoundDate(begin, end, run + 3, year, first, second);
  }

  /** The Mac's Photo Booth writes years without their century. */
  private boolean isPhotoBooth() {
    return text.isAt(0, "Photo on ") || text.isAt(0, "Movie on ") || text.isAt(0, "Foto am ");
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '_' || c == '.' || c == ' ' || c == ':';
  }

  /** Whether a number and the same separator stand in front. */
  private boolean isPartOfChain(int begin, char separator) {
    return text.at(begin - 1) == separator && NameText.isDigit(text.at(begin - 2));
  }

  /** {@code v2019.12.25}, {@code 1.2019.12.25}. */
  private boolean isVersion(int begin, char separator) {
    char before = text.at(begin - 1);
    boolean marked = (before == 'v' || before == 'V') && !NameText.isLetter(text.at(begin - 2));
    return separator == '.' && (marked || isPartOfChain(begin, '.'));
  }

  private boolean isCharacter(int position, String characters) {
    char c = text.at(position);
    return c != 0 && characters.indexOf(c) >= 0;
  }
}
