package io.github.immichautotag.core.why;

import io.github.immichautotag.core.condition.Explanation;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.UserRule;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a plan has to say of one asset.
 *
 * @param asset which asset
 * @param excluded why it is left alone whatever the rules say; empty when it is not
 * @param categories what each category thinks of it, once the plan is done
 * @param rules what each rule thinks of it, in the order in which they are heard
 * @param changes what will be done to it, in the order of doing
 * @param heldBack what was asked for and is not done, and why
 */
public record Answer(
    AssetId asset,
    Optional<String> excluded,
    List<OfCategory> categories,
    List<OfRule> rules,
    List<Planned> changes,
    List<String> heldBack) {

  public Answer {
    categories = List.copyOf(categories);
    rules = List.copyOf(rules);
    changes = List.copyOf(changes);
    heldBack = List.copyOf(heldBack);
  }

  /**
   * What a category thinks of the asset.
   *
   * @param category which category
   * @param explanation whether it claims it, and why
   */
  public record OfCategory(Category category, Explanation explanation) {}

  /**
   * What a rule thinks of the asset.
   *
   * @param rule which rule
   * @param before whether its condition is met now, and why
   * @param after the same once the plan is done
   * @param keptBy the rule that keeps the asset from it, by {@code stop: true}
   * @param effects what it asks for; nothing when it does not take the asset
   */
  public record OfRule(
      UserRule rule,
      Explanation before,
      Explanation after,
      Optional<String> keptBy,
      List<OfEffect> effects) {

    public OfRule {
      effects = List.copyOf(effects);
    }

    /** Whether its condition is met, now or once the plan is done. */
    public boolean isMet() {
      return before.verdict() == Explanation.Verdict.YES
          || after.verdict() == Explanation.Verdict.YES;
    }

    /** Whether it acts on the asset. */
    public boolean isTaken() {
      return !effects.isEmpty();
    }
  }

  /**
   * What becomes of something that a rule asks for.
   *
   * @param words what it is
   * @param fate what becomes of it
   * @param reason why, where it is not simply done
   */
  public record OfEffect(String words, Fate fate, String reason) {}

  /** What becomes of what a rule asks for. */
  public enum Fate {
    /** It will be done. */
    PLANNED,
    /** It is so already. */
    ALREADY_SO,
    /** It is not done. */
    NOT_DONE
  }

  /**
   * Something that will be done to the asset.
   *
   * @param change what
   * @param reasons which rules ask for it, and why
   */
  public record Planned(PlannedChange change, List<Reason> reasons) {

    public Planned {
      reasons = List.copyOf(reasons);
    }
  }
}
