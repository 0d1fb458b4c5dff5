package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Wave;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BatchingLawsTest {

  private static final String SEEDED = "io.github.immichautotag.core.testing.SeededLibraries#all";
  private static final BatchLimits SMALL = new BatchLimits(20, 45, 30, 25);

  private static List<Change> changes(Plan plan) {
    return plan.changes().stream().map(PlannedChange::change).toList();
  }

  private static List<Batch> batches(List<Wave> waves) {
    return waves.stream().flatMap(wave -> wave.batches().stream()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void everyStepIsInExactlyOneBatch(Scenario scenario) {
    Plan plan = scenario.plan();
    List<String> planned = new ArrayList<>();
    changes(plan).forEach(it -> planned.addAll(Steps.of(it, plan.library().assets())));
    List<String> batched = new ArrayList<>();
    for (Batch batch : batches(new Batcher(SMALL).waves(changes(plan)))) {
      batch.changes().forEach(it -> batched.addAll(Steps.of(it, plan.library().assets())));
    }

    assertThat(new TreeSet<>(batched)).isEqualTo(new TreeSet<>(planned));
    assertThat(batched).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void noWaveRewritesAnAssetTwice(Scenario scenario) {
    for (Wave wave : new Batcher(SMALL).waves(changes(scenario.plan()))) {
      AssetSet rewritten = AssetSet.empty();
      for (Batch batch : wave.batches()) {
        if (batch.rewritesMetadata()) {
          assertThat(rewritten.intersects(batch.assets())).isFalse();
          rewritten = rewritten.union(batch.assets());
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void noBatchIsLargerThanTheServerBears(Scenario scenario) {
    for (Batch batch : batches(new Batcher(SMALL).waves(changes(scenario.plan())))) {
      Verb verb = batch.changes().get(0).ledgerKey().verb();
      int most =
          switch (verb) {
            case ADD_TAG, REMOVE_TAG -> SMALL.assetsPerTagCall();
            case SET_CAPTURE_TIME, SET_FIELD -> SMALL.assetsPerDateCall();
            default -> SMALL.assetsPerAlbumCall();
          };
      assertThat(batch.assets().size()).isLessThanOrEqualTo(most);
      boolean ofValues = batch.changes().stream().allMatch(BatchingLawsTest::setsValue);
      int kinds = 1 + AssetField.values().length;
      assertThat(batch.weight())
          .isLessThanOrEqualTo(
              ofValues ? (long) most * kinds : Math.max(most, SMALL.pairsPerTagCall()));
      assertThat(
              batch.changes().size() == 1
                  || batch.changes().stream().allMatch(AddTag.class::isInstance)
                  || batch.changes().stream().allMatch(ShareAlbum.class::isInstance)
                  || ofValues)
          .isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void albumsAreMadeBeforeTheyAreFilledAndAssetsGetTagsBeforeValues(Scenario scenario) {
    Map<Integer, Integer> last = new HashMap<>();
    boolean anythingElse = false;
    for (Batch batch : batches(new Batcher(SMALL).waves(changes(scenario.plan())))) {
      Verb verb = batch.changes().get(0).ledgerKey().verb();
      assertThat(verb == Verb.CREATE_ALBUM && anythingElse).isFalse();
      anythingElse |= verb != Verb.CREATE_ALBUM;
      if (batch.rewritesMetadata()) {
        int order =
            setsValue(batch.changes().get(0))
                ? 2
                : List.of(Verb.ADD_TAG, Verb.REMOVE_TAG).indexOf(verb);
        batch
            .assets()
            .forEach(
                at -> {
                  assertThat(last.getOrDefault(at, 0)).isLessThanOrEqualTo(order);
                  last.put(at, order);
                });
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void aDateIsSetInAsFewCallsAsTheServerBears(Scenario scenario) {
    Map<CaptureTime, Integer> calls = new HashMap<>();
    Map<CaptureTime, Integer> assets = new HashMap<>();
    // With no tags before them, all dates can go into the first wave.
    List<Change> dates =
        changes(scenario.plan()).stream().filter(SetCaptureTime.class::isInstance).toList();
    for (Batch batch : batches(new Batcher(SMALL).waves(dates))) {
      if (batch.changes().get(0) instanceof SetCaptureTime date) {
        calls.merge(date.value(), 1, Integer::sum);
        assets.merge(date.value(), batch.assets().size(), Integer::sum);
      }
    }

    calls.forEach(
        (value, count) ->
            assertThat(count)
                .isEqualTo(
                    -Math.floorDiv(-assets.getOrDefault(value, 0), SMALL.assetsPerDateCall())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void anAssetGetsAllItsTagsInOneCall(Scenario scenario) {
    Map<Integer, Integer> calls = new HashMap<>();
    for (Batch batch : batches(new Batcher(SMALL).waves(changes(scenario.plan())))) {
      if (batch.changes().get(0) instanceof AddTag) {
        batch.assets().forEach(at -> calls.merge(at, 1, Integer::sum));
      }
    }

    assertThat(calls.values()).allMatch(count -> count == 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void anAssetGetsAllItsValuesInOneCallButForThoseThatServersRefuse(Scenario scenario) {
    Map<Integer, Integer> calls = new HashMap<>();
    for (Batch batch : batches(new Batcher(SMALL).waves(changes(scenario.plan())))) {
      Change first = batch.changes().get(0);
      if (setsValue(first) && !forgetsPlace(first)) {
        assertThat(batch.changes()).noneMatch(BatchingLawsTest::forgetsPlace);
        batch.assets().forEach(at -> calls.merge(at, 1, Integer::sum));
      }
    }

    assertThat(calls.values()).allMatch(count -> count == 1);
  }

  private static boolean setsValue(Change change) {
    return change instanceof SetCaptureTime || change instanceof SetField;
  }

  private static boolean forgetsPlace(Change change) {
    return change instanceof SetField set && set.value().equals(FieldValue.place(Optional.empty()));
  }

  @Test
  void noCallIsSoSmallThatNothingGoesIntoIt() {
    for (int[] sizes : new int[][] {{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 0, 1}, {1, 1, 1, -1}}) {
      assertThatThrownBy(() -> new BatchLimits(sizes[0], sizes[1], sizes[2], sizes[3]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
