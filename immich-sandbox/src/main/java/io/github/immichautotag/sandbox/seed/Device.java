package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.Camera;

/**
 * A phone or camera.
 *
 * @param photo what its pictures hold of it
 * @param video what its videos hold of it
 * @param knows what its files hold of time and place
 * @param raw the extension of its raw pictures, empty when it takes none
 */
record Device(Camera photo, Camera video, NameStyle names, Knows knows, String raw) {

  /** What files hold beside the wall clock. */
  enum Knows {
    /** Nothing: Immich takes the wall clock for UTC. */
    NOTHING,
    /** Coordinates, of which Immich makes a zone. */
    PLACE,
    /** Coordinates, and the offset of the clock. */
    ALL
  }

  boolean isPhone() {
    return knows != Knows.NOTHING;
  }
}
