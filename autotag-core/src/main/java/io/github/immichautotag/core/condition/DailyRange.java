package io.github.immichautotag.core.condition;

import java.time.DateTimeException;
import java.time.LocalTime;

/**
 * A part of every day, which may reach over midnight.
 *
 * @param text as written
 * @param from its first moment
 * @param to the first moment after it
 */
public record DailyRange(String text, LocalTime from, LocalTime to) {

  private static final String EXAMPLE = "write 22:00..04:00";

  /**
   * Reads {@code 22:00..04:00}.
   *
   * @throws TermException if it is no such range
   */
  public static DailyRange parse(String text) {
    String plain = text.strip();
    int dots = plain.indexOf("..");
    if (dots < 0) {
      throw new TermException("\"" + plain + "\" is no part of a day", EXAMPLE);
    }
    LocalTime from = time(plain.substring(0, dots).strip());
    LocalTime to = time(plain.substring(dots + 2).strip());
    if (from.equals(to)) {
      throw new TermException("\"" + plain + "\" is either the whole day or nothing", EXAMPLE);
    }
    return new DailyRange(plain, from, to);
  }

  private static LocalTime time(String text) {
    try {
      if (text.equals("24:00")) {
        return LocalTime.MIDNIGHT;
      }
      return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeException wrong) {
      throw new TermException("\"" + text + "\" is no time of day", EXAMPLE);
    }
  }

  /** Whether a time lies in it. */
  public boolean contains(LocalTime time) {
    boolean afterFrom = !time.isBefore(from);
    boolean beforeTo = time.isBefore(to);
    return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
  }

  @Override
  public String toString() {
    return text;
  }
}
