package io.github.immichautotag.core.library;

import java.util.Map;

/**
 * What this tool did in earlier runs, as far as later decisions depend on it. An input of planning
 * beside the library, derived from the journal. A lost ledger means "nothing is ours": then nothing
 * is taken back but the marks that the configuration names.
 *
 * @param done what stuck, by what was done and for which rule
 * @param reverted what the server took and undid again, as it does for assets of an external
 *     library that it cannot write to
 */
public record Ledger(Map<Entry, AssetIdSet> done, Map<LedgerKey, AssetIdSet> reverted) {

  private static final Ledger EMPTY = new Ledger(Map.of(), Map.of());

  public Ledger {
    done = Map.copyOf(done);
    reverted = Map.copyOf(reverted);
  }

  /**
   * One kind of thing done for one rule.
   *
   * @param key what was done
   * @param rule the name of the rule that asked for it
   */
  public record Entry(LedgerKey key, String rule) {}

  /** The ledger of a tool that never did anything. */
  public static Ledger empty() {
    return EMPTY;
  }

  /** The assets for which this was done before and did not stick. */
  public AssetSet reverted(LedgerKey key, AssetTable table) {
    return reverted.getOrDefault(key, AssetIdSet.empty()).in(table);
  }

  /** The assets for which this was done for whatever rule. */
  public AssetSet done(LedgerKey key, AssetTable table) {
    return done.entrySet().stream()
        .filter(entry -> entry.getKey().key().equals(key))
        .map(entry -> entry.getValue().in(table))
        .reduce(AssetSet.empty(), AssetSet::union);
  }

  /** The assets for which this was done for this rule. */
  public AssetSet done(LedgerKey key, String rule, AssetTable table) {
    return done.getOrDefault(new Entry(key, rule), AssetIdSet.empty()).in(table);
  }
}
