package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.yaml.YamlTree.Look;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers and truth values out of scalars, quoted or not, as the predecessor's reader understood
 * them.
 */
public final class ScalarText {
  private static final Set<String> YES = Set.of("true", "yes", "on", "1", "t", "y");
  private static final Set<String> NO = Set.of("false", "no", "off", "0", "f", "n");

  private ScalarText() {}

  /** A whole number: {@code 2283}, {@code "2283"}, {@code 2_283} or {@code 2283.0}. */
  public static Optional<Long> integer(Scalar scalar) {
    String text = scalar.text().strip().replace("_", "");
    if (text.matches("[+-]?\\d{1,18}(\\.0{1,9})?")) {
      return Optional.of(Long.parseLong(text.replaceFirst("\\..*", "").replaceFirst("^\\+", "")));
    }
    return Optional.empty();
  }

  /** A decimal number. */
  public static Optional<BigDecimal> number(Scalar scalar) {
    String text = scalar.text().strip();
    return text.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** Yes or no in one of the usual words, any letter case. */
  public static Optional<Boolean> truth(Scalar scalar) {
    if (scalar.look() == Look.NULL) {
      return Optional.empty();
    }
    String word = scalar.text().strip().toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
