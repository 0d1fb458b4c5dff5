package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import java.util.Collection;
import java.util.List;

/** What the plan that is being made does for which rule, as far as it is made. */
public interface SoFar {

  /** The assets to which this is done for this rule, and not undone again. */
  AssetSet done(LedgerKey key, String rule);

  /** What is done for a rule, in an order that does not change. */
  Collection<LedgerKey> of(String rule);

  /** Nothing yet. */
  static SoFar nothing() {
    return new SoFar() {
      @Override
      public AssetSet done(LedgerKey key, String rule) {
        return AssetSet.empty();
      }

      @Override
      public Collection<LedgerKey> of(String rule) {
        return List.of();
      }
    };
  }
}
