package io.github.immichautotag.core.condition;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;

/**
 * A part of every year, which may reach over its end.
 *
 * @param text as written
 * @param first its first day
 * @param last its last day
 */
public record YearlyRange(String text, MonthDay first, MonthDay last) {

  private static final String EXAMPLES =
      "write month-day, such as 06-21..09-22, or 12..02 for winter";

  /**
   * Reads {@code 06-21..09-22}, {@code 12-24} or, in months, {@code 06..08}.
   *
   * @throws TermException if it is none of these
   */
  public static YearlyRange parse(String text) {
    String plain = text.strip();
    int dots = plain.indexOf("..");
    String from = dots < 0 ? plain : plain.substring(0, dots).strip();
    String to = dots < 0 ? plain : plain.substring(dots + 2).strip();
    return new YearlyRange(plain, day(from, false), day(to, true));
  }

  private static MonthDay day(String text, boolean last) {
    try {
      if (text.matches("\\d{1,2}")) {
        Month month = Month.of(Integer.parseInt(text));
        return MonthDay.of(month, last ? month.maxLength() : 1);
      }
      if (text.matches("\\d{1,2}-\\d{1,2}")) {
        int dash = text.indexOf('-');
        return MonthDay.of(
            Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
      }
    } catch (DateTimeException impossible) {
      throw new TermException("\"" + text + "\" is no day of a year", EXAMPLES);
    }
    throw new TermException("\"" + text + "\" is no day of a year", EXAMPLES);
  }

  /** Whether a day lies in it. */
  public boolean contains(MonthDay day) {
    boolean afterFirst = !day.isBefore(first);
    boolean beforeLast = !day.isAfter(last);
    return first.isAfter(last) ? afterFirst || beforeLast : afterFirst && beforeLast;
  }

  @Override
  public String toString() {
    return text;
  }
}
