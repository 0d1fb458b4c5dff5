package io.github.immichautotag.sandbox.seed;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Names of what comes through WhatsApp: the day it was sent, and a number that begins daily. */
final class Chat {
  private final Map<Integer, Integer> numbers = new HashMap<>();

  /** {@code IMG-20190712-WA0003.jpg}. */
  String name(long time, boolean video) {
    LocalDate day = Zones.day(time, Scene.HOME);
    int number = numbers.merge((int) day.toEpochDay(), 1, Integer::sum) - 1;
    return (video ? "VID-" : "IMG-")
        + FileNames.day(day.atStartOfDay(ZoneOffset.UTC).toLocalDateTime())
        + "-WA"
        + FileNames.pad(number, 4)
        + (video ? ".mp4" : ".jpg");
  }
}
