package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.Place;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When and where something is to be seen.
 *
 * @param place null where a phone does not find out
 */
record Moment(long time, ZoneId zone, @Nullable Place place) {
  /** A second or so later at the same place. */
  Moment after(long millis) {
    return new Moment(time + millis, zone, place);
  }

  /** How far the wall clock is from UTC. */
  long offset() {
    return Zones.offsetMillis(zone, time);
  }
}
