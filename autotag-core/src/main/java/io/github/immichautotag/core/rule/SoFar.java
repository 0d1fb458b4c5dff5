package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;

/** What the plan that is being made does for which rule, as far as it is made. */
@FunctionalInterface
public interface SoFar {

  /** The assets to which this is done for this rule, and not undone again. */
  AssetSet done(LedgerKey key, String rule);

  /** Nothing yet. */
  static SoFar nothing() {
    return (key, rule) -> AssetSet.empty();
  }
}
