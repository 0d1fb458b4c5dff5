package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.testing.Laws;
import io.github.immichautotag.core.testing.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlanningLawsTest {

  private static final String SEEDED = "io.github.immichautotag.core.testing.SeededLibraries#all";

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void theOrderOfReadingNeverChangesThePlan(Scenario scenario) {
    Laws.theOrderOfReadingNeverChangesThePlan(scenario);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void aSecondRunPlansNothing(Scenario scenario) {
    Laws.aSecondRunPlansNothing(scenario);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void nothingIsInDoubtWhereAllWasRead(Scenario scenario) {
    Plan plan = scenario.plan();

    assertThat(plan.notices()).noneMatch(notice -> notice.contains("not all could be read"));
    assertThat(plan.heldBack()).noneMatch(held -> held.reason().contains("could be read"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void everyStepOfAPlanChangesSomething(Scenario scenario) {
    Laws.everyStepOfAPlanChangesSomething(scenario);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void theOutcomeIsWhatTheChangesLeadTo(Scenario scenario) {
    Laws.theOutcomeIsWhatTheChangesLeadTo(scenario);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void everythingCanBeTakenBack(Scenario scenario) {
    Laws.everythingCanBeTakenBack(scenario);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void everyChangeNamesARuleForEachAsset(Scenario scenario) {
    Laws.everyChangeNamesARuleForEachAsset(scenario);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void nothingOutsideTheScopeIsChanged(Scenario scenario) {
    Laws.nothingOutsideTheScopeIsChanged(scenario);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void whatRulesUndoOfEachOtherIsNotDone(Scenario scenario) {
    Laws.whatRulesUndoOfEachOtherIsNotDone(scenario);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.immichautotag.core.testing.SeededLibraries#classifying")
  void classificationAloneNeverChasesItself(Scenario scenario) {
    assertThat(scenario.plan().conflicts()).isEmpty();
    assertThat(scenario.plan().heldBack()).isEmpty();
  }
}
