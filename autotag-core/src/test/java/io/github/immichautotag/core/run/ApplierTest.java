package io.github.immichautotag.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.testing.Asking;
import io.github.immichautotag.core.testing.MemoryPhotoServer;
import io.github.immichautotag.core.testing.MemoryTroubles;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.World;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class ApplierTest {

  private static final TagPath TRIPS = new TagPath("Trips");
  private static final TagPath PARIS = new TagPath("Trips/Paris");
  private static final TagPath MEME = new TagPath("meme");
  private static final Outcome APPLIED = new Outcome.Applied();
  private static final Outcome UNKNOWN = new Outcome.Unknown();
  private static final Asset FIRST = Photos.photo(0);
  private static final Asset SECOND = Photos.photo(1);
  private static final Asset THIRD = Photos.photo(2);
  private static final AssetSet ALL = AssetSet.of(0, 1, 2);
  private static final CaptureTime CHRISTMAS =
      CaptureTime.at(LocalDateTime.of(2019, 12, 24, 18, 0), ZoneOffset.ofHours(1));

  private final World world = new World().add(FIRST, SECOND, THIRD);
  private final MemoryTroubles troubles = MemoryTroubles.none();
  private final MemoryPhotoServer server = new MemoryPhotoServer(world, troubles);

  private RunReport apply(Change... changes) {
    return apply(() -> false, changes);
  }

  private RunReport apply(BooleanSupplier stop, Change... changes) {
    return apply(stop, Asking.of(changes));
  }

  private RunReport apply(BooleanSupplier stop, Stage... stages) {
    Scenario scenario =
        new Scenario("story", world.copy(), List.of(stages), Set.of(Visibility.TIMELINE));
    Batcher batcher = new Batcher(new BatchLimits(2, 100, 2, 2));
    return new Applier(server, Journal.none(), batcher, Progress.silent())
        .apply(scenario.plan(), stop);
  }

  private static SetCaptureTime date(Asset asset, int position) {
    return new SetCaptureTime(asset.captureTime(), CHRISTMAS, AssetSet.of(position));
  }

  @Test
  void doesWhatThePlanSaysAndSeesThatItIsDone() {
    RunReport report = apply(new AddTag(MEME, ALL), date(FIRST, 0));

    assertThat(report.isComplete()).isTrue();
    assertThat(report.counts()).containsExactlyEntriesOf(java.util.Map.of("Applied", 4L));
    assertThat(world.directly(MEME)).containsExactly(FIRST.id(), SECOND.id(), THIRD.id());
    assertThat(world.captureTime(FIRST.id())).contains(CHRISTMAS);
    assertThat(server.hasty()).isEmpty();
  }

  @Test
  void writesNothingForAnEmptyPlan() {
    assertThat(apply().results()).isEmpty();
    assertThat(server.writes()).isEmpty();
  }

  @Test
  void repeatsWhatTheServerLost() {
    troubles.lose(SECOND.id(), 1);

    RunReport report = apply(new AddTag(MEME, ALL));

    assertThat(report.results().get(0).ended(APPLIED)).isEqualTo(ALL);
    assertThat(server.writes()).last().extracting(batch -> batch.assets().size()).isEqualTo(1);
  }

  @Test
  void tellsWhatAReadOnlyLibraryTakesBack() {
    world.add(Photos.of(SECOND).inExternalLibrary().asset());

    RunReport report = apply(new AddTag(MEME, ALL));

    assertThat(report.results().get(0).ended(new Outcome.Reverted())).isEqualTo(AssetSet.of(1));
    assertThat(report.results().get(0).ended(APPLIED)).isEqualTo(AssetSet.of(0, 2));
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void tellsWhatTheServerRefuses() {
    troubles.refuse(THIRD.id());

    RunReport report = apply(new AddTag(MEME, ALL));

    assertThat(report.results().get(0).ended(new Outcome.Rejected("no access")))
        .isEqualTo(AssetSet.of(2));
  }

  @Test
  void looksForItselfWhenAnAnswerIsLost() {
    troubles.silentAt(0, 1);

    RunReport report = apply(new AddTag(MEME, ALL));

    assertThat(report.results().get(0).ended(APPLIED)).isEqualTo(ALL);
    assertThat(server.writes()).hasSize(2);
  }

  @Test
  void findsWhatSomebodyElseDidMeanwhileAlreadySo() {
    RunReport report = applyAfter(() -> world.tag("meme", FIRST), new AddTag(MEME, ALL));

    assertThat(report.results().get(0).ended(new Outcome.AlreadySo())).isEqualTo(AssetSet.of(0));
    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void leavesADateThatSomebodyElseSetMeanwhile() {
    CaptureTime theirs = CaptureTime.local(LocalDateTime.of(2001, 2, 3, 4, 5));

    RunReport report =
        applyAfter(() -> server.redate(FIRST.id(), theirs), date(FIRST, 0), date(SECOND, 1));

    assertThat(report.results().get(0).ended(new Outcome.Stale())).isEqualTo(AssetSet.of(0));
    assertThat(report.results().get(1).ended(APPLIED)).isEqualTo(AssetSet.of(1));
    assertThat(world.captureTime(FIRST.id())).contains(theirs);
  }

  private RunReport applyAfter(Runnable meanwhile, Change... changes) {
    Scenario scenario =
        new Scenario(
            "story", world.copy(), List.of(Asking.of(changes)), Set.of(Visibility.TIMELINE));
    var plan = scenario.plan();
    meanwhile.run();
    return new Applier(
            server, Journal.none(), new Batcher(BatchLimits.measured()), Progress.silent())
        .apply(plan, () -> false);
  }

  @Test
  void callsUnknownWhatMayHaveBeenDoneWhenTheServerBroke() {
    troubles.breakAfter(0);

    RunReport report = apply(new AddTag(MEME, ALL));

    // The first call was on its way, the second never left.
    assertThat(report.results().get(0).ended(UNKNOWN)).isEqualTo(AssetSet.of(0, 1));
    assertThat(report.results().get(0).ended(APPLIED)).isEqualTo(AssetSet.empty());
    assertThat(report.results().get(0).outcomes()).hasSize(2);
    assertThat(report.failure()).isPresent();
  }

  @Test
  void writesNothingMoreOnceTheServerBroke() {
    troubles.breakBefore(1);

    RunReport report = apply(new AddTag(MEME, ALL), new RemoveTag(TRIPS, ALL));

    assertThat(server.writes()).hasSize(2);
    assertThat(report.results().get(0).good()).isEqualTo(AssetSet.empty());
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void stopsWhenAskedAndLooksAtWhatItWrote() {
    int[] asked = {0};

    RunReport report = apply(() -> ++asked[0] > 2, new AddTag(MEME, ALL));

    assertThat(report.interrupted()).isTrue();
    assertThat(report.results().get(0).ended(APPLIED)).isEqualTo(AssetSet.of(0, 1));
    assertThat(report.results().get(0).ended(new Outcome.NotAttempted("the run was interrupted")))
        .isEqualTo(AssetSet.of(2));
  }

  @Test
  void aWriteLostBeforeAnInterruptionIsNotCalledReverted() {
    troubles.lose(FIRST.id(), 1);
    int[] asked = {0};

    RunReport report = apply(() -> ++asked[0] > 3, new AddTag(MEME, ALL));

    assertThat(report.results().get(0).ended(new Outcome.Reverted())).isEqualTo(AssetSet.empty());
    assertThat(report.results().get(0).outcomes().keySet())
        .anyMatch(Outcome.NotAttempted.class::isInstance);
  }

  @Test
  void anAssetThatDoesNotSettleHoldsUpNoOther() {
    world.tag("Trips", FIRST, SECOND, THIRD);
    troubles.neverSettle(FIRST.id());

    RunReport report =
        apply(
            () -> false,
            Asking.of(new AddTag(MEME, ALL)),
            new Asking("another", List.of(new RemoveTag(TRIPS, ALL))));

    ChangeResult removal = report.results().get(1);
    assertThat(removal.ended(APPLIED)).isEqualTo(AssetSet.of(1, 2));
    assertThat(removal.ended(new Outcome.NotAttempted("the server was still busy with the asset")))
        .isEqualTo(AssetSet.of(0));
    assertThat(report.results().get(0).ended(UNKNOWN)).isEqualTo(AssetSet.of(0));
    assertThat(server.hasty()).isEmpty();
  }

  @Test
  void anAlbumKnowsItsMembersWhateverTheServerStillWorksOn() {
    PlannedAlbum album = new PlannedAlbum("Best of");
    troubles.neverSettle(FIRST.id());

    RunReport report =
        apply(
            new CreateAlbum(album, ""),
            new AddToAlbum(album, "Best of", ALL),
            new AddTag(MEME, AssetSet.of(0)));

    assertThat(report.results())
        .filteredOn(result -> result.planned().change() instanceof AddToAlbum)
        .allMatch(ChangeResult::isGood);
  }

  @Test
  void anAlbumWhoseCreationGotNoAnswerIsNotCalledApplied() {
    troubles.silentAt(0);

    RunReport report = apply(new CreateAlbum(new PlannedAlbum("Best of"), ""));

    assertThat(report.results().get(0).outcomes()).containsOnlyKeys(UNKNOWN);
  }

  @Test
  void aTagGivesWayToOneBelowIt() {
    world.tag("Trips", FIRST, SECOND, THIRD);

    RunReport report = apply(new RemoveTag(TRIPS, ALL), new AddTag(PARIS, ALL));

    assertThat(report.isComplete()).isTrue();
    assertThat(world.directly(PARIS)).hasSize(3);
    assertThat(world.directly(TRIPS)).isEmpty();
  }

  @Test
  void aTagGivesWayToOneAboveIt() {
    world.tag("Trips/Paris", FIRST, SECOND, THIRD);

    RunReport report = apply(new AddTag(TRIPS, ALL), new RemoveTag(PARIS, ALL));

    assertThat(report.isComplete()).isTrue();
    assertThat(world.directly(TRIPS)).hasSize(3);
    assertThat(world.directly(PARIS)).isEmpty();
  }

  @Test
  void whatCannotBeReadBackIsUnknown() {
    troubles.hide(MEME);

    RunReport report = apply(new AddTag(MEME, ALL));

    assertThat(report.results().get(0).ended(UNKNOWN)).isEqualTo(ALL);
    assertThat(server.writes()).as("no blind repetition").hasSize(2);
  }

  @Test
  void severalPlannedChangesOfOneKindEndEachForItsOwnAssets() {
    Plan one = new Scenario("s", world.copy(), List.of(), Set.of(Visibility.TIMELINE)).plan();
    List<PlannedChange> planned = new ArrayList<>();
    for (AssetSet assets : List.of(AssetSet.of(0), AssetSet.of(1), AssetSet.of(1, 2))) {
      Reason reason = new Reason("undo", "it was asked for", assets);
      planned.add(new PlannedChange(new AddTag(MEME, assets), false, List.of(reason)));
    }
    troubles.refuse(SECOND.id());

    RunReport report =
        new Applier(server, Journal.none(), new Batcher(BatchLimits.measured()), Progress.silent())
            .apply(
                new Plan(
                    one.library(),
                    one.scope(),
                    Set.of(),
                    one.outcome(),
                    planned,
                    List.of(),
                    List.of(),
                    List.of()),
                () -> false);

    Outcome refused = new Outcome.Rejected("no access");
    assertThat(report.results())
        .extracting(ChangeResult::outcomes)
        .containsExactly(
            Map.of(APPLIED, AssetSet.of(0)),
            Map.of(refused, AssetSet.of(1)),
            Map.of(refused, AssetSet.of(1), APPLIED, AssetSet.of(2)));
  }

  @Test
  void countsEveryTagOfEveryAssetUpToTheLast() {
    List<String> told = new ArrayList<>();
    Scenario scenario =
        new Scenario(
            "story",
            world.copy(),
            List.of(Asking.of(new AddTag(MEME, ALL), new AddTag(TRIPS, ALL))),
            Set.of(Visibility.TIMELINE));

    new Applier(
            server,
            Journal.none(),
            new Batcher(new BatchLimits(2, 100, 2, 2)),
            (phase, done, total) -> told.add(phase + " " + done + "/" + total))
        .apply(scenario.plan(), () -> false);

    assertThat(told).containsExactly("WRITING 4/6", "WRITING 6/6");
  }

  @Test
  void waitsOnlyForWhatWasWritten() {
    troubles.refuse(FIRST.id(), SECOND.id()).neverSettle(FIRST.id(), SECOND.id());

    RunReport report = apply(new AddTag(MEME, ALL));

    assertThat(report.results().get(0).ended(UNKNOWN)).isEqualTo(AssetSet.empty());
  }
}
