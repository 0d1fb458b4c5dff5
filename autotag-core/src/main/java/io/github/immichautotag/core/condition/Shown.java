package io.github.immichautotag.core.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values as a person reads them. */
final class Shown {

  private static final int DECIMALS = 3;

  private Shown() {}

  static String number(double value) {
    return Double.isNaN(value)
        ? ""
        : BigDecimal.valueOf(value)
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }
}
