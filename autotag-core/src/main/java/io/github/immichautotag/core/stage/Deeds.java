package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.rule.RuleInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What earlier runs did, found by rule and by deed: a rule that describes assets, each in its own
 * words, leaves as many deeds as there are assets, so nothing may look through all for each.
 */
public final class Deeds {

  private final RuleInput input;
  private final Map<String, List<LedgerKey>> byRule = new HashMap<>();
  private final Map<LedgerKey, List<String>> rules = new HashMap<>();

  /** By rule, then by value: for which assets it set a field to this. */
  private final Map<String, Map<FieldValue, AssetSet>> values = new HashMap<>();

  /** What earlier runs did to the assets of this input. */
  public Deeds(RuleInput input) {
    this.input = input;
    for (Ledger.Entry entry : input.ledger().done().keySet()) {
      byRule.computeIfAbsent(entry.rule(), fresh -> new ArrayList<>()).add(entry.key());
      rules.computeIfAbsent(entry.key(), fresh -> new ArrayList<>(1)).add(entry.rule());
    }
    byRule.values().forEach(keys -> keys.sort(Comparator.naturalOrder()));
  }

  /** Whether a rule ever did anything. */
  public boolean areOf(String rule) {
    return byRule.containsKey(rule);
  }

  /** What a rule did, in an order that does not change. */
  public List<LedgerKey> of(String rule) {
    return byRule.getOrDefault(rule, List.of());
  }

  /** The assets to which a rule did this. */
  public AssetSet assets(LedgerKey key, String rule) {
    return input.ledger().done(key, rule, input.state().assets());
  }

  /** The rules for which this was done. */
  List<String> rules(LedgerKey key) {
    return rules.getOrDefault(key, List.of());
  }

  /** The assets on which a rule set a field to this, whatever it was before. */
  public AssetSet set(FieldValue value, String rule) {
    return values.computeIfAbsent(rule, this::values).getOrDefault(value, AssetSet.empty());
  }

  private Map<FieldValue, AssetSet> values(String rule) {
    Map<FieldValue, AssetSet> sets = new HashMap<>();
    for (LedgerKey key : of(rule)) {
      if (key.verb() == LedgerKey.Verb.SET_FIELD) {
        FieldValue value = SetField.of(key, AssetSet.empty()).value();
        sets.merge(value, assets(key, rule), AssetSet::union);
      }
    }
    return sets;
  }
}
