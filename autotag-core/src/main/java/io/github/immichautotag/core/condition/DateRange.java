package io.github.immichautotag.core.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of time as a person writes it, some of them counted from now.
 *
 * @param text as written
 */
public record DateRange(String text) {

  private static final String EXAMPLES =
      "write 2019, 2019-07, 2019-07-12, 2019-07..2019-08, \"> 2020\" or last 30 days";

  private static final Pattern COUNTED =
      Pattern.compile("(last|older than)\\s+(\\d{1,5})\\s+(hour|day|week|month|year)s?");
  private static final Pattern CURRENT = Pattern.compile("(this|previous) (week|month|year)");

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "hour", ChronoUnit.HOURS,
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS);

  /**
   * Reads a range.
   *
   * @throws TermException if it is none
   */
  public static DateRange parse(String text) {
    DateRange range = new DateRange(text.strip());
    range.at(LocalDateTime.of(2000, 1, 1, 0, 0));
    return range;
  }

  /**
   * What is meant, from the first moment to the one after the last.
   *
   * @param from the first that belongs to it
   * @param to the first that does not any more
   */
  public record Span(LocalDateTime from, LocalDateTime to) {

    /** Whether a moment lies in it. */
    public boolean contains(LocalDateTime moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  /** What is meant at this moment, by the same clock as the dates that are held against it. */
  public Span at(LocalDateTime now) {
    String plain = text.toLowerCase(Locale.ROOT);
    Matcher counted = COUNTED.matcher(plain);
    if (counted.matches()) {
      return counted(counted, now);
    }
    Matcher current = CURRENT.matcher(plain);
    if (current.matches()) {
      return current(current, now.toLocalDate());
    }
    if (plain.equals("today") || plain.equals("yesterday")) {
      LocalDate day = now.toLocalDate().minusDays(plain.equals("today") ? 0 : 1);
      return new Span(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }
    return written(text);
  }

  private static Span counted(Matcher counted, LocalDateTime now) {
    ChronoUnit unit = UNITS.getOrDefault(counted.group(3), ChronoUnit.DAYS);
    LocalDateTime then = now.minus(Long.parseLong(counted.group(2)), unit);
    return counted.group(1).equals("last")
        ? new Span(then, LocalDateTime.MAX)
        : new Span(LocalDateTime.MIN, then);
  }

  private static Span current(Matcher current, LocalDate today) {
    int back = current.group(1).equals("this") ? 0 : 1;
    return switch (current.group(2)) {
      case "week" -> {
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(back);
        yield new Span(monday.atStartOfDay(), monday.plusWeeks(1).atStartOfDay());
      }
      case "month" -> written(YearMonth.from(today).minusMonths(back).toString());
      default -> written(String.valueOf(today.getYear() - back));
    };
  }

  private static Span written(String text) {
    Comparison comparison = Comparison.of(text);
    if (comparison.isPresent()) {
      Span point = point(comparison.rest());
      if (comparison.isBelow()) {
        return new Span(LocalDateTime.MIN, comparison.belongs() ? point.to : point.from);
      }
      return new Span(comparison.belongs() ? point.from : point.to, LocalDateTime.MAX);
    }
    int dots = text.indexOf("..");
    if (dots < 0) {
      return point(text);
    }
    String first = text.substring(0, dots).strip();
    String last = text.substring(dots + 2).strip();
    if (first.isEmpty() && last.isEmpty()) {
      throw new TermException("\"" + text + "\" has no end at all", EXAMPLES);
    }
    LocalDateTime from = first.isEmpty() ? LocalDateTime.MIN : point(first).from;
    LocalDateTime to = last.isEmpty() ? LocalDateTime.MAX : point(last).to;
    if (!from.isBefore(to)) {
      throw new TermException(
          "the range \"" + text + "\" ends before it starts, so it can never match",
          "write " + last + ".." + first);
    }
    return new Span(from, to);
  }

  /** A year, a month, a day, or a day with a time. */
  private static Span point(String text) {
    String plain = text.strip().replace(' ', 'T');
    try {
      return switch (plain.length()) {
        case 4 -> {
          LocalDate first = LocalDate.of(Integer.parseInt(plain), 1, 1);
          yield new Span(first.atStartOfDay(), first.plusYears(1).atStartOfDay());
        }
        case 7 -> {
          LocalDate first = YearMonth.parse(plain).atDay(1);
          yield new Span(first.atStartOfDay(), first.plusMonths(1).atStartOfDay());
        }
        case 10 -> {
          LocalDate day = LocalDate.parse(plain);
          yield new Span(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        }
        default -> {
          LocalDateTime moment = LocalDateTime.parse(plain);
          yield new Span(moment, moment.plusSeconds(plain.length() > 16 ? 1 : 60));
        }
      };
    } catch (DateTimeException | NumberFormatException wrong) {
      throw new TermException("\"" + text.strip() + "\" is no date", EXAMPLES);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
