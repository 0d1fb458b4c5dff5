package io.github.immichautotag.sandbox.json;

/**
 * The three ways Immich writes points in time: {@code 2019-07-12T07:10:40.000Z} in most answers,
 * {@code 2019-07-12T07:10:40.123456+00:00} where rows come from SQL as JSON, and {@code
 * 2019-07-12T07:10:40.123456} in timeline columns. All are UTC.
 */
public final class TimeText {
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final int SECONDS_PER_DAY = 86_400;

  private TimeText() {}

  /** Writes the millisecond form with {@code Z}. */
  public static void millis(JsonOut out, long epochMillis) {
    out.openQuote();
    dateTime(out, Math.floorDiv(epochMillis, 1000L));
    out.ascii(".");
    out.digits((int) Math.floorMod(epochMillis, 1000L), 3);
    out.ascii("Z");
    out.closeQuote();
  }

  /** Writes the database form: offset {@code +00:00}, and no more fraction than there is. */
  public static void database(JsonOut out, long epochMicros) {
    out.openQuote();
    dateTime(out, Math.floorDiv(epochMicros, MICROS_PER_SECOND));
    fraction(out, (int) Math.floorMod(epochMicros, MICROS_PER_SECOND));
    out.ascii("+00:00");
    out.closeQuote();
  }

  /** Writes the form without a zone, as timeline columns do. */
  public static void bare(JsonOut out, long epochMicros) {
    out.openQuote();
    dateTime(out, Math.floorDiv(epochMicros, MICROS_PER_SECOND));
    fraction(out, (int) Math.floorMod(epochMicros, MICROS_PER_SECOND));
    out.closeQuote();
  }

  private static void fraction(JsonOut out, int micros) {
    if (micros == 0) {
      return;
    }
    int width = 6;
    int rest = micros;
    while (rest % 10 == 0) {
      rest /= 10;
      width--;
    }
    out.ascii(".");
    out.digits(rest, width);
  }

  /** Civil date from days, after Howard Hinnant's algorithm: no allocation, any year. */
  private static void dateTime(JsonOut out, long epochSecond) {
    long days = Math.floorDiv(epochSecond, (long) SECONDS_PER_DAY);
    int second = (int) Math.floorMod(epochSecond, (long) SECONDS_PER_DAY);
    long z = days + 719_468;
    long era = Math.floorDiv(z, 146_097L);
    int dayOfEra = (int) (z - era * 146_097);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shifted = (5 * dayOfYear + 2) / 153;
    int month = shifted < 10 ? shifted + 3 : shifted - 9;
    int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
    out.digits(year, 4);
    out.ascii("-");
    out.digits(month, 2);
    out.ascii("-");
    out.digits(dayOfYear - (153 * shifted + 2) / 5 + 1, 2);
    out.ascii("T");
    out.digits(second / 3600, 2);
    out.ascii(":");
    out.digits(second / 60 % 60, 2);
    out.ascii(":");
    out.digits(second % 60, 2);
  }
}
