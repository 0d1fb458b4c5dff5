package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.rule.SoFar;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a plan does for which rule, while it is made. */
final class DoneFor implements SoFar {

  private final Map<Ledger.Entry, AssetSet> done = new HashMap<>();

  /** By what was done, the rules for which it was. */
  private final Map<LedgerKey, Set<String>> rules = new HashMap<>();

  private final Map<String, SortedSet<LedgerKey>> byRule = new HashMap<>();

  private final Ledger ledger;
  private final AssetTable assets;

  /** Nothing is done yet, but what earlier runs did. */
  DoneFor(Ledger ledger, AssetTable assets) {
    this.ledger = ledger;
    this.assets = assets;
  }

  /**
   * Notes a change that made a difference, and forgets what it undoes. A rule that takes back what
   * it did itself does nothing of its own.
   */
  void note(Change change, String rule) {
    LedgerKey key = change.ledgerKey();
    LedgerKey undone = undone(change, key);
    AssetSet own = done(undone, rule).union(ledger.done(undone, rule, assets));
    AssetSet fresh = undone.equals(key) ? change.assets() : change.assets().minus(own);
    for (String earlier : rules.getOrDefault(undone, Set.of())) {
      done.computeIfPresent(
          new Ledger.Entry(undone, earlier), (entry, set) -> set.minus(change.assets()));
    }
    rules.computeIfAbsent(key, none -> new HashSet<>()).add(rule);
    byRule.computeIfAbsent(rule, none -> new TreeSet<>()).add(key);
    done.merge(new Ledger.Entry(key, rule), fresh, AssetSet::union);
  }

  private static LedgerKey undone(Change change, LedgerKey key) {
    LedgerKey inverse = change.inverse().ledgerKey();
    return change instanceof SetField ? inverse : new LedgerKey(inverse.verb(), key.target());
  }

  @Override
  public AssetSet done(LedgerKey key, String rule) {
    return done.getOrDefault(new Ledger.Entry(key, rule), AssetSet.empty());
  }

  @Override
  public Collection<LedgerKey> of(String rule) {
    SortedSet<LedgerKey> keys = byRule.get(rule);
    return keys == null ? List.of() : List.copyOf(keys);
  }
}
