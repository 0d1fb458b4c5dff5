package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was not read is never treated as absent: of the same world, a worse reading never plans
 * anything that a whole one does not, neither a removal nor a mark nor any other addition.
 */
final class MissingPartsLawTest {

  private static final String SEEDED = "io.github.immichautotag.core.testing.SeededLibraries#all";

  /** What the plan of a whole reading does, and what follows from it. */
  private static Map<String, Set<AssetId>> whole(Scenario scenario) {
    Plan plan = scenario.plan();
    Map<String, Set<AssetId>> steps = steps(plan, scenario.world());
    for (PlannedChange planned : plan.changes()) {
      if (planned.change() instanceof AddTag add) {
        // Where a tag below is not certain to come, the one above it has to be set itself.
        String path = add.tag().value();
        for (int cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
          AddTag upper = new AddTag(new TagPath(path.substring(0, cut)), add.assets());
          note(upper, add.assets(), plan, steps);
        }
      }
    }
    return steps;
  }

  /** What a plan would really do: to which assets, by what is done. */
  private static Map<String, Set<AssetId>> steps(Plan plan, World world) {
    AssetTable assets = plan.library().assets();
    Map<String, Set<AssetId>> steps = new TreeMap<>();
    for (PlannedChange planned : plan.changes()) {
      Change change = planned.change();
      // Into an album whose members were not read it may put what is in there, which does nothing.
      AssetSet effective = change.assets().filter(at -> !world.isSo(change, assets.id(at)));
      if (!effective.isEmpty() || change.assets().isEmpty()) {
        note(change, effective, plan, steps);
      }
    }
    return steps;
  }

  private static void note(
      Change change, AssetSet some, Plan plan, Map<String, Set<AssetId>> steps) {
    Set<AssetId> ids =
        steps.computeIfAbsent(change.ledgerKey() + " " + change.words(), key -> new HashSet<>());
    some.forEach(at -> ids.add(plan.library().assets().id(at)));
  }

  private static void assertAddsNothing(
      Scenario scenario, Map<String, Set<AssetId>> whole, Snapshot worse) {
    Map<String, Set<AssetId>> steps = steps(scenario.plan(worse.library()), scenario.world());

    assertThat(whole.keySet()).as(worse.toString()).containsAll(steps.keySet());
    steps.forEach(
        (step, assets) -> {
          Set<AssetId> others = new HashSet<>(assets);
          others.removeAll(whole.getOrDefault(step, Set.of()));
          assertThat(others).as(step + " " + worse).isEmpty();
        });
  }

  /** A few of many, others for each seed: all of them for each would take too long. */
  private static <T> List<T> some(Collection<T> many, Scenario scenario) {
    List<T> mixed = new ArrayList<>(many);
    Collections.shuffle(mixed, new Random(scenario.name().hashCode()));
    return mixed.subList(0, Math.min(4, mixed.size()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void anUnreadTagAddsNothingToThePlan(Scenario scenario) {
    Map<String, Set<AssetId>> whole = whole(scenario);

    for (TagPath tag : some(scenario.world().tags(), scenario)) {
      assertAddsNothing(scenario, whole, new Snapshot(scenario.world()).withoutTag(tag));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void anUnreadAlbumAddsNothingToThePlan(Scenario scenario) {
    Map<String, Set<AssetId>> whole = whole(scenario);

    for (Album album : some(scenario.world().albums(), scenario)) {
      assertAddsNothing(scenario, whole, new Snapshot(scenario.world()).withoutAlbum(album.ref()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void unreadAssetsAddNothingToThePlan(Scenario scenario) {
    Map<String, Set<AssetId>> whole = whole(scenario);

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
    Map<String, Set<AssetId>> whole = whole(scenario);

    for (int choice = 0; choice < 4; choice++) {
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
