package io.github.immichautotag.sandbox.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;

/** Reads points in time as request filters hold them. */
final class DateTimeText {
  private DateTimeText() {}

  /**
   * Epoch milliseconds, or empty when the text is no time.
   *
   * @param lenient 2.x also takes a bare date and a time without offset, both as UTC
   */
  static OptionalLong parse(String text, boolean lenient) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      return OptionalLong.of(time.toInstant().toEpochMilli());
    } catch (DateTimeException notWithOffset) {
      return lenient ? local(text) : OptionalLong.empty();
    }
  }

  private static OptionalLong local(String text) {
    try {
      LocalDateTime time =
          text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
      return OptionalLong.of(time.toInstant(ZoneOffset.UTC).toEpochMilli());
    } catch (DateTimeException noTime) {
      return OptionalLong.empty();
    }
  }
}
