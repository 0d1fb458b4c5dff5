package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.SeededLibraries;
import io.github.immichautotag.core.testing.Steps;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The seeds hold what the laws are about: a law about nothing would hold for any program. */
final class SeedsTest {

  private static final List<Scenario> SCENARIOS = SeededLibraries.all().toList();
  private static final List<Plan> PLANS = SCENARIOS.stream().map(Scenario::plan).toList();

  private static long librariesWith(Predicate<Library> wanted) {
    return PLANS.stream().map(Plan::library).filter(wanted).count();
  }

  private static long plansWith(Predicate<Plan> wanted) {
    return PLANS.stream().filter(wanted).count();
  }

  private static boolean any(Library library, IntPredicate wanted) {
    return library.assets().all().positions().anyMatch(wanted);
  }

  @Test
  void manyLibrariesHaveLockedAssets() {
    long locked =
        librariesWith(
            it -> any(it, position -> it.assets().visibility(position) == Visibility.LOCKED));

    assertThat(locked).isGreaterThan(SCENARIOS.size() / 2);
  }

  @Test
  void manyLibrariesHaveMovingPartsWhosePhotoWasNotRead() {
    assertThat(librariesWith(SeedsTest::hasOrphanedParts)).isGreaterThan(SCENARIOS.size() / 2);
  }

  private static boolean hasOrphanedParts(Library library) {
    AssetTable assets = library.assets();
    AssetSet known = assets.motionParts();
    return any(
        library,
        position ->
            assets.visibility(position) == Visibility.HIDDEN
                && assets.type(position) == AssetType.VIDEO
                && !known.contains(position));
  }

  @Test
  void someLibrariesAreLargeEnoughToTryAnExternalLibraryOnASample() {
    assertThat(plansWith(SeedsTest::isWorthASample)).isGreaterThan(4);
  }

  private static boolean isWorthASample(Plan plan) {
    AssetTable assets = plan.library().assets();
    AssetSet rewritten = AssetSet.empty();
    for (PlannedChange planned : plan.changes()) {
      Change change = planned.change();
      rewritten = change.rewritesMetadata() ? rewritten.union(change.assets()) : rewritten;
    }
    Optional<?> usual = Optional.of(Photos.externalLibrary(1));
    return rewritten.filter(at -> assets.links(at).externalLibrary().equals(usual)).size() >= 200;
  }

  @Test
  void mostPlansChangeMarksAndManyTakeSomethingAway() {
    assertThat(plansWith(plan -> plan.changes().stream().anyMatch(PlannedChange::mark)))
        .isGreaterThan(SCENARIOS.size() / 2);
    assertThat(plansWith(plan -> !Steps.removals(plan).isEmpty()))
        .isGreaterThan(SCENARIOS.size() / 2);
  }
}
