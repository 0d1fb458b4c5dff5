package io.github.immichautotag.core.library;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When an asset was taken: what the clock on the wall showed, and the zone of that wall where it is
 * known. Immich gives {@code exifInfo.dateTimeOriginal} as an instant in UTC with {@code timeZone}
 * beside it; a null zone means that the wall clock was stored as if it were UTC.
 *
 * @param wallClock local date and time, to the millisecond
 * @param zone the zone, an offset or a region; empty when Immich knows none
 */
public record CaptureTime(LocalDateTime wallClock, Optional<ZoneId> zone) {

  /** A capture time at a known offset from UTC. */
  public static CaptureTime at(LocalDateTime wallClock, ZoneId zone) {
    return new CaptureTime(wallClock, Optional.of(zone));
  }

  /** A capture time of which only the wall clock is known. */
  public static CaptureTime local(LocalDateTime wallClock) {
    return new CaptureTime(wallClock, Optional.empty());
  }

  /**
   * What Immich tells: an instant and, perhaps, a zone. In the hour that clocks show twice when
   * summer ends, the offset takes the place of the region's name, which would not tell which one.
   */
  public static CaptureTime of(Instant instant, Optional<ZoneId> zone) {
    ZoneId readIn = zone.orElse(ZoneOffset.UTC);
    CaptureTime read = new CaptureTime(WallClock.of(instant, readIn), zone);
    boolean clear = readIn instanceof ZoneOffset || read.instant().equals(instant);
    return clear ? read : at(read.wallClock, readIn.getRules().getOffset(instant));
  }

  /** The instant, reading an unknown zone as UTC, which is how Immich reads it. */
  public Instant instant() {
    if (zone.orElse(ZoneOffset.UTC) instanceof ZoneOffset offset) {
      return wallClock.toInstant(offset);
    }
    return wallClock.atZone(zone.orElse(ZoneOffset.UTC)).toInstant();
  }

  /** The offset from UTC at that moment; UTC itself when the zone is unknown. */
  public ZoneOffset offset() {
    if (zone.orElse(ZoneOffset.UTC) instanceof ZoneOffset offset) {
      return offset;
    }
    return wallClock.atZone(zone.orElse(ZoneOffset.UTC)).getOffset();
  }

  /**
   * Whether both show the same wall clock at the same offset. A region name and its offset agree,
   * and an unknown zone agrees with UTC, because Immich keeps only the offset of what is written,
   * to the minute: the seconds that offsets of the 19th century had make no difference.
   */
  public boolean agreesWith(CaptureTime other) {
    int apart = Math.abs(offset().getTotalSeconds() - other.offset().getTotalSeconds());
    return apart < 60 && instant().equals(other.instant());
  }
}
