package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.run.Applier;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.Journal;
import io.github.immichautotag.core.run.Outcome;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.RunReport;
import io.github.immichautotag.core.testing.MemoryPhotoServer;
import io.github.immichautotag.core.testing.MemoryTroubles;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.World;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ApplyingLawsTest {

  private static final String SEEDED = "io.github.immichautotag.core.testing.SeededLibraries#all";
  private static final BatchLimits SMALL = new BatchLimits(20, 60, 30, 25);

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void aGoodServerEndsAsPlannedButForWhatAReadOnlyLibraryTakesBack(Scenario scenario) {
    Plan plan = scenario.plan();
    MemoryTroubles readOnlyLibrary = MemoryTroubles.none().keep(Photos.externalLibrary(2));
    MemoryPhotoServer server = new MemoryPhotoServer(scenario.world().copy(), readOnlyLibrary);
    World expected = scenario.world().copy();

    RunReport report = apply(plan, server, Integer.MAX_VALUE);

    assertThat(server.hasty()).isEmpty();
    AssetTable assets = plan.library().assets();
    for (ChangeResult result : report.results()) {
      Change change = result.planned().change();
      AssetSet lost =
          change.rewritesMetadata() ? readOnly(change.assets(), assets) : AssetSet.empty();
      AssetSet todo = change.assets().minus(lost);
      assertThat(result.good())
          .as(change.words())
          .isEqualTo(todo.filter(at -> mayBeDone(result.planned(), at, report)));
      expected.apply(change, result.good(), assets);
    }
    assertThat(server.world().facts()).isEqualTo(expected.facts());
  }

  private static AssetSet readOnly(AssetSet assets, AssetTable table) {
    Optional<ExternalLibraryId> readOnly = Optional.of(Photos.externalLibrary(1));
    return assets.filter(at -> table.links(at).externalLibrary().equals(readOnly));
  }

  /** Whether at least one rule that takes something off the asset gave it all that it gives. */
  private static boolean mayBeDone(PlannedChange planned, int position, RunReport report) {
    return planned.mark()
        || !planned.change().takesAway()
        || planned.reasons().stream()
            .filter(reason -> reason.assets().contains(position))
            .anyMatch(reason -> gaveAll(reason.rule(), position, report));
  }

  private static boolean gaveAll(String rule, int position, RunReport report) {
    return report.results().stream()
        .filter(result -> !result.planned().change().takesAway())
        .filter(result -> asks(rule, position, result.planned()))
        .allMatch(result -> result.good().contains(position));
  }

  private static boolean asks(String rule, int position, PlannedChange planned) {
    for (Reason reason : planned.reasons()) {
      if (reason.rule().equals(rule) && reason.assets().contains(position)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void everyAssetEndsOnceWhateverGoesWrong(Scenario scenario) {
    Plan plan = scenario.plan();

    for (int tale = 0; tale < 2; tale++) {
      MemoryPhotoServer server = badServer(scenario, tale);
      RunReport report = apply(plan, server, lastWrite(scenario, tale));

      assertThat(server.hasty()).isEmpty();
      assertThat(report.results()).hasSameSizeAs(plan.changes());
      for (ChangeResult result : report.results()) {
        AssetSet ended = AssetSet.empty();
        for (AssetSet assets : result.outcomes().values()) {
          assertThat(ended.intersects(assets)).isFalse();
          ended = ended.union(assets);
        }
        assertThat(result.outcomes()).isNotEmpty();
        assertThat(ended).isEqualTo(result.planned().change().assets());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void whatTheReportSaysIsSoWhateverGoesWrong(Scenario scenario) {
    Plan plan = scenario.plan();

    for (int tale = 0; tale < 3; tale++) {
      MemoryPhotoServer server = badServer(scenario, tale);
      RunReport report = apply(plan, server, lastWrite(scenario, tale));

      for (ChangeResult result : report.results()) {
        result
            .outcomes()
            .forEach(
                (outcome, assets) -> assertTrue(outcome, assets, result, server.world(), plan));
      }
    }
  }

  private static void assertTrue(
      Outcome outcome, AssetSet assets, ChangeResult result, World world, Plan plan) {
    if (!(outcome instanceof Outcome.Unknown)) {
      Change change = result.planned().change();
      AssetTable table = plan.library().assets();
      AssetSet so = assets.filter(at -> world.isSo(change, table.id(at)));
      assertThat(so)
          .as(change.words() + " " + outcome)
          .isEqualTo(outcome.isGood() ? assets : AssetSet.empty());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void nothingIsTakenAwayWithoutWhatItsRuleGivesInstead(Scenario scenario) {
    Plan plan = scenario.plan();

    for (int tale = 0; tale < 3; tale++) {
      MemoryPhotoServer server = badServer(scenario, tale);
      RunReport report = apply(plan, server, lastWrite(scenario, tale));

      for (ChangeResult result : report.results()) {
        Change change = result.planned().change();
        if (change.takesAway()) {
          AssetSet taken = change.assets().filter(at -> isSo(change, at, plan, server.world()));
          assertThat(taken.filter(at -> !mayBeDone(result.planned(), at, report)))
              .as(change.words())
              .isEqualTo(AssetSet.empty());
        }
      }
    }
  }

  private static boolean isSo(Change change, int position, Plan plan, World world) {
    AssetId id = plan.library().assets().id(position);
    return world.isSo(change, id);
  }

  private static MemoryPhotoServer badServer(Scenario scenario, int tale) {
    Random random = new Random(31L * scenario.name().hashCode() + tale);
    MemoryTroubles troubles = MemoryTroubles.none().keep(Photos.externalLibrary(2));
    for (Asset asset : scenario.world().assets()) {
      switch (random.nextInt(20)) {
        case 0 -> troubles.lose(asset.id(), 1 + random.nextInt(4));
        case 1 -> troubles.refuse(asset.id());
        case 2 -> troubles.neverSettle(asset.id());
        default -> {}
      }
    }
    if (random.nextInt(3) == 0) {
      troubles.breakAfter(random.nextInt(8));
    }
    troubles.silentAt(random.nextInt(5), random.nextInt(9));
    return new MemoryPhotoServer(scenario.world().copy(), troubles);
  }

  /** After so many writes somebody stops the run; mostly nobody does. */
  private static int lastWrite(Scenario scenario, int tale) {
    Random random = new Random(37L * scenario.name().hashCode() + tale);
    return random.nextInt(3) == 0 ? random.nextInt(20) : Integer.MAX_VALUE;
  }

  private static RunReport apply(Plan plan, MemoryPhotoServer server, int mostWrites) {
    return new Applier(server, Journal.none(), new Batcher(SMALL), Progress.silent())
        .apply(plan, () -> server.writes().size() >= mostWrites);
  }
}
