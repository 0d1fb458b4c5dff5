package io.github.immichautotag.core.condition;

import java.util.Locale;
import java.util.Map;

/** What numbers of a condition count, and in which words a person may write it. */
public enum Unit {
  /** Bytes. Thousands as disks are sold, and powers of two where an i says so. */
  BYTES(
      "10 MB",
      "B, kB, MB, GB, TB, KiB, MiB or GiB",
      Map.ofEntries(
          Map.entry("b", 1.0),
          Map.entry("byte", 1.0),
          Map.entry("bytes", 1.0),
          Map.entry("kb", 1e3),
          Map.entry("mb", 1e6),
          Map.entry("gb", 1e9),
          Map.entry("tb", 1e12),
          Map.entry("kib", 1024.0),
          Map.entry("mib", 1024.0 * 1024),
          Map.entry("gib", 1024.0 * 1024 * 1024))),
  /** Seconds. */
  SECONDS(
      "10 min",
      "ms, s, min or h",
      Map.ofEntries(
          Map.entry("ms", 1e-3),
          Map.entry("s", 1.0),
          Map.entry("sec", 1.0),
          Map.entry("second", 1.0),
          Map.entry("seconds", 1.0),
          Map.entry("m", 60.0),
          Map.entry("min", 60.0),
          Map.entry("minute", 60.0),
          Map.entry("minutes", 60.0),
          Map.entry("h", 3600.0),
          Map.entry("hour", 3600.0),
          Map.entry("hours", 3600.0))),
  /** Pixels. */
  PIXELS("1920", "px", Map.of("px", 1.0, "pixel", 1.0, "pixels", 1.0)),
  /** Millions of pixels. */
  MEGAPIXELS("12", "MP", Map.of("mp", 1.0, "megapixels", 1.0)),
  /** Millimetres. */
  MILLIMETRES("35", "mm", Map.of("mm", 1.0)),
  /** Kilometres. */
  KILOMETRES("5", "km or m", Map.of("km", 1.0, "m", 1e-3)),
  /** Nothing but a number. */
  NUMBER("3", "", Map.of());

  private final String example;
  private final String units;

  // Nobody changes it: it is copied when the constant is made.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, Double> words;

  Unit(String example, String units, Map<String, Double> words) {
    this.example = example;
    this.units = units;
    this.words = Map.copyOf(words);
  }

  /** The units that may stand behind a number, in words; empty where there are none. */
  public String units() {
    return units;
  }

  /** A number as one would write it. */
  public String example() {
    return example;
  }

  /**
   * Reads a number with or without a unit: {@code 10 MB}, {@code 1h 30min}, {@code 1/250}, {@code
   * 2.8}.
   *
   * @throws TermException if it is none
   */
  public double parse(String text) {
    String left = text.strip().toLowerCase(Locale.ROOT);
    if (left.isEmpty()) {
      throw wrong(text);
    }
    if (left.matches("\\d{1,9}/\\d{1,9}(\\s*s)?") && !left.matches("\\d+/0+(\\s*s)?")) {
      String[] parts = left.replace("s", "").strip().split("/", 2);
      return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }
    double sum = 0;
    int parts = 0;
    while (!left.isEmpty()) {
      int digits = end(left, 0, "0123456789.+-_");
      int word = end(left, digits, " ");
      int rest = word;
      while (rest < left.length() && Character.isLetter(left.charAt(rest))) {
        rest++;
      }
      boolean bare = word == rest;
      Double factor = bare ? Double.valueOf(1) : words.get(left.substring(word, rest));
      if (digits > 0 && factor == null) {
        throw noUnit(left.substring(word, rest));
      }
      if (digits == 0 || factor == null || (bare && parts > 0)) {
        throw wrong(text);
      }
      sum += number(left.substring(0, digits), text) * factor;
      left = left.substring(rest).strip();
      parts++;
    }
    return sum;
  }

  private static int end(String text, int from, String allowed) {
    int at = from;
    while (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private double number(String digits, String text) {
    String plain = digits.replace("_", "");
    if (!plain.matches("[+-]?(\\d{1,15}(\\.\\d{0,9})?|\\.\\d{1,9})")) {
      throw wrong(text);
    }
    return Double.parseDouble(plain);
  }

  private TermException noUnit(String word) {
    return new TermException(
        "\"" + word + "\" is no unit that is known here",
        units.isEmpty()
            ? "write a bare number, such as " + example
            : "write " + units + ", such as " + example);
  }

  private TermException wrong(String text) {
    boolean comma = text.strip().matches("\\d+,\\d+.*");
    String known = units.isEmpty() ? "" : "; units: " + units;
    return new TermException(
        "\"" + text.strip() + "\" is no number",
        comma
            ? "write a dot for decimals, such as 2.8"
            : "write a number such as " + example + known);
  }
}
