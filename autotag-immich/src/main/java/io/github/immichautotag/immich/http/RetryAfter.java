package io.github.immichautotag.immich.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How long a server asks to wait: a number of seconds, or a date. */
final class RetryAfter {

  private RetryAfter() {}

  static Optional<Duration> of(Response response) {
    String wanted = response.header("Retry-After");
    if (wanted == null) {
      return Optional.empty();
    }
    if (!wanted.isEmpty() && wanted.length() < 10 && wanted.chars().allMatch(Character::isDigit)) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(wanted)));
    }
    return date(wanted)
        .map(
            until -> Duration.between(date(response.header("Date")).orElseGet(Instant::now), until))
        .filter(wait -> !wait.isNegative());
  }

  private static Optional<Instant> date(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
