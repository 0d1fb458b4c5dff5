package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.GeoPoint;
import java.time.ZoneId;
import java.util.Optional;

/** Knows in which time zone a place on Earth lies. */
@FunctionalInterface
public interface ZoneLookup {

  /** The zone of a place; empty where none is known. Never throws, whatever the place. */
  Optional<ZoneId> zoneAt(GeoPoint place);

  /** Knows no place. */
  static ZoneLookup none() {
    return place -> Optional.empty();
  }
}
