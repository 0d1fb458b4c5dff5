package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.HeldBack;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.stage.Classification;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.SeededRules;
import io.github.immichautotag.core.testing.Steps;
import io.github.immichautotag.core.testing.World;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Marks are desired state, and say truly why they are there. */
final class MarkLawsTest {

  private static final String SEEDED =
      "io.github.immichautotag.core.testing.SeededLibraries#marking";
  private static final TagPath UNKNOWN = new TagPath(SeededRules.UNKNOWN);
  private static final TagPath CONFLICT = new TagPath(SeededRules.CONFLICT);

  private static ClassificationStage stage(Scenario scenario) {
    return (ClassificationStage) scenario.stages().get(scenario.stages().size() - 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void afterwardsTheWantedAssetsCarryTheMarksAndNoOthersDo(Scenario scenario) {
    Plan plan = scenario.plan();
    World later = scenario.after(plan).world();
    Library library = later.library();
    Classification found = stage(scenario).classify(library, plan.scope());

    for (TagPath mark : stage(scenario).markTags()) {
      AssetSet wanted = mark.equals(UNKNOWN) ? found.unknown() : found.conflict();
      AssetSet open = held(plan, mark);
      AssetSet carriers = carriers(mark, later, library).intersect(plan.scope().changeable());
      assertThat(wanted.minus(carriers).minus(open)).as("lack " + mark).isEqualTo(nobody());
      if (!found.isSilent()) {
        assertThat(carriers.minus(wanted).minus(open)).as("carry " + mark).isEqualTo(nobody());
      }
    }
  }

  private static AssetSet nobody() {
    return AssetSet.empty();
  }

  /** Where rules chase each other, the marks that follow from it may be held, too. */
  private static AssetSet held(Plan plan, TagPath mark) {
    AssetSet held = AssetSet.empty();
    for (HeldBack it : plan.heldBack()) {
      boolean ofMark = it.change().words().contains(mark.leaf());
      held = ofMark ? held.union(it.change().assets()) : held;
    }
    return held;
  }

  private static AssetSet carriers(TagPath mark, World world, Library library) {
    AssetSet carriers = library.taggedWithin(mark).assets();
    for (var album : world.albums()) {
      boolean ofMark =
          AlbumMarker.isOurs(album, "mark " + mark) && album.myRole() == AlbumRole.OWNER;
      carriers = ofMark ? carriers.union(library.members(album.ref()).assets()) : carriers;
    }
    return carriers;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void whatNoRuleDecidesStaysMarkedAsItIs(Scenario scenario) {
    Plan plan = scenario.plan();
    Set<TagPath> managed = stage(scenario).markTags();

    for (TagPath mark : new TagPath[] {UNKNOWN, CONFLICT}) {
      if (!managed.contains(mark)) {
        World later = scenario.after(plan).world();
        assertThat(carriers(mark, later, later.library()))
            .isEqualTo(carriers(mark, scenario.world(), plan.library()));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void everyMarkSaysWhatIsTrueInTheEnd(Scenario scenario) {
    Plan plan = scenario.plan();
    Classification found = stage(scenario).classify(plan.outcome(), plan.scope());

    for (PlannedChange planned : plan.changes()) {
      for (Reason reason : planned.reasons()) {
        if (planned.mark() && reason.rule().equals(ClassificationStage.RULE)) {
          assertThat(whoIs(reason.because(), found).containsAll(reason.assets()))
              .as(planned.change().words() + " because " + reason.because())
              .isTrue();
        }
      }
    }
  }

  private static AssetSet whoIs(String because, Classification found) {
    return switch (because) {
      case "no category claims it", "no category claims it any more" -> found.unknown();
      case "a category claims it now", "only one category claims it now" -> found.classified();
      case "several categories claim it now" -> found.conflict();
      default ->
          found.conflicts().stream()
              .filter(conflict -> conflict.reason().equals(because))
              .map(Classification.Conflict::assets)
              .findFirst()
              .orElse(AssetSet.empty());
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void nothingIsBothPlannedAndHeldBack(Scenario scenario) {
    Plan plan = scenario.plan();
    AssetTable assets = plan.library().assets();
    Set<String> planned = new TreeSet<>();
    plan.changes().forEach(it -> planned.addAll(Steps.of(it.change(), assets)));

    for (HeldBack held : plan.heldBack()) {
      assertThat(planned)
          .as(held.reason())
          .doesNotContainAnyElementsOf(Steps.of(held.change(), assets));
    }
  }
}
