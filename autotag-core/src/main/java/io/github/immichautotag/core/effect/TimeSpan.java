package io.github.immichautotag.core.effect;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time: {@code 1h}, {@code -2d}, {@code +1h 30m}, {@code 45s}. */
final class TimeSpan {

  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?)\\s*(?:(\\d{1,5})\\s*d(?:ays?)?)?\\s*(?:(\\d{1,5})\\s*h(?:ours?)?)?\\s*"
              + "(?:(\\d{1,6})\\s*m(?:in)?)?\\s*(?:(\\d{1,7})\\s*s)?");

  private TimeSpan() {}

  /** The length; empty where the text is none. */
  static Optional<Duration> parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    Duration span =
        Duration.ofDays(number(parts.group(2)))
            .plusHours(number(parts.group(3)))
            .plusMinutes(number(parts.group(4)))
            .plusSeconds(number(parts.group(5)));
    return Optional.of("-".equals(parts.group(1)) ? span.negated() : span);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
