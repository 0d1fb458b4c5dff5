package io.github.immichautotag.core.condition;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Ranges of numbers and of time, read anew for each value, dates as texts that begin alike. */
final class NaiveRanges {

  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("kB", 1_000.0),
          Map.entry("MB", 1_000_000.0),
          Map.entry("MiB", 1_048_576.0),
          Map.entry("ms", 0.001),
          Map.entry("s", 1.0),
          Map.entry("min", 60.0),
          Map.entry("h", 3_600.0),
          Map.entry("px", 1.0),
          Map.entry("mm", 1.0),
          Map.entry("MP", 1.0));

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private NaiveRanges() {}

  /** Whether a number lies in a range; NaN is no number. */
  static boolean holds(String range, double value) {
    if (range.equals("any") || range.equals("none")) {
      return Double.isNaN(value) == range.equals("none");
    }
    if (range.startsWith(">=")) {
      return value >= number(range.substring(2));
    }
    if (range.startsWith("<=")) {
      return value <= number(range.substring(2));
    }
    if (range.startsWith(">")) {
      return value > number(range.substring(1));
    }
    if (range.startsWith("<")) {
      return value < number(range.substring(1));
    }
    if (!range.contains("..")) {
      return value == number(range);
    }
    String[] ends = range.split("\\.\\.", -1);
    return (ends[0].isEmpty() ? !Double.isNaN(value) : value >= number(ends[0]))
        && (ends[1].isEmpty() ? !Double.isNaN(value) : value <= number(ends[1]));
  }

  private static double number(String text) {
    String plain = text.strip();
    if (plain.contains("/")) {
      String[] parts = plain.split("/", 2);
      return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }
    double sum = 0;
    for (String part : plain.split("(?<=[a-zA-Z])\\s+", -1)) {
      String digits = part.replaceAll("[^0-9.-]", "");
      String unit = part.replaceAll("[^a-zA-Z]", "");
      sum += Double.parseDouble(digits) * UNITS.getOrDefault(unit, 1.0);
    }
    return sum;
  }

  /** Whether a moment lies in a range of time. */
  static boolean holds(String range, LocalDateTime moment, LocalDateTime now) {
    String[] words = range.toLowerCase(Locale.ROOT).split(" ", -1);
    return switch (words[0]) {
      case "last" -> !moment.isBefore(back(now, words[1], words[2]));
      case "older" -> moment.isBefore(back(now, words[2], words[3]));
      case "today" -> day(moment).equals(day(now));
      case "yesterday" -> day(moment).equals(day(now.minusDays(1)));
      case "this" -> current(words[1], moment, now);
      case "previous" -> current(words[1], moment, back(now, "1", words[1]));
      default -> written(range, TEXT.format(moment));
    };
  }

  private static LocalDateTime back(LocalDateTime now, String count, String unit) {
    int many = Integer.parseInt(count);
    return switch (unit.charAt(0)) {
      case 'h' -> now.minusHours(many);
      case 'd' -> now.minusDays(many);
      case 'w' -> now.minusDays(7L * many);
      case 'm' -> now.minusMonths(many);
      default -> now.minusYears(many);
    };
  }

  private static String day(LocalDateTime moment) {
    return TEXT.format(moment).substring(0, 10);
  }

  private static boolean current(String unit, LocalDateTime moment, LocalDateTime then) {
    if (unit.equals("week")) {
      LocalDateTime monday = then;
      while (monday.getDayOfWeek().getValue() != 1) {
        monday = monday.minusDays(1);
      }
      for (int more = 0; more < 7; more++) {
        if (day(moment).equals(day(monday.plusDays(more)))) {
          return true;
        }
      }
      return false;
    }
    int length = unit.equals("month") ? 7 : 4;
    return TEXT.format(moment).substring(0, length).equals(TEXT.format(then).substring(0, length));
  }

  private static boolean written(String range, String moment) {
    if (range.startsWith(">=")) {
      return order(moment, range.substring(2)) >= 0;
    }
    if (range.startsWith("<=")) {
      return order(moment, range.substring(2)) <= 0;
    }
    if (range.startsWith(">")) {
      return order(moment, range.substring(1)) > 0;
    }
    if (range.startsWith("<")) {
      return order(moment, range.substring(1)) < 0;
    }
    if (!range.contains("..")) {
      return order(moment, range) == 0;
    }
    String[] ends = range.split("\\.\\.", -1);
    return (ends[0].isEmpty() || order(moment, ends[0]) >= 0)
        && (ends[1].isEmpty() || order(moment, ends[1]) <= 0);
  }

  /** As far as the range is precise: July is neither before nor after a day in July. */
  private static int order(String moment, String point) {
    String plain = point.strip().replace(' ', 'T');
    return moment.substring(0, plain.length()).compareTo(plain);
  }

  /** Whether a day lies in a part of the year, both as texts. */
  static boolean season(String range, LocalDateTime moment) {
    String[] ends = range.contains("..") ? range.split("\\.\\.", -1) : new String[] {range, range};
    String day = TEXT.format(moment).substring(5, 10);
    boolean after = day.substring(0, ends[0].length()).compareTo(ends[0]) >= 0;
    boolean before = day.substring(0, ends[1].length()).compareTo(ends[1]) <= 0;
    return ends[0].compareTo(ends[1]) <= 0 ? after && before : after || before;
  }

  /** Whether a time lies in a part of the day, both as texts. */
  static boolean timeOfDay(String range, LocalDateTime moment) {
    String[] ends = range.split("\\.\\.", -1);
    String time = TEXT.format(moment).substring(11);
    boolean after = time.compareTo(ends[0]) >= 0;
    boolean before = time.compareTo(ends[1]) < 0;
    return ends[0].compareTo(ends[1]) <= 0 ? after && before : after || before;
  }
}
