package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.jobs.ZoneText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Offsets of a zone and their texts; one text per offset, however many assets share it. */
final class Zones {
  private final Map<Integer, String> texts = new HashMap<>();

  static long offsetMillis(ZoneId zone, long time) {
    return zone.getRules().getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1000L;
  }

  /** When a day begins in a zone. */
  static long startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** The day in a zone. */
  static LocalDate day(long time, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(time), zone);
  }

  /** The first moment of a day, for constants. */
  static long utc(String day) {
    return startOf(LocalDate.parse(day), ZoneOffset.UTC);
  }

  String text(ZoneId zone, long time) {
    int seconds = (int) (offsetMillis(zone, time) / 1000);
    return texts.computeIfAbsent(seconds, key -> ZoneText.asOffset(zone, time));
  }
}
