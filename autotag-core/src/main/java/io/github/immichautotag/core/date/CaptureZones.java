package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.GeoPoint;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Finds the zones in which assets were taken: see docs/date-repair.md for the order. */
final class CaptureZones {

  private final ZoneSettings settings;
  private final KnownOffsets known;

  CaptureZones(ZoneSettings settings, KnownOffsets known) {
    this.settings = settings;
    this.known = known;
  }

  /**
   * The zone of one asset.
   *
   * @param place where it was taken, if that is known
   * @param own what Immich knows as its zone; that of videos is mostly UTC, which tells nothing
   */
  LocalZone of(Optional<GeoPoint> place, Optional<ZoneId> own) {
    Optional<ZoneId> certain =
        place.flatMap(settings.places()::zoneAt).or(() -> own.filter(zone -> !isUtc(zone)));
    return certain.map(LocalZone::fixed).orElseGet(Surmised::new);
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  /** What pictures around it tell, or else where the family lived. */
  private final class Surmised implements LocalZone {

    @Override
    public ZoneId at(LocalDateTime wallClock) {
      return known
          .at(wallClock)
          .<ZoneId>map(it -> it)
          .orElseGet(() -> settings.homeOn(wallClock.toLocalDate()));
    }

    @Override
    public ZoneId at(Instant instant) {
      return known
          .at(instant)
          .<ZoneId>map(it -> it)
          .orElseGet(() -> settings.homeOn(instant.atZone(settings.usual()).toLocalDate()));
    }
  }
}
