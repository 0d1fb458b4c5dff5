package io.github.immichautotag.core.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date with which a name begins: {@code 2019-07-12 Beach}, {@code 2019-07}, {@code 2019},
 * ranges such as {@code 2019-07-12..20}. A separator or the end must follow, so that {@code 1080p}
 * and {@code 12345 steps} are none.
 */
final class LeadingDate {

  /** Year, and month and day with one separator throughout; alone, a month needs one that binds. */
  private static final String DAY =
      "(\\d{4})(?:([-_.])(\\d{2})\\2(\\d{2})|(\\d{2})(\\d{2})| (\\d{2}) (\\d{2}))";

  private static final String MONTH = "(\\d{4})[-_.](\\d{2})";
  private static final String JOINT = "(?:\\s?(?:\\.\\.+|[-–—]|\\bto\\b|\\bbis\\b)\\s?|_-_)";
  private static final String END = "(?![\\p{L}\\p{N}])(?![-_.]\\d)(?!\\.\\.)";

  private static final Pattern ONE_DAY = Pattern.compile(DAY + END);
  private static final Pattern DAYS =
      Pattern.compile(DAY + JOINT + "(?:(?:(\\d{4})[-_.])?(\\d{2})[-_.])?(\\d{2})" + END);
  private static final Pattern ONE_MONTH = Pattern.compile(MONTH + END);
  private static final Pattern MONTHS =
      Pattern.compile(MONTH + JOINT + "(?:(\\d{4})[-_.])?(\\d{2})" + END);
  private static final Pattern ONE_YEAR = Pattern.compile("(\\d{4})" + END);
  private static final Pattern YEARS =
      Pattern.compile("(\\d{4})(?:\\s?(?:\\.\\.+|[-–—/&+])\\s?)(\\d{4})" + END);

  private static final Pattern EDGES = Pattern.compile("^[\\s\\-_.,:–—]+|[\\s\\-_.,:–—]+$");

  private final int lastYear;

  /** Years after this one are none. */
  LeadingDate(int lastYear) {
    this.lastYear = lastYear;
  }

  Optional<DatedName> read(String name) {
    String text = name.strip();
    return days(text)
        .or(() -> day(text))
        .or(() -> months(text))
        .or(() -> month(text))
        .or(() -> years(text))
        .or(() -> year(text));
  }

  private Optional<DatedName> day(String text) {
    Matcher found = ONE_DAY.matcher(text);
    return found.lookingAt()
        ? firstDay(found).map(day -> named(DateInterval.ofDay(day), text, found.end()))
        : Optional.empty();
  }

  private Optional<DatedName> days(String text) {
    Matcher found = DAYS.matcher(text);
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    return firstDay(found)
        .flatMap(
            first ->
                day(
                        found.group(9) == null ? first.getYear() : number(found, 9),
                        found.group(10) == null ? first.getMonthValue() : number(found, 10),
                        number(found, 11))
                    .filter(last -> !last.isBefore(first))
                    .map(
                        last ->
                            named(
                                DateInterval.ofDay(first).to(DateInterval.ofDay(last)),
                                text,
                                found.end())));
  }

  private Optional<LocalDate> firstDay(Matcher found) {
    int group = found.group(3) != null ? 3 : found.group(5) != null ? 5 : 7;
    return day(number(found, 1), number(found, group), number(found, group + 1));
  }

  private Optional<LocalDate> day(int year, int month, int day) {
    return isYear(year) && PlausibleDates.isDay(year, month, day)
        ? Optional.of(LocalDate.of(year, month, day))
        : Optional.empty();
  }

  private Optional<DatedName> month(String text) {
    Matcher found = ONE_MONTH.matcher(text);
    return found.lookingAt()
        ? month(number(found, 1), number(found, 2)).map(month -> named(month, text, found.end()))
        : Optional.empty();
  }

  private Optional<DatedName> months(String text) {
    Matcher found = MONTHS.matcher(text);
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    int year = number(found, 1);
    return month(year, number(found, 2))
        .flatMap(
            first ->
                month(found.group(3) == null ? year : number(found, 3), number(found, 4))
                    .filter(last -> !last.first().isBefore(first.first()))
                    .map(last -> named(first.to(last), text, found.end())));
  }

  private Optional<DateInterval> month(int year, int month) {
    return day(year, month, 1).map(first -> DateInterval.ofMonth(year, month));
  }

  private Optional<DatedName> year(String text) {
    Matcher found = ONE_YEAR.matcher(text);
    return found.lookingAt() && isYear(number(found, 1))
        ? Optional.of(named(DateInterval.ofYear(number(found, 1)), text, found.end()))
        : Optional.empty();
  }

  private Optional<DatedName> years(String text) {
    Matcher found = YEARS.matcher(text);
    if (!found.lookingAt() || !isYear(number(found, 1)) || !isYear(number(found, 2))) {
      return Optional.empty();
    }
    DateInterval first = DateInterval.ofYear(number(found, 1));
    DateInterval last = DateInterval.ofYear(number(found, 2));
    return last.last().isBefore(first.last())
        ? Optional.empty()
        : Optional.of(named(first.to(last), text, found.end()));
  }

  private boolean isYear(int year) {
    return year >= PlausibleDates.FIRST_PHOTO && year <= lastYear;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static DatedName named(DateInterval interval, String text, int end) {
    return new DatedName(interval, withoutEdges(text.substring(end)));
  }

  /** Without the separators at both ends. */
  static String withoutEdges(String text) {
    return EDGES.matcher(text).replaceAll("");
  }
}
