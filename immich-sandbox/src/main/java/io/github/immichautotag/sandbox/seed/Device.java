package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.Camera;
import java.util.List;

/**
 * A phone or camera.
 *
 * @param photos what its pictures hold of it, in one light and another
 * @param video what its videos hold of it
 * @param knows what its files hold of time and place
 * @param raw the extension of its raw pictures, empty when it takes none
 */
record Device(List<Camera> photos, Camera video, NameStyle names, Knows knows, String raw) {

  /** What files hold beside the wall clock. */
  enum Knows {
    /** Nothing: Immich takes the wall clock for UTC. */
    NOTHING,
    /** Coordinates, of which Immich makes a zone. */
    PLACE,
    /** Coordinates, and the offset of the clock. */
    ALL
  }

  /** What a picture of that time holds of it. */
  Camera photo(long time) {
    long minutes = Math.floorDiv(time, 60_000L);
    return photos.get((int) Math.floorMod(minutes * 31 + minutes / 7, (long) photos.size()));
  }

  boolean isPhone() {
    return knows != Knows.NOTHING;
  }
}
