package io.github.immichautotag.immich.read;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as Immich writes them: {@code UTC+2}, {@code UTC+5:30}, {@code Europe/Berlin}. */
final class ImmichZones {

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?(?:([+-])(\\d{1,2})(?::?(\\d{2}))?)?");

  private ImmichZones() {}

  /** The zone; empty when the text names none that Java knows. */
  static Optional<ZoneId> parse(String text) {
    try {
      Matcher offset = OFFSET.matcher(text);
      if (text.isEmpty() || !offset.matches()) {
        return text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text));
      }
      return Optional.of(offset(offset));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static ZoneOffset offset(Matcher parts) {
    if (parts.group(1) == null) {
      return ZoneOffset.UTC;
    }
    int sign = parts.group(1).equals("-") ? -1 : 1;
    int minutes = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(parts.group(2)), sign * minutes);
  }
}
