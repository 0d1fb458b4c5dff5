package io.github.immichautotag.immich.read;

import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.rule.Needs;
import java.util.Set;

/**
 * What is wanted of each asset beyond what every list of them tells. Nothing else is asked for, and
 * nothing else is kept.
 *
 * @param captureTimes whether the metadata's date and zone are
 * @param details what else is
 */
record Wanted(boolean captureTimes, Set<Detail> details) {

  private static final Wanted NOTHING = new Wanted(false, Set.of());
  private static final Wanted SETTABLE = new Wanted(true, Set.of(Detail.METADATA));

  Wanted {
    details = Set.copyOf(details);
  }

  static Wanted nothing() {
    return NOTHING;
  }

  /** What rules need. */
  static Wanted of(Needs needs) {
    return new Wanted(needs.captureTimes(), needs.details());
  }

  /** Everything that can be set on an asset. */
  static Wanted settable() {
    return SETTABLE;
  }

  boolean has(Detail detail) {
    return details.contains(detail);
  }

  /** Whether the server has to tell the metadata, which makes its answers half as long again. */
  boolean metadata() {
    return captureTimes || has(Detail.METADATA);
  }
}
