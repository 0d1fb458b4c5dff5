package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.core.library.CaptureTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as people write them: {@code 2024-05-05}, {@code 2024-05-05T10:11:12+02:00}. */
final class ExampleTime {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?))?"
              + "\\s*(Z|[+-]\\d{2}:\\d{2})?");

  private ExampleTime() {}

  /** The moment; noon of a day without a time. Empty when the text is none. */
  static Optional<CaptureTime> parse(String text) {
    Matcher parts = SHAPE.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(parts.group(1));
      String time = parts.group(2);
      LocalDateTime wallClock =
          time == null ? day.atTime(12, 0) : LocalDateTime.parse(day + "T" + time);
      Optional<ZoneId> zone = Optional.ofNullable(parts.group(3)).map(ZoneOffset::of);
      return Optional.of(new CaptureTime(wallClock, zone));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
