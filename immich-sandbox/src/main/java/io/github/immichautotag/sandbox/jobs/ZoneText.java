package io.github.immichautotag.sandbox.jobs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Zones as Immich writes them: {@code UTC+2}, {@code UTC+5:30}, {@code UTC}, or an IANA name. */
public final class ZoneText {
  private ZoneText() {}

  /** Whether it is an IANA name and no offset. */
  public static boolean isName(@Nullable String zone) {
    return zone != null && zone.contains("/");
  }

  /** The zone, where the text means one. */
  public static Optional<ZoneId> parse(@Nullable String zone) {
    if (zone == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  /** The offset in force at a moment, milliseconds; 0 for no zone. */
  public static long offsetMillis(@Nullable String zone, long epochMillis) {
    return parse(zone)
        .map(id -> id.getRules().getOffset(Instant.ofEpochMilli(epochMillis)))
        .map(offset -> offset.getTotalSeconds() * 1000L)
        .orElse(0L);
  }

  /** The form that a sidecar keeps: {@code UTC+2}, {@code UTC+0}, {@code UTC-3:30}. */
  public static String asOffset(ZoneId zone, long epochMillis) {
    ZoneOffset offset = zone.getRules().getOffset(Instant.ofEpochMilli(epochMillis));
    int minutes = offset.getTotalSeconds() / 60;
    String sign = minutes < 0 ? "-" : "+";
    int hours = Math.abs(minutes) / 60;
    int rest = Math.abs(minutes) % 60;
    return "UTC" + sign + hours + (rest == 0 ? "" : String.format(Locale.ROOT, ":%02d", rest));
  }
}
