package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.condition.NameScan;
import io.github.immichautotag.core.effect.Occasion;
import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules that a user wrote. All look at one state. A rule of higher priority wins where two want
 * different things of an asset; of the same priority, they chase each other, and the planner says
 * so. What a rule did in earlier runs and the user took back by hand, it leaves so.
 */
public final class UserRulesStage implements Stage {

  private final List<UserRule> rules;
  private final boolean reapply;

  /**
   * A stage of these rules.
   *
   * @param rules in the order of the configuration
   * @param reapply whether rules do again what the user took back by hand
   */
  public UserRulesStage(List<UserRule> rules, boolean reapply) {
    this.rules = inOrder(rules);
    this.reapply = reapply;
  }

  /** The rules of a configuration in the order in which they are heard: by priority. */
  public static List<UserRule> inOrder(List<UserRule> rules) {
    return rules.stream().sorted(Comparator.comparingInt(UserRule::priority).reversed()).toList();
  }

  /** The rules, in the order in which they are heard. */
  public List<UserRule> rules() {
    return rules;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Needs needs() {
    return Needs.all(rules.stream().map(UserRule::needs).toList());
  }

  @Override
  public Set<String> ruleNames() {
    Set<String> names = new LinkedHashSet<>();
    rules.forEach(rule -> names.add(rule.name()));
    return names;
  }

  @Override
  public List<Finding> find(RuleInput input) {
    NameScan.prepare(rules.stream().map(UserRule::when).toList(), input.state());
    return new Hearing(rules, reapply, input).findings();
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    return rules.stream().anyMatch(rule -> isInDoubt(rule, input.state()))
        ? new Hearing(rules, reapply, input).doubts()
        : List.of();
  }

  /** Whether something was not read that it looks at, or may be changed for such a reason. */
  private static boolean isInDoubt(UserRule rule, LibraryState state) {
    return !rule.when().completeness(state).isComplete()
        || !state.datesInDoubt().isEmpty()
        || !state.stacks().doubted().isEmpty()
        || Fields.ALL.stream().anyMatch(field -> !state.inDoubt(field).isEmpty());
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    List<String> notices = new ArrayList<>();
    Deeds deeds = new Deeds(outcome);
    for (UserRule rule : rules) {
      AssetSet selected =
          rule.when().select(outcome.state()).intersect(outcome.scope().changeable());
      Occasion occasion = new Occasion(rule.name(), rule.when(), selected, outcome);
      for (UserEffect effect : rule.effects()) {
        notices.addAll(effect.notices(occasion));
        if (!reapply && deeds.areOf(rule.name())) {
          effect
              .changes(occasion)
              .forEach(
                  change -> notices.addAll(Contradiction.notices(rule, change, outcome, deeds)));
        }
      }
    }
    return notices;
  }
}
