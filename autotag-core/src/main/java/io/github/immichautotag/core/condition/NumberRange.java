package io.github.immichautotag.core.condition;

/**
 * A range of numbers as a person writes it.
 *
 * @param text as written
 * @param presence whether it asks for a value at all
 * @param low the lowest number, or minus infinity
 * @param lowBelongs whether the lowest belongs to it
 * @param high the highest number, or infinity
 * @param highBelongs whether the highest belongs to it
 */
public record NumberRange(
    String text,
    Presence presence,
    double low,
    boolean lowBelongs,
    double high,
    boolean highBelongs) {

  /** What is asked of a value. */
  public enum Presence {
    /** It lies in the range. */
    IN_RANGE,
    /** There is one. */
    ANY,
    /** There is none. */
    NONE
  }

  /**
   * Reads {@code > 10 MB}, {@code >= 3}, {@code < 2.8}, {@code 100..800}, {@code 5..}, {@code 4},
   * {@code any} or {@code none}.
   *
   * @throws TermException if it is none of these
   */
  public static NumberRange parse(String text, Unit unit) {
    String plain = text.strip();
    if (plain.equals("any") || plain.equals("none")) {
      return new NumberRange(
          plain, plain.equals("any") ? Presence.ANY : Presence.NONE, 0, false, 0, false);
    }
    Comparison comparison = Comparison.of(plain);
    if (comparison.isPresent()) {
      double value = unit.parse(comparison.rest());
      return comparison.isBelow()
          ? inRange(plain, Double.NEGATIVE_INFINITY, false, value, comparison.belongs())
          : inRange(plain, value, comparison.belongs(), Double.POSITIVE_INFINITY, false);
    }
    int dots = plain.indexOf("..");
    if (dots < 0) {
      double value = unit.parse(plain.startsWith("=") ? plain.substring(1) : plain);
      return inRange(plain, value, true, value, true);
    }
    String from = plain.substring(0, dots).strip();
    String to = plain.substring(dots + 2).strip();
    if (from.isEmpty() && to.isEmpty()) {
      throw new TermException("\"" + plain + "\" has no end at all", "write any, or 5..10");
    }
    double low = from.isEmpty() ? Double.NEGATIVE_INFINITY : unit.parse(from);
    double high = to.isEmpty() ? Double.POSITIVE_INFINITY : unit.parse(to);
    if (low > high) {
      throw new TermException(
          "the range \"" + plain + "\" ends before it starts, so it can never match",
          "write " + to + ".." + from);
    }
    return inRange(plain, low, true, high, true);
  }

  private static NumberRange inRange(
      String text, double low, boolean lowBelongs, double high, boolean highBelongs) {
    return new NumberRange(text, Presence.IN_RANGE, low, lowBelongs, high, highBelongs);
  }

  /** Whether a number lies in it; NaN stands for no number. */
  public boolean contains(double value) {
    if (presence != Presence.IN_RANGE) {
      return Double.isNaN(value) == (presence == Presence.NONE);
    }
    return (lowBelongs ? value >= low : value > low)
        && (highBelongs ? value <= high : value < high);
  }

  /** Whether every number of this lies in the other. */
  boolean isWithin(NumberRange other) {
    if (presence != Presence.IN_RANGE || other.presence != Presence.IN_RANGE) {
      return presence == other.presence
          || (presence == Presence.IN_RANGE && other.presence == Presence.ANY);
    }
    boolean above = low > other.low || (low == other.low && (other.lowBelongs || !lowBelongs));
    boolean below =
        high < other.high || (high == other.high && (other.highBelongs || !highBelongs));
    return above && below;
  }

  /** Whether no number, and not the lack of one, lies in both. */
  boolean isApartFrom(NumberRange other) {
    if (presence != Presence.IN_RANGE || other.presence != Presence.IN_RANGE) {
      return (presence == Presence.NONE) != (other.presence == Presence.NONE);
    }
    return endsBefore(other) || other.endsBefore(this);
  }

  private boolean endsBefore(NumberRange other) {
    return high < other.low || (high == other.low && !(highBelongs && other.lowBelongs));
  }

  /** Whether all whole numbers from one to another lie in it. */
  boolean containsAll(int from, int to) {
    return contains(from) && contains(to);
  }

  /** Whether any whole number from one to another lies in it. */
  boolean containsAny(int from, int to) {
    double least = lowBelongs ? Math.ceil(low) : Math.floor(low) + 1;
    return contains(Math.min(to, Math.max(from, least)));
  }

  @Override
  public String toString() {
    return text;
  }
}
