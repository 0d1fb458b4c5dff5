package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Effect;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Rule;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.rule.WhenThenRule;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.SeededRules;
import io.github.immichautotag.core.testing.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule is said to have asked for it asked for, and one that finds nothing does nothing. */
final class RuleLawsTest {

  private static final String SEEDED = "io.github.immichautotag.core.testing.SeededLibraries#all";
  private static final String CLASSIFYING =
      "io.github.immichautotag.core.testing.SeededLibraries#classifying";

  @ParameterizedTest(name = "{0}")
  @MethodSource(CLASSIFYING)
  void everyReasonIsThatOfTheRuleForTheAssetsThatItSelects(Scenario scenario) {
    List<Rule> rules = new ArrayList<>();
    TreeMap<String, Condition> conditions = new TreeMap<>();
    SeededRules chance = new SeededRules(new Random(scenario.name().hashCode()), scenario.world());
    for (int number = 0; number < 6; number++) {
      Condition condition = chance.condition();
      conditions.put("rule " + number, condition);
      // No condition looks at these tags, so each rule sees what was fetched.
      Effect effect = Effect.addTag(new TagPath("new/" + number % 3));
      rules.add(new WhenThenRule("rule " + number, condition, List.of(effect)));
    }

    Plan plan = with(scenario, Stage.of("rules", rules));

    for (PlannedChange planned : plan.changes()) {
      for (Reason reason : planned.reasons()) {
        Condition condition = Optional.ofNullable(conditions.get(reason.rule())).orElseThrow();
        AssetSet selected = condition.select(plan.library());
        assertThat(reason.because()).isEqualTo(condition.words());
        assertThat(reason.assets()).isEqualTo(selected.intersect(planned.change().assets()));
      }
    }
  }

  private static Plan with(Scenario scenario, Stage... stages) {
    return new Scenario(
            scenario.name(),
            scenario.world(),
            List.of(stages),
            scenario.visibilities(),
            scenario.ledger())
        .plan();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void aRuleThatFindsNothingChangesNothingAndIsNamed(Scenario scenario) {
    TagPath work = new TagPath("work");
    Condition nothing = Condition.tagged("no such tag").and(Condition.tagged("work").not());
    Rule silent =
        new WhenThenRule("silent", nothing, List.of(Effect.removeTag(work), Effect.addTag(work)));
    List<Stage> stages = new ArrayList<>(scenario.stages());
    stages.add(0, Stage.of("mistyped", List.of(silent)));

    Plan plan = with(scenario, stages.toArray(Stage[]::new));

    assertThat(plan.changes()).isEqualTo(scenario.plan().changes());
    assertThat(plan.notices()).contains("rule \"silent\" finds nothing");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(CLASSIFYING)
  void categoriesThatClaimNothingTakeNoMarkOff(Scenario scenario) {
    List<Category> mistyped =
        List.of(
            Category.ofTags("tags", "mmee", "Trips/Pariss"),
            new Category(
                "albums", List.of(), false, List.of(NamePattern.of("\\d{5}")), Set.of(), false));
    Optional<Mark> unknown = Optional.of(new Mark(new TagPath(SeededRules.UNKNOWN), MarkWith.BOTH));
    Optional<Mark> conflict =
        Optional.of(new Mark(new TagPath(SeededRules.CONFLICT), MarkWith.BOTH));

    Plan plan = with(scenario, new ClassificationStage(mistyped, unknown, conflict));

    assertThat(Steps.removals(plan)).isEmpty();
    if (!plan.scope().changeable().isEmpty()) {
      assertThat(plan.notices())
          .contains("no category claims anything, so no mark is taken off: check the rules")
          .contains("category \"tags\" claims nothing: no tag, album or link of it is in use");
    }
  }
}
