package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.run.Applier;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.Journal;
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
  void aGoodServerEndsAsPlanned(Scenario scenario) {
    Plan plan = scenario.plan();
    MemoryTroubles readOnlyLibrary = MemoryTroubles.none().keep(Photos.externalLibrary(2));
    MemoryPhotoServer server = new MemoryPhotoServer(scenario.world().copy(), readOnlyLibrary);
    World expected = scenario.world().copy();

    RunReport report = apply(plan, server);

    assertThat(server.hasty()).isEmpty();
    AssetTable assets = plan.library().assets();
    for (ChangeResult result : report.results()) {
      Change change = result.planned().change();
      AssetSet lost =
          change.rewritesMetadata() ? readOnly(change.assets(), assets) : AssetSet.empty();
      assertThat(result.good()).as(change.words()).isEqualTo(change.assets().minus(lost));
      expected.apply(change, result.good(), assets);
    }
    assertThat(server.world().facts()).isEqualTo(expected.facts());
  }

  private static AssetSet readOnly(AssetSet assets, AssetTable table) {
    Optional<ExternalLibraryId> readOnly = Optional.of(Photos.externalLibrary(1));
    return assets.filter(at -> table.links(at).externalLibrary().equals(readOnly));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void everyAssetEndsOnceWhateverGoesWrong(Scenario scenario) {
    Plan plan = scenario.plan();
    MemoryPhotoServer server = new MemoryPhotoServer(scenario.world(), troubles(scenario));

    RunReport report = apply(plan, server);

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

  private static MemoryTroubles troubles(Scenario scenario) {
    Random random = new Random(scenario.name().hashCode());
    MemoryTroubles troubles = MemoryTroubles.none();
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
    return troubles.silentAt(random.nextInt(5), random.nextInt(9));
  }

  private static RunReport apply(Plan plan, MemoryPhotoServer server) {
    return new Applier(server, Journal.none(), new Batcher(SMALL), Progress.silent())
        .apply(plan, () -> false);
  }
}
