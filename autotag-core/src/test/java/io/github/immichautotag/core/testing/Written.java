package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.effect.EffectKind;
import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.rule.Condition;
import java.util.List;

/** Conditions, effects and plans as users write and read them. */
public final class Written {

  private Written() {}

  /** The condition of that kind, with what stands behind it. */
  public static Condition when(String kind, String text) {
    return ConditionKind.of(kind).orElseThrow().make(Argument.of(text), Terms.plain());
  }

  /** The effect of that kind, with what stands behind it. */
  public static UserEffect effect(String kind, String text) {
    return EffectKind.of(kind).orElseThrow().make(Argument.of(text));
  }

  /** The changes of a plan, each with the number of its assets. */
  public static List<String> words(Plan plan) {
    return plan.changes().stream()
        .map(it -> it.change().words() + " of " + it.change().assets().size())
        .toList();
  }
}
