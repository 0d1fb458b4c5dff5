package io.github.immichautotag.core.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values as a person reads them. */
final class Shown {

  private static final int DECIMALS = 3;

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  private Shown() {}

  /** With its unit, in the size that a person would choose. */
  static String number(double value, Unit unit) {
    if (Double.isNaN(value)) {
      return "none";
    }
    return switch (unit) {
      case BYTES -> bytes(value);
      case SECONDS -> seconds(value);
      case PIXELS -> number(value) + " pixels";
      case MILLIMETRES -> number(value) + " mm";
      case MEGAPIXELS, KILOMETRES, NUMBER -> number(value);
    };
  }

  private static String bytes(double value) {
    if (value >= 1e9) {
      return number(value / 1e9) + " GB";
    }
    return value >= 1e6 ? number(value / 1e6) + " MB" : number(value) + " bytes";
  }

  private static String seconds(double value) {
    long whole = (long) value;
    String hours = whole >= HOUR ? whole / HOUR + " h " : "";
    String minutes = whole >= MINUTE ? whole % HOUR / MINUTE + " min " : "";
    return hours + minutes + number(value - whole / MINUTE * MINUTE) + " s";
  }

  static String number(double value) {
    return Double.isNaN(value)
        ? ""
        : BigDecimal.valueOf(value)
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }
}
