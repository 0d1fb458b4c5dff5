package io.github.immichautotag.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.Simulation;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The laws that hold for every plan, whatever the library and the configuration. */
public final class Laws {

  private Laws() {}

  /** Determinism: the plan does not hang on the order in which things are read. */
  public static void theOrderOfReadingNeverChangesThePlan(Scenario scenario) {
    List<String> story = Steps.story(scenario.plan());

    for (long order = 1; order <= 3; order++) {
      Library shuffled = new Snapshot(scenario.world()).shuffled(order).library();
      assertThat(Steps.story(scenario.plan(shuffled))).isEqualTo(story);
    }
  }

  /** Fixpoint: a second run, which remembers the first one, plans nothing. */
  public static void aSecondRunPlansNothing(Scenario scenario) {
    Plan plan = scenario.plan();
    Plan second = scenario.after(plan).plan();

    assertThat(second.changes()).isEmpty();
  }

  /** No no-ops: each step of a plan makes a difference. */
  public static void everyStepOfAPlanChangesSomething(Scenario scenario) {
    Plan plan = scenario.plan();
    World world = scenario.world().copy();

    for (PlannedChange planned : plan.changes()) {
      Change change = planned.change();
      if (change.assets().isEmpty()) {
        assertThat(world.apply(change, change.assets(), plan.library().assets()))
            .as(change.words())
            .isTrue();
      }
      change
          .assets()
          .forEach(
              position ->
                  assertThat(world.apply(change, AssetSet.of(position), plan.library().assets()))
                      .as(change.words())
                      .isTrue());
    }
  }

  /** What the plan says will be is what its changes lead to. */
  public static void theOutcomeIsWhatTheChangesLeadTo(Scenario scenario) {
    Plan plan = scenario.plan();
    World later = scenario.after(plan).world();
    Library reread = later.library();

    for (var tag : later.tags()) {
      assertThat(plan.outcome().taggedWithin(tag).assets())
          .as("carriers of " + tag)
          .isEqualTo(reread.taggedWithin(tag).assets());
    }
    for (var album : plan.outcome().albums()) {
      assertThat(plan.outcome().members(album.ref()).assets())
          .as("members of " + album)
          .isEqualTo(reread.members(later.id(album.ref()).orElseThrow()).assets());
    }
    reread
        .assets()
        .all()
        .forEach(
            position ->
                assertThat(plan.outcome().captureTime(position))
                    .isEqualTo(reread.captureTime(position)));
  }

  /** Undo: the inverse changes, the last first, lead back. */
  public static void everythingCanBeTakenBack(Scenario scenario) {
    Plan plan = scenario.plan();
    List<Change> changes = plan.changes().stream().map(PlannedChange::change).toList();
    List<Change> inverses = inverses(changes);

    World back =
        scenario
            .world()
            .copy()
            .apply(changes, plan.library().assets())
            .apply(inverses, plan.library().assets());
    Simulation simulated = new Simulation(plan.library());
    changes.forEach(simulated::apply);
    assertThat(simulated.difference()).isEqualTo(changes);
    inverses.forEach(simulated::apply);

    Set<String> facts = back.facts();
    Set<String> factsBefore = scenario.world().facts();
    assertThat(facts.stream().filter(fact -> !factsBefore.contains(fact))).isEmpty();
    assertThat(factsBefore.stream().filter(fact -> !facts.contains(fact))).isEmpty();
    assertThat(simulated.difference()).isEmpty();
  }

  private static List<Change> inverses(List<Change> changes) {
    List<Change> inverses = new ArrayList<>();
    changes.forEach(change -> inverses.add(change.inverse()));
    Collections.reverse(inverses);
    return inverses;
  }

  /** Attribution: each asset of each change has a rule and a reason. */
  public static void everyChangeNamesARuleForEachAsset(Scenario scenario) {
    for (PlannedChange planned : scenario.plan().changes()) {
      AssetSet explained = AssetSet.empty();
      for (Reason reason : planned.reasons()) {
        explained = explained.union(reason.assets());
        assertThat(reason.because()).isNotEmpty();
      }
      assertThat(planned.reasons()).as(planned.change().words()).isNotEmpty();
      assertThat(explained).as(planned.change().words()).isEqualTo(planned.change().assets());
    }
  }

  /** Scope: nothing but what may be changed is. */
  public static void nothingOutsideTheScopeIsChanged(Scenario scenario) {
    Plan plan = scenario.plan();

    for (PlannedChange planned : plan.changes()) {
      assertThat(plan.scope().changeable().containsAll(planned.change().assets())).isTrue();
    }
    plan.scope()
        .changeable()
        .forEach(
            position -> {
              assertThat(plan.library().assets().owner(position)).isEqualTo(World.ME.id());
              assertThat(plan.library().assets().trashed(position)).isFalse();
              assertThat(plan.library().assets().visibility(position))
                  .isNotEqualTo(Visibility.LOCKED);
            });
    assertThat(plan.scope().changeable().intersects(plan.library().assets().motionParts()))
        .isFalse();
  }

  /** What rules undo of each other is not done. */
  public static void whatRulesUndoOfEachOtherIsNotDone(Scenario scenario) {
    Plan plan = scenario.plan();

    Set<String> planned = new TreeSet<>();
    plan.changes().forEach(it -> planned.addAll(Steps.of(it.change(), plan.library().assets())));
    plan.conflicts()
        .forEach(
            conflict -> {
              assertThat(conflict.rules()).isNotEmpty();
              assertThat(planned)
                  .doesNotContainAnyElementsOf(Steps.of(conflict.change(), plan.library().assets()))
                  .doesNotContainAnyElementsOf(
                      Steps.of(conflict.change().inverse(), plan.library().assets()));
            });
  }

  /** All of them. */
  public static void all(Scenario scenario) {
    theOrderOfReadingNeverChangesThePlan(scenario);
    aSecondRunPlansNothing(scenario);
    everyStepOfAPlanChangesSomething(scenario);
    theOutcomeIsWhatTheChangesLeadTo(scenario);
    everythingCanBeTakenBack(scenario);
    everyChangeNamesARuleForEachAsset(scenario);
    nothingOutsideTheScopeIsChanged(scenario);
    whatRulesUndoOfEachOtherIsNotDone(scenario);
  }
}
