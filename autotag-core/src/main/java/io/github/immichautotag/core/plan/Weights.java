package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;

/** How much a change counts. */
final class Weights {

  private Weights() {}

  /** One for each asset, and one for a change of an album itself. */
  static long of(Change change) {
    return Math.max(1, change.assets().size());
  }
}
