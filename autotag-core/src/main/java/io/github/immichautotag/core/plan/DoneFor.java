package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a plan does for which rule, while it is made. */
final class DoneFor {

  private final Map<Ledger.Entry, AssetSet> done = new HashMap<>();

  /** By what was done, the rules for which it was. */
  private final Map<LedgerKey, Set<String>> rules = new HashMap<>();

  /** Notes a change that made a difference, and forgets what it undoes. */
  void note(Change change, String rule) {
    LedgerKey key = change.ledgerKey();
    LedgerKey undone = new LedgerKey(change.inverse().ledgerKey().verb(), key.target());
    for (String earlier : rules.getOrDefault(undone, Set.of())) {
      done.computeIfPresent(
          new Ledger.Entry(undone, earlier), (entry, set) -> set.minus(change.assets()));
    }
    rules.computeIfAbsent(key, fresh -> new HashSet<>()).add(rule);
    done.merge(new Ledger.Entry(key, rule), change.assets(), AssetSet::union);
  }

  AssetSet assets(LedgerKey key, String rule) {
    return done.getOrDefault(new Ledger.Entry(key, rule), AssetSet.empty());
  }
}
