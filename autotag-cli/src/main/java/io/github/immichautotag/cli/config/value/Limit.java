package io.github.immichautotag.cli.config.value;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An upper bound of a guard: a number, a share of what is on the server, or the larger of both.
 * With neither there is no bound.
 *
 * @param percent 0 to 100
 * @param count 0 or more
 */
public record Limit(OptionalDouble percent, OptionalLong count) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(\\d{1,3}(?:\\.\\d{1,3})?) ?%)?(?:(?<=%) or (?=\\d))?(\\d{1,12})?");

  /** Reads {@code 250}, {@code 20%}, {@code 20% or 2000} or {@code none}. */
  public static Optional<Limit> parse(String text) {
    if (text.equals("none")) {
      return Optional.of(new Limit(OptionalDouble.empty(), OptionalLong.empty()));
    }
    Matcher matcher = WRITTEN.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      return Optional.empty();
    }
    String percent = matcher.group(1);
    String count = matcher.group(2);
    if (percent != null && Double.parseDouble(percent) > 100) {
      return Optional.empty();
    }
    return Optional.of(
        new Limit(
            percent == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(percent)),
            count == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(count))));
  }

  /** How many are allowed when {@code total} of that kind are on the server. */
  public long allowed(long total) {
    if (percent.isEmpty() && count.isEmpty()) {
      return Long.MAX_VALUE;
    }
    long share = percent.isEmpty() ? 0 : (long) Math.floor(total * percent.getAsDouble() / 100);
    return Math.max(share, count.orElse(0));
  }
}
