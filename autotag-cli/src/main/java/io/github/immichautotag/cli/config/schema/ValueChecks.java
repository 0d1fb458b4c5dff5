package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.value.BadPatternException;
import io.github.immichautotag.cli.config.value.DurationText;
import io.github.immichautotag.cli.config.value.Fault;
import io.github.immichautotag.cli.config.value.Limit;
import io.github.immichautotag.cli.config.value.NamePattern;
import io.github.immichautotag.cli.config.value.ServerAddress;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Spelling;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Says what is wrong with single values, by the type of their key. */
final class ValueChecks {
  private static final long LARGEST_PORT = 65_535;

  Optional<Fault> faultOf(Key key, Scalar scalar) {
    String text = scalar.text();
    return switch (key.type().element()) {
      case BOOL ->
          expect(
              ScalarText.truth(scalar).isPresent(), scalar, "true or false", "write true or false");
      case INT -> integerFault(key, scalar);
      case NUMBER -> numberFault(key, scalar);
      case PORT ->
          expect(
              ScalarText.integer(scalar)
                  .filter(port -> port >= 1 && port <= LARGEST_PORT)
                  .isPresent(),
              scalar,
              "a port",
              "write a number from 1 to 65535; Immich listens on 2283 unless told otherwise");
      case URL -> ServerAddress.faultOf(text);
      case ZONE -> zoneFault(text);
      case REGEX -> patternFault(text);
      case EMAIL ->
          expect(
              isEmail(text),
              scalar,
              "an e-mail address",
              "write the address the person signs in with");
      case DURATION ->
          expect(
              DurationText.parse(text).isPresent(),
              scalar,
              "a length of time",
              "write 500ms, 30s, 5m, 2h or 7d");
      case DATE ->
          expect(isDate(text), scalar, "a date", "write year-month-day, such as 2019-03-01");
      case LIMIT ->
          expect(
              Limit.parse(text).isPresent(),
              scalar,
              "a limit",
              "write 250, 20%, \"20% or 2000\" or none");
      case CRON ->
          expect(
              text.strip().split("\\s+").length == 5 && text.matches("[0-9A-Za-z*/,\\-\\s]+"),
              scalar,
              "a schedule",
              "write minute, hour, day of month, month, day of week, such as 0 2 * * *");
      case ENUM -> wordFault(key, text);
      case PATH ->
          expect(
              !text.isBlank() && text.indexOf('\0') < 0,
              scalar,
              "a path",
              "write the path of a file");
      case RANGE ->
          expect(
              !text.isBlank(),
              scalar,
              "a range",
              "write such as \"> 10 MB\" (with the quotes) or 2019..2021");
      case TEXT, TEXT_OR_BLOCK, SECRET, WEBLINK, BLOCK, SAME -> Optional.empty();
    };
  }

  private static Optional<Fault> integerFault(Key key, Scalar scalar) {
    Optional<BigDecimal> value = ScalarText.integer(scalar).map(BigDecimal::valueOf);
    if (value.isEmpty()) {
      return fault(scalar, "a whole number", "write digits only");
    }
    return rangeFault(key, scalar, value.get());
  }

  private static Optional<Fault> numberFault(Key key, Scalar scalar) {
    Optional<BigDecimal> value = ScalarText.number(scalar);
    if (value.isEmpty()) {
      return fault(scalar, "a number", "write digits, with a dot for decimals");
    }
    return rangeFault(key, scalar, value.get());
  }

  private static Optional<Fault> rangeFault(Key key, Scalar scalar, BigDecimal value) {
    String range = key.type().argument();
    if (range.isEmpty()) {
      return Optional.empty();
    }
    String low = range.substring(0, range.indexOf(".."));
    String high = range.substring(range.indexOf("..") + 2);
    if (!low.isEmpty() && value.compareTo(new BigDecimal(low)) < 0) {
      return fault(scalar, "a number of at least " + low, "write a larger number");
    }
    if (!high.isEmpty() && value.compareTo(new BigDecimal(high)) > 0) {
      return fault(scalar, "a number of at most " + high, "write a smaller number");
    }
    return Optional.empty();
  }

  private static Optional<Fault> zoneFault(String text) {
    try {
      ZoneId.of(text);
      return Optional.empty();
    } catch (DateTimeException wrong) {
      String hint =
          Spelling.nearest(text, ZoneId.getAvailableZoneIds())
              .map(zone -> "did you mean " + Shown.quoted(zone) + "?")
              .orElse("write a zone such as Europe/Stockholm or UTC");
      return Optional.of(
          new Fault(HelpAnchor.TIME_ZONE, Shown.quoted(text) + " is no time zone", hint));
    }
  }

  private static Optional<Fault> patternFault(String text) {
    try {
      NamePattern.of(text);
      return Optional.empty();
    } catch (BadPatternException wrong) {
      String at =
          wrong.index() < 0
              ? ""
              : " (near character " + (Math.min(wrong.index(), text.length()) + 1) + ")";
      String message = Shown.quoted(text) + " is no regular expression: " + wrong.reason() + at;
      return Optional.of(new Fault(HelpAnchor.BAD_PATTERN, message, patternHint(text)));
    }
  }

  /** The two mistakes people make: file globs, and brackets of a name taken literally. */
  private static String patternHint(String text) {
    if (text.startsWith("*") || text.startsWith("?")) {
      return "this looks like a file pattern; in regular expressions \"anything\" is .*";
    }
    return "put a backslash before brackets and other signs that are meant as they stand";
  }

  private static Optional<Fault> wordFault(Key key, String text) {
    if (key.type().words().contains(text)) {
      return Optional.empty();
    }
    if (key.name().equals("access") && text.equals("admin")) {
      return Optional.of(
          new Fault(
              HelpAnchor.ALBUM_ADMIN,
              "Immich knows no \"admin\" of an album",
              "write edit, or view (which is what \"admin\" silently was in the Python program)"));
    }
    String words = String.join(", ", key.type().words());
    String hint =
        Spelling.nearest(text, key.type().words())
            .map(word -> "did you mean " + Shown.quoted(word) + "?")
            .orElse("write one of: " + words);
    String message =
        Shown.quoted(text) + " is none of the words that " + key.name() + " knows (" + words + ")";
    return Optional.of(new Fault(HelpAnchor.WRONG_VALUE, message, hint));
  }

  private static boolean isEmail(String text) {
    return text.matches("[^\\s@,;<>]+@[^\\s@,;<>]+");
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  private static Optional<Fault> expect(boolean sound, Scalar scalar, String wanted, String hint) {
    return sound ? Optional.empty() : fault(scalar, wanted, hint);
  }

  private static Optional<Fault> fault(Scalar scalar, String wanted, String hint) {
    return Optional.of(
        new Fault(HelpAnchor.WRONG_VALUE, Shown.quoted(scalar.text()) + " is not " + wanted, hint));
  }
}
