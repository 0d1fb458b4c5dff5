package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.effect.Occasion;
import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.RuleInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of one look at a state, heard one after the other. */
final class Hearing {

  private static final String DOUBTED = "what it looks at may be changed by another rule";

  private final List<UserRule> rules;
  private final boolean reapply;
  private final RuleInput input;
  private final Deeds deeds;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> doubts = new ArrayList<>();

  /** Of rules of higher priority. */
  private final Wishes stronger = new Wishes();

  /** Of rules of the priority that is heard now. */
  private Wishes equal = new Wishes();

  /** Of all rules. */
  private final Wishes certain = new Wishes();

  /** Of all rules, also of what is not certain, so that nothing of it is taken back. */
  private final Wishes possible = new Wishes();

  /** Of all rules, only what is not certain. */
  private final Wishes doubted = new Wishes();

  /** What each rule did before, as far as it takes that back. */
  private final Map<UserRule, List<Change>> done = new LinkedHashMap<>();

  private AssetSet left;
  private AssetSet perhapsLeft;
  private int priority;

  Hearing(List<UserRule> rules, boolean reapply, RuleInput input) {
    this.rules = rules;
    this.reapply = reapply;
    this.input = input;
    deeds = new Deeds(input);
    left = input.scope().changeable();
    perhapsLeft = left;
    rules.stream()
        .filter(UserRule::takesBack)
        .forEach(rule -> done.put(rule, TakeBack.of(rule.name(), input, deeds)));
    done.values().removeIf(List::isEmpty);
  }

  /** What rules take back comes last, because nothing is taken back that another rule wants. */
  List<Finding> findings() {
    rules.forEach(this::hear);
    done.forEach(this::takeBack);
    rules.stream()
        .filter(UserRule::takesBack)
        .forEach(
            rule -> findings.addAll(SharedBefore.takenBack(rule, findings, input.state(), deeds)));
    return List.copyOf(findings);
  }

  /** What is not certain, because something was not read: what it would do and take back. */
  List<Finding> doubts() {
    findings();
    return List.copyOf(doubts);
  }

  private void hear(UserRule rule) {
    if (rule.priority() != priority) {
      stronger.addAll(equal);
      equal = new Wishes();
      priority = rule.priority();
    }
    AssetSet surely = rule.when().select(input.state());
    AssetSet perhaps = rule.when().possible(input.state());
    AssetSet selected = surely.intersect(left);
    Occasion occasion =
        new Occasion(
            rule.name(),
            rule.when(),
            selected,
            perhaps.intersect(perhapsLeft).union(selected),
            input);
    List<Change> asked = changes(rule, occasion);
    note(rule, occasion, asked);
    follow(rule, selected, asked);
    if (rule.stop()) {
      left = left.minus(perhaps);
      perhapsLeft = perhapsLeft.minus(surely);
    }
  }

  private static List<Change> changes(UserRule rule, Occasion occasion) {
    return occasion.selected().isEmpty()
        ? List.of()
        : rule.effects().stream().flatMap(it -> it.changes(known(it, occasion)).stream()).toList();
  }

  /** The same, without the assets of which it is not known what the effect does to them. */
  private static Occasion known(UserEffect effect, Occasion occasion) {
    AssetSet unsure = effect.inDoubt(occasion.state());
    return unsure.isEmpty() ? occasion : occasion.without(unsure);
  }

  private void note(UserRule rule, Occasion occasion, List<Change> asked) {
    asked.forEach(certain::add);
    asked.forEach(possible::add);
    List<Change> unsure =
        rule.effects().stream().flatMap(it -> it.doubtful(known(it, occasion)).stream()).toList();
    unsure.forEach(possible::add);
    unsure.forEach(doubted::add);
    AssetSet assets = occasion.perhaps().minus(occasion.selected());
    if (!assets.isEmpty() || !unsure.isEmpty()) {
      String because =
          rule.when().completeness(input.state()) instanceof Completeness.Missing part
              ? part.reason()
              : DOUBTED;
      doubts.add(new Finding(rule.name(), assets, because, unsure));
    }
  }

  private void follow(UserRule rule, AssetSet selected, List<Change> asked) {
    if (selected.isEmpty()) {
      return;
    }
    List<Change> changes = new ArrayList<>();
    for (Change change : asked) {
      if (isShutOut(rule, change)) {
        continue;
      }
      AssetSet held =
          reapply ? AssetSet.empty() : Contradiction.of(rule.name(), change, input, deeds);
      AssetSet allowed = stronger.unopposed(change).minus(held);
      boolean ofNobody = allowed.isEmpty() && !change.assets().isEmpty();
      if (!ofNobody) {
        Change wish = change.withAssets(allowed);
        equal.add(wish);
        changes.add(wish);
      }
    }
    findings.add(new Finding(rule.name(), selected, rule.when().words(), changes));
  }

  /** Whether a rule let somebody into an album before whom the user shut out by hand since. */
  private boolean isShutOut(UserRule rule, Change change) {
    return !reapply
        && change instanceof ShareAlbum share
        && SharedBefore.isShutOut(rule.name(), share, input, deeds);
  }

  private void takeBack(UserRule rule, List<Change> changes) {
    for (Change change : changes) {
      AssetSet unwanted =
          stronger
              .unopposed(change)
              .intersect(certain.unopposed(change))
              .minus(doneForOthers(change.inverse(), rule));
      AssetSet surely = unwanted.intersect(possible.unopposed(change));
      if (!surely.isEmpty() && !isDoubtfulStack(change)) {
        findings.add(
            new Finding(
                rule.name(),
                surely,
                "it is no longer " + rule.when().words(),
                List.of(change.withAssets(surely))));
      }
      AssetSet perhaps = unwanted.minus(surely);
      if (!perhaps.isEmpty()) {
        doubts.add(new Finding(rule.name(), perhaps, DOUBTED, List.of(change.withAssets(perhaps))));
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
    AssetSet others = AssetSet.empty();
    for (String other : deeds.rules(done.ledgerKey())) {
      boolean stays = !other.equals(rule.name()) && !takesBack(other);
      others = stays ? others.union(deeds.assets(done.ledgerKey(), other)) : others;
    }
    return others;
  }

  private boolean takesBack(String name) {
    return rules.stream().anyMatch(rule -> rule.takesBack() && rule.name().equals(name));
  }
}
