package io.github.immichautotag.core.date;

import org.jspecify.annotations.Nullable;

/**
 * Finds dates without a century, and with the year last: only where the whole name tells whose they
 * are.
 */
final class RareShapes {

  /** Nokia's phones named so from 2004 to 2013. */
  private static final int FIRST_NOKIA = 2004;

  private static final int LAST_NOKIA = 2013;

  /** Eight digits with the year last mean a date only in the time of digital pictures. */
  private static final int FIRST_DIGITAL = 1995;

  private final NameText text;

  RareShapes(NameText text) {
    this.text = text;
  }

  /** The date that begins with a run of digits, or null. */
  @Nullable FoundDate at(int run) {
    return switch (text.size(run)) {
      case 11 -> nokia(run);
      case 10 -> lg(run);
      case 8 -> yearLast(run);
      case 6 -> shortYear(run);
      case 2 -> partedShortYear(run);
      default -> null;
    };
  }

  /** {@code 25122011045}: day, month, year, and a counter of that day. */
  private @Nullable FoundDate nokia(int run) {
    int start = text.start(run);
    char after = text.at(text.end(run));
    int year = text.number(start + 4, 4);
    boolean fits = start == 0 && (after == 0 || after == '(' || after == ' ' || after == '-');
    boolean era = year >= FIRST_NOKIA && year <= LAST_NOKIA;
    return fits && era
        ? day(
            run, run + 1, year, text.number(start + 2, 2), text.number(start, 2), NameScheme.NOKIA)
        : null;
  }

  /** {@code 1225181830a}, {@code 1225181830_HDR}: month, day, year, hour and minute. */
  private @Nullable FoundDate lg(int run) {
    int start = text.start(run);
    int end = text.end(run);
    boolean letter = NameText.isAsciiLetter(text.at(end)) && !NameText.isLetter(text.at(end + 1));
    boolean word = text.isAt(end, "_HDR") || text.isAt(end, "_Burst") || text.isAt(end, "_Film");
    if (start != 0 || (!letter && !word)) {
      return null;
    }
    int year = 2000 + text.number(start + 4, 2);
    int hour = text.number(start + 6, 2);
    int minute = text.number(start + 8, 2);
    FoundDate date =
        day(run, run + 1, year, text.number(start, 2), text.number(start + 2, 2), NameScheme.LG);
    if (date == null || !PlausibleDates.isTime(hour, minute, 0)) {
      return null;
    }
    date.time(hour, minute, 0, Precision.MINUTE);
    return date;
  }

  /** {@code 191225_183045_001_FH} of a dashcam, {@code LINE_ALBUM_Trip_191225_1} of a messenger. */
  private @Nullable FoundDate shortYear(int run) {
    int start = text.start(run);
    int year = 2000 + text.number(start, 2);
    int month = text.number(start + 2, 2);
    int day = text.number(start + 4, 2);
    if (text.isAt(0, "LINE_ALBUM_") && text.at(start - 1) == '_') {
      return day(run, run + 1, year, month, day, NameScheme.LINE);
    }
    boolean novatek = text.isAt(0, "FILE") && start == 4 && text.size(run + 1) == 6;
    if (novatek || (start == 0 && isNextbase(run))) {
      return day(run, run + 1, year, month, day, NameScheme.DASHCAM);
    }
    return text.isAt(0, "WoWScrnShot_") && run == 0
        ? day(run, run + 1, 2000 + day, year - 2000, month, NameScheme.SHORT_YEAR)
        : null;
  }

  /** {@code Picsart_23-05-09_12-32-31-466}: only with a whole time behind it. */
  private @Nullable FoundDate partedShortYear(int run) {
    boolean known = text.startsWith("Picsart_") || text.startsWith("ScreenShot_");
    boolean date = isParted(run) && isParted(run + 3) && text.between(run + 2) == '_';
    if (run != 0 || !known || !date) {
      return null;
    }
    int year = 2000 + text.number(text.start(run), 2);
    int month = text.number(text.start(run + 1), 2);
    int day = text.number(text.start(run + 2), 2);
    if (!PlausibleDates.isDay(year, month, day)) {
      return null;
    }
    FoundDate found = new FoundDate(text.start(run), text.end(run + 2), run + 3, year, month, day);
    found.scheme = text.isAt(0, "Picsart_") ? NameScheme.EDITOR : NameScheme.SHORT_YEAR;
    return found;
  }

  /** Three numbers of two digits with dashes. */
  private boolean isParted(int run) {
    return text.size(run) == 2
        && text.between(run) == '-'
        && text.size(run + 1) == 2
        && text.between(run + 1) == '-'
        && text.size(run + 2) == 2;
  }

  /**
   * {@code 25122019}: at the start of a name, right behind a word, or before a time, where only one
   * order of day and month makes a date.
   */
  private @Nullable FoundDate yearLast(int run) {
    int start = text.start(run);
    int year = text.number(start + 4, 4);
    int first = text.number(start, 2);
    int second = text.number(start + 2, 2);
    boolean dayFirst = PlausibleDates.isDay(year, second, first);
    boolean monthFirst = PlausibleDates.isDay(year, first, second);
    char between = text.between(run);
    boolean timed = text.size(run + 1) == 6 && (between == '_' || between == '-');
    boolean worded =
        NameText.isAsciiLetter(text.at(start - 1)) && NameText.isAsciiLetter(text.at(start - 2));
    boolean parted = text.at(start - 1) == '_' && NameText.isAsciiLetter(text.at(start - 2));
    boolean placed = start == 0 || timed || worded || parted;
    if (text.number(start, 4) + 1 == year) {
      // Two years in a row are a season.
      return null;
    }
    if (year < FIRST_DIGITAL || !placed || (dayFirst && monthFirst && first != second)) {
      return null;
    }
    FoundDate date =
        dayFirst
            ? day(run, run + 1, year, second, first, NameScheme.DAY_MONTH_YEAR)
            : day(run, run + 1, year, first, second, NameScheme.DAY_MONTH_YEAR);
    if (date != null) {
      date.compact = true;
    }
    return date;
  }

  private boolean isNextbase(int run) {
    int end = text.end(run + 2);
    return text.between(run) == '_'
        && text.size(run + 1) == 6
        && text.between(run + 1) == '_'
        && text.size(run + 2) == 3
        && text.at(end) == '_'
        && (text.at(end + 1) == 'F' || text.at(end + 1) == 'R')
        && text.length() <= end + 3;
  }

  private @Nullable FoundDate day(
      int run, int nextRun, int year, int month, int day, NameScheme scheme) {
    if (!PlausibleDates.isDay(year, month, day)) {
      return null;
    }
    FoundDate date = new FoundDate(text.start(run), text.end(run), nextRun, year, month, day);
    date.compact = text.size(run) == 6;
    date.scheme = scheme;
    return date;
  }
}
