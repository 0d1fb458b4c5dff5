package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.condition.NameScan;
import io.github.immichautotag.core.effect.Occasion;
import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    this.rules =
        rules.stream().sorted(Comparator.comparingInt(UserRule::priority).reversed()).toList();
    this.reapply = reapply;
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
    Hearing hearing = new Hearing(input);
    rules.forEach(hearing::hear);
    return hearing.findings();
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    List<Finding> doubts = new ArrayList<>();
    AssetSet left = input.scope().changeable();
    for (UserRule rule : rules) {
      AssetSet certain = rule.when().select(input.state()).intersect(left);
      if (isInDoubt(rule, input.state())) {
        AssetSet perhaps = rule.when().possible(input.state()).intersect(left).union(certain);
        Occasion occasion = new Occasion(rule.name(), rule.when(), certain, perhaps, input);
        doubt(rule, occasion).ifPresent(doubts::add);
      }
      left = rule.stop() ? left.minus(certain) : left;
    }
    return doubts;
  }

  /** Whether something was not read that it looks at, or may be changed for such a reason. */
  private static boolean isInDoubt(UserRule rule, LibraryState state) {
    return !rule.when().completeness(state).isComplete()
        || !state.datesInDoubt().isEmpty()
        || !state.stacks().doubted().isEmpty()
        || Fields.ALL.stream().anyMatch(field -> !state.inDoubt(field).isEmpty());
  }

  private static Optional<Finding> doubt(UserRule rule, Occasion occasion) {
    List<Change> changes =
        rule.effects().stream().flatMap(effect -> effect.doubtful(occasion).stream()).toList();
    AssetSet perhaps = occasion.perhaps().minus(occasion.selected());
    if (perhaps.isEmpty() && changes.isEmpty()) {
      return Optional.empty();
    }
    String because =
        rule.when().completeness(occasion.state()) instanceof Completeness.Missing part
            ? part.reason()
            : "what it looks at may be changed by another rule";
    return Optional.of(new Finding(rule.name(), perhaps, because, changes));
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    List<String> notices = new ArrayList<>();
    for (UserRule rule : rules) {
      AssetSet selected =
          rule.when().select(outcome.state()).intersect(outcome.scope().changeable());
      Occasion occasion = new Occasion(rule.name(), rule.when(), selected, outcome);
      for (UserEffect effect : rule.effects()) {
        notices.addAll(effect.notices(occasion));
        if (!reapply) {
          effect
              .changes(occasion)
              .forEach(change -> notices.addAll(Contradiction.notices(rule, change, outcome)));
        }
      }
    }
    return notices;
  }

  /** The rules of one look at a state, heard one after the other. */
  private final class Hearing {

    private final RuleInput input;
    private final List<Finding> findings = new ArrayList<>();
    private final List<UserRule> taking = new ArrayList<>();

    /** Of rules of higher priority. */
    private final Wishes stronger = new Wishes();

    /** Of rules of the priority that is heard now. */
    private Wishes equal = new Wishes();

    /** Of all rules, also of what is not certain, so that nothing of it is taken back. */
    private final Wishes possible = new Wishes();

    /** Of all rules, only what is not certain. */
    private final Wishes doubted = new Wishes();

    private AssetSet left;
    private AssetSet perhapsLeft;
    private int priority;

    Hearing(RuleInput input) {
      this.input = input;
      left = input.scope().changeable();
      perhapsLeft = left;
    }

    void hear(UserRule rule) {
      if (rule.priority() != priority) {
        stronger.addAll(equal);
        equal = new Wishes();
        priority = rule.priority();
      }
      AssetSet certain = rule.when().select(input.state());
      AssetSet perhaps = rule.when().possible(input.state());
      AssetSet selected = certain.intersect(left);
      Occasion occasion =
          new Occasion(
              rule.name(),
              rule.when(),
              selected,
              perhaps.intersect(perhapsLeft).union(selected),
              input);
      note(rule, occasion);
      follow(rule, occasion);
      if (rule.stop()) {
        left = left.minus(perhaps);
        perhapsLeft = perhapsLeft.minus(certain);
      }
      if (rule.takesBack()) {
        taking.add(rule);
      }
    }

    private void note(UserRule rule, Occasion occasion) {
      for (UserEffect effect : rule.effects()) {
        effect.changes(occasion).forEach(possible::add);
        effect.doubtful(occasion).forEach(possible::add);
        effect.doubtful(occasion).forEach(doubted::add);
      }
    }

    private void follow(UserRule rule, Occasion occasion) {
      AssetSet selected = occasion.selected();
      if (selected.isEmpty()) {
        return;
      }
      List<Change> changes = new ArrayList<>();
      for (UserEffect effect : rule.effects()) {
        for (Change asked : effect.changes(occasion)) {
          AssetSet held = reapply ? AssetSet.empty() : Contradiction.of(rule.name(), asked, input);
          AssetSet allowed = stronger.unopposed(asked).minus(held);
          boolean ofNobody = allowed.isEmpty() && !asked.assets().isEmpty();
          if (!ofNobody) {
            Change change = asked.withAssets(allowed);
            equal.add(change);
            changes.add(change);
          }
        }
      }
      findings.add(new Finding(rule.name(), selected, rule.when().words(), changes));
    }

    /** What rules take back comes last, because nothing is taken back that another rule wants. */
    List<Finding> findings() {
      taking.forEach(this::takeBack);
      return List.copyOf(findings);
    }

    private void takeBack(UserRule rule) {
      for (Change change : TakeBack.of(rule.name(), input)) {
        AssetSet unwanted =
            stronger
                .unopposed(change)
                .intersect(possible.unopposed(change))
                .minus(doneForOthers(change.inverse(), rule));
        if (!unwanted.isEmpty() && !isDoubtfulStack(change)) {
          findings.add(
              new Finding(
                  rule.name(),
                  unwanted,
                  "it is no longer " + rule.when().words(),
                  List.of(change.withAssets(unwanted))));
        }
      }
    }

    /** A stack of which some may have to stay is not left by the others. */
    private boolean isDoubtfulStack(Change change) {
      return change instanceof RemoveFromStack
          && doubted.unopposed(change).size() < change.assets().size();
    }

    /** What was done for another rule, too, whose effects stay, stays. */
    private AssetSet doneForOthers(Change done, UserRule rule) {
      Set<String> taking = taking().collect(Collectors.toSet());
      AssetSet others = AssetSet.empty();
      for (Ledger.Entry entry : input.ledger().done().keySet()) {
        boolean stays = !entry.rule().equals(rule.name()) && !taking.contains(entry.rule());
        if (stays && entry.key().equals(done.ledgerKey())) {
          others =
              others.union(input.ledger().done(entry.key(), entry.rule(), input.state().assets()));
        }
      }
      return others;
    }

    private Stream<String> taking() {
      return taking.stream().map(UserRule::name);
    }
  }
}
