package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule has to do with the assets that meet its condition.
 *
 * @param rule which rule
 * @param met the assets that meet its condition and may be changed
 * @param keptFrom those of them that a rule heard before keeps from it, by the name of that rule
 */
public record Taking(UserRule rule, AssetSet met, Map<String, AssetSet> keptFrom) {

  public Taking {
    keptFrom = Collections.unmodifiableMap(new LinkedHashMap<>(keptFrom));
  }

  /** The assets that the rule acts on. */
  public AssetSet taken() {
    return keptFrom.values().stream().reduce(met, AssetSet::minus);
  }

  /**
   * What each rule takes.
   *
   * @param rules in the order in which they are heard: see {@link UserRulesStage#rules()}
   */
  public static List<Taking> of(List<UserRule> rules, LibraryState state, Scope scope) {
    Map<String, AssetSet> kept = new LinkedHashMap<>();
    List<Taking> takings = new ArrayList<>();
    for (UserRule rule : rules) {
      AssetSet met = rule.when().select(state).intersect(scope.changeable());
      Map<String, AssetSet> from = new LinkedHashMap<>();
      kept.forEach((name, assets) -> from.put(name, assets.intersect(met)));
      from.values().removeIf(AssetSet::isEmpty);
      Taking taking = new Taking(rule, met, from);
      takings.add(taking);
      if (rule.stop()) {
        kept.put(rule.name(), taking.taken());
      }
    }
    return takings;
  }
}
