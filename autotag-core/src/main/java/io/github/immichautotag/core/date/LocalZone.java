package io.github.immichautotag.core.date;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** In which zone an asset was taken, if it was taken at a given time. */
public interface LocalZone {

  /** The zone when the clock on the wall showed this. */
  ZoneId at(LocalDateTime wallClock);

  /** The zone at this instant. */
  ZoneId at(Instant instant);

  /** The same zone at all times. */
  static LocalZone fixed(ZoneId zone) {
    return new LocalZone() {
      @Override
      public ZoneId at(LocalDateTime wallClock) {
        return zone;
      }

      @Override
      public ZoneId at(Instant instant) {
        return zone;
      }
    };
  }
}
