package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.run.Applier;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.Journal;
import io.github.immichautotag.core.run.Outcome;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.RunReport;
import io.github.immichautotag.core.testing.MemoryPhotoServer;
import io.github.immichautotag.core.testing.MemoryTroubles;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.World;
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
    MemoryPhotoServer server = new MemoryPhotoServer(scenario.world(), MemoryTroubles.none());
    World expected = scenario.after(plan).world();

    RunReport report = apply(plan, server);

    assertThat(server.hasty()).isEmpty();
    for (ChangeResult result : report.results()) {
      AssetSet external =
          result.planned().change().assets().filter(plan.library().assets()::isExternal);
      boolean rewrites = result.planned().change().rewritesMetadata();
      assertThat(result.ended(new Outcome.Reverted()))
          .isEqualTo(rewrites ? external : AssetSet.empty());
    }
    if (report.isComplete()) {
      assertThat(server.world().facts()).isEqualTo(expected.facts());
    }
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
