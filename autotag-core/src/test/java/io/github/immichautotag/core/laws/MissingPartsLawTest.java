package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.Steps;
import io.github.immichautotag.core.testing.World;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was not read is never treated as absent: of the same world, a worse reading never plans
 * anything that a whole one does not, neither a removal nor a mark nor any other addition.
 */
final class MissingPartsLawTest {

  private static final String SEEDED = "io.github.immichautotag.core.testing.SeededLibraries#all";

  /** What the plan of a whole reading does, and what follows from it. */
  private static Set<String> whole(Scenario scenario) {
    Plan plan = scenario.plan();
    Set<String> steps = steps(plan, scenario.world());
    for (PlannedChange planned : plan.changes()) {
      if (planned.change() instanceof AddTag add) {
        // Where a tag below is not certain to come, the one above it has to be set itself.
        String path = add.tag().value();
        for (int cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
          AddTag upper = new AddTag(new TagPath(path.substring(0, cut)), add.assets());
          steps.addAll(Steps.of(upper, plan.library().assets()));
        }
      }
    }
    return steps;
  }

  /** What a plan would really do, step by step. */
  private static Set<String> steps(Plan plan, World world) {
    AssetTable assets = plan.library().assets();
    Set<String> steps = new TreeSet<>();
    for (PlannedChange planned : plan.changes()) {
      Change change = planned.change();
      // Into an album whose members were not read it may put what is in there, which does nothing.
      Change effective =
          change.withAssets(change.assets().filter(at -> !world.isSo(change, assets.id(at))));
      boolean ofNothing = effective.assets().isEmpty() && !change.assets().isEmpty();
      steps.addAll(ofNothing ? Set.of() : Steps.of(effective, assets));
    }
    return steps;
  }

  private static void assertAddsNothing(Scenario scenario, Set<String> whole, Snapshot worse) {
    Plan plan = scenario.plan(worse.library());

    assertThat(whole).as(worse.toString()).containsAll(steps(plan, scenario.world()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void anUnreadTagAddsNothingToThePlan(Scenario scenario) {
    Set<String> whole = whole(scenario);

    for (TagPath tag : scenario.world().tags()) {
      assertAddsNothing(scenario, whole, new Snapshot(scenario.world()).withoutTag(tag));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void anUnreadAlbumAddsNothingToThePlan(Scenario scenario) {
    Set<String> whole = whole(scenario);

    for (Album album : scenario.world().albums()) {
      assertAddsNothing(scenario, whole, new Snapshot(scenario.world()).withoutAlbum(album.ref()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void unreadAssetsAddNothingToThePlan(Scenario scenario) {
    Set<String> whole = whole(scenario);

    for (int third = 0; third < 3; third++) {
      Random random = new Random(third);
      Snapshot worse = new Snapshot(scenario.world());
      for (Asset asset : scenario.world().assets()) {
        if (random.nextInt(3) == 0) {
          worse.withoutAsset(asset.id());
        }
      }
      assertAddsNothing(scenario, whole, worse);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void manyPartsThatAreUnreadOrReadHalfAddNothingToThePlan(Scenario scenario) {
    Set<String> whole = whole(scenario);

    for (int choice = 0; choice < 6; choice++) {
      Random random = new Random(choice);
      Snapshot worse = new Snapshot(scenario.world());
      scenario.world().tags().stream()
          .filter(tag -> random.nextInt(3) == 0)
          .forEach(worse::withoutTag);
      scenario.world().albums().stream()
          .filter(album -> random.nextInt(3) == 0)
          .forEach(album -> worse.withoutAlbum(album.ref()));
      assertAddsNothing(scenario, whole, choice % 2 == 0 ? worse : worse.butForSome(choice));
    }
  }
}
