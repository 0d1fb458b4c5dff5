package io.github.immichautotag.core.why;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.condition.Explanation;
import io.github.immichautotag.core.effect.Occasion;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.plan.Conflict;
import io.github.immichautotag.core.plan.HeldBack;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.Contradiction;
import io.github.immichautotag.core.stage.Taking;
import io.github.immichautotag.core.stage.UserRule;
import io.github.immichautotag.core.stage.UserRulesStage;
import io.github.immichautotag.core.why.Answer.Fate;
import io.github.immichautotag.core.why.Answer.OfCategory;
import io.github.immichautotag.core.why.Answer.OfEffect;
import io.github.immichautotag.core.why.Answer.OfRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Explains a plan, asset by asset. */
public final class Why {

  private final Plan plan;
  private final List<Category> categories;
  private final Optional<UserRulesStage> stage;
  private final Ledger ledger;
  private final List<Taking> before;
  private final List<Taking> after;

  /** By rule, what it asks for now and once the plan is done; found when it is needed first. */
  private final Map<String, List<Change>> askedNow = new HashMap<>();

  private final Map<String, List<Change>> askedThen = new HashMap<>();

  /**
   * Explains a plan.
   *
   * @param plan what is to be explained
   * @param categories the categories by which it was made
   * @param stage the user's rules by which it was made
   * @param ledger what was known of earlier runs
   */
  public Why(Plan plan, List<Category> categories, Optional<UserRulesStage> stage, Ledger ledger) {
    this.plan = plan;
    this.categories = List.copyOf(categories);
    this.stage = stage;
    this.ledger = ledger;
    before = takings(plan.library());
    after = takings(plan.outcome());
  }

  private List<Taking> takings(LibraryState state) {
    return stage.map(it -> Taking.of(it.rules(), state, plan.scope())).orElse(List.of());
  }

  /** What is to be said of the asset at a position. */
  public Answer of(int position) {
    List<OfRule> rules = new ArrayList<>();
    for (int at = 0; at < before.size(); at++) {
      rules.add(ofRule(before.get(at), after.get(at), position));
    }
    return new Answer(
        plan.library().assets().id(position),
        excluded(position),
        categories.stream().map(category -> ofCategory(category, position)).toList(),
        rules,
        plan.changes().stream()
            .filter(planned -> planned.change().assets().contains(position))
            .map(planned -> new Answer.Planned(planned, reasons(planned, position)))
            .toList(),
        heldBack(position));
  }

  private Optional<String> excluded(int position) {
    return plan.scope().exclusions().stream()
        .filter(exclusion -> exclusion.assets().contains(position))
        .map(Scope.Exclusion::reason)
        .findFirst();
  }

  private OfCategory ofCategory(Category category, int position) {
    return new OfCategory(category, Explanation.of(category.condition(), position, plan.outcome()));
  }

  private static List<Reason> reasons(PlannedChange planned, int position) {
    return planned.reasons().stream().filter(reason -> reason.assets().contains(position)).toList();
  }

  private List<String> heldBack(int position) {
    Set<String> held = new LinkedHashSet<>();
    for (HeldBack back : plan.heldBack()) {
      if (back.change().assets().contains(position)) {
        held.add(
            "%s: %s (rule \"%s\")".formatted(back.change().words(), back.reason(), back.rule()));
      }
    }
    for (Conflict conflict : plan.conflicts()) {
      if (conflict.change().assets().contains(position)) {
        held.add("%s: %s".formatted(conflict.change().words(), chase(conflict)));
      }
    }
    return List.copyOf(held);
  }

  private static String chase(Conflict conflict) {
    return "these rules undo each other: " + String.join(", ", conflict.rules());
  }

  private OfRule ofRule(Taking now, Taking then, int position) {
    UserRule rule = now.rule();
    Optional<String> keptBy =
        keptBy(then, position).isPresent() ? keptBy(then, position) : keptBy(now, position);
    boolean taken = now.taken().contains(position) || then.taken().contains(position);
    return new OfRule(
        rule,
        Explanation.of(rule.when(), position, plan.library()),
        Explanation.of(rule.when(), position, plan.outcome()),
        taken ? Optional.empty() : keptBy,
        taken ? effects(now, then, position) : List.of());
  }

  private static Optional<String> keptBy(Taking taking, int position) {
    return taking.keptFrom().entrySet().stream()
        .filter(entry -> entry.getValue().contains(position))
        .map(entry -> entry.getKey())
        .findFirst();
  }

  private List<OfEffect> effects(Taking now, Taking then, int position) {
    UserRule rule = now.rule();
    boolean isNow = now.taken().contains(position);
    LibraryState state = isNow ? plan.library() : plan.outcome();
    RuleInput input = new RuleInput(state, plan.scope(), ledger);
    // What some effects do depends on which other assets they do it to.
    List<Change> asked =
        (isNow ? askedNow : askedThen)
            .computeIfAbsent(rule.name(), name -> asked(isNow ? now : then, input));
    List<OfEffect> effects =
        asked.stream()
            .filter(change -> change.assets().contains(position))
            .map(change -> fate(rule, change, position, input))
            .toList();
    // An effect that has nothing to do here is still the rule's.
    return effects.isEmpty()
        ? rule.effects().stream()
            .map(it -> new OfEffect(it.words(), Fate.ALREADY_SO, "nothing to do here"))
            .toList()
        : effects;
  }

  private static List<Change> asked(Taking taking, RuleInput input) {
    UserRule rule = taking.rule();
    Occasion occasion = new Occasion(rule.name(), rule.when(), taking.taken(), input);
    return rule.effects().stream().flatMap(it -> it.changes(occasion).stream()).toList();
  }

  private OfEffect fate(UserRule rule, Change change, int position, RuleInput input) {
    String words = change.words();
    if (plan.changes().stream().anyMatch(it -> isSame(it.change(), change, position))) {
      return new OfEffect(words, Fate.PLANNED, "");
    }
    if (plan.outcome().effective(change.withAssets(AssetSet.of(position))).isEmpty()) {
      return new OfEffect(words, Fate.ALREADY_SO, "");
    }
    return new OfEffect(words, Fate.NOT_DONE, obstacle(rule, change, position, input));
  }

  private static boolean isSame(Change planned, Change asked, int position) {
    return planned.words().equals(asked.words()) && planned.assets().contains(position);
  }

  private String obstacle(UserRule rule, Change change, int position, RuleInput input) {
    for (HeldBack back : plan.heldBack()) {
      if (back.rule().equals(rule.name()) && isSame(back.change(), change, position)) {
        return back.reason();
      }
    }
    for (Conflict conflict : plan.conflicts()) {
      if (conflict.rules().contains(rule.name()) && conflict.change().assets().contains(position)) {
        return chase(conflict);
      }
    }
    return Contradiction.of(rule.name(), change, input).contains(position)
        ? "it was done before and you took it back by hand; --reapply does it again"
        : "another rule wants something else, and goes first";
  }
}
