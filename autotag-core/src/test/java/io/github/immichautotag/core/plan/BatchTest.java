package io.github.immichautotag.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BatchTest {

  private static final CaptureTime NOON =
      CaptureTime.at(LocalDateTime.parse("2020-01-01T12:00:00"), ZoneOffset.UTC);

  private static final AssetSet BOTH = AssetSet.of(1, 2);

  private static SetField rating(int before, int after, AssetSet assets) {
    return new SetField(
        FieldValue.rating(Optional.of(before)), FieldValue.rating(Optional.of(after)), assets);
  }

  private static SetField archive(AssetSet assets) {
    return new SetField(
        FieldValue.of(Visibility.TIMELINE), FieldValue.of(Visibility.ARCHIVE), assets);
  }

  private static SetCaptureTime noon(AssetSet assets) {
    return new SetCaptureTime(Optional.empty(), NOON, assets);
  }

  @Test
  void setsSeveralValuesOnTheSameAssetsWhateverTheyHaveNow() {
    Batch batch =
        new Batch(
            List.of(
                rating(1, 4, AssetSet.of(1)),
                rating(2, 4, AssetSet.of(2)),
                archive(BOTH),
                noon(BOTH)));
    assertThat(batch.assets()).isEqualTo(BOTH);
    assertThat(batch.weight()).isEqualTo(6);
    assertThat(batch.withAssets(AssetSet.of(2)).changes())
        .containsExactly(
            rating(2, 4, AssetSet.of(2)), archive(AssetSet.of(2)), noon(AssetSet.of(2)));
  }

  @Test
  void refusesWhatOneCallCannotDo() {
    List<List<Change>> impossible =
        List.of(
            List.of(),
            List.of(rating(1, 4, BOTH), rating(1, 5, BOTH)),
            List.of(rating(1, 4, BOTH), archive(AssetSet.of(1))),
            List.of(
                new AddTag(new TagPath("a"), BOTH), new AddTag(new TagPath("b"), AssetSet.of(1))));
    for (List<Change> changes : impossible) {
      assertThatThrownBy(() -> new Batch(changes)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void dividesAssetsByWhatTheyGet() {
    List<Change> changes =
        List.of(noon(AssetSet.of(1, 2, 3)), archive(AssetSet.of(2, 3, 4)), rating(1, 4, BOTH));
    List<Wave> waves = new Batcher(BatchLimits.measured()).waves(changes);
    assertThat(waves).hasSize(1);
    assertThat(waves.get(0).batches())
        .containsExactlyInAnyOrder(
            new Batch(List.of(rating(1, 4, AssetSet.of(1)), noon(AssetSet.of(1)))),
            new Batch(
                List.of(
                    archive(AssetSet.of(2)), rating(1, 4, AssetSet.of(2)), noon(AssetSet.of(2)))),
            new Batch(List.of(archive(AssetSet.of(3)), noon(AssetSet.of(3)))),
            Batch.of(archive(AssetSet.of(4))));
  }

  @Test
  void keepsWhatServersRefuseApart() {
    SetField nowhere =
        new SetField(
            new FieldValue(FieldValue.place(Optional.empty()).field(), "1.000000 2.000000"),
            FieldValue.place(Optional.empty()),
            BOTH);
    List<Wave> waves =
        new Batcher(BatchLimits.measured()).waves(List.of(nowhere, noon(BOTH), archive(BOTH)));
    List<Batch> batches = new ArrayList<>();
    waves.forEach(wave -> batches.addAll(wave.batches()));
    assertThat(batches)
        .containsExactly(new Batch(List.of(archive(BOTH), noon(BOTH))), Batch.of(nowhere));
  }

  @Test
  void putsThousandsOfDatesIntoBatchesInNoTime() {
    List<Change> changes = new ArrayList<>();
    int count = 20_000;
    for (int at = 0; at < count; at++) {
      CaptureTime time = CaptureTime.of(NOON.instant().plusSeconds(at), Optional.empty());
      changes.add(new SetCaptureTime(Optional.empty(), time, AssetSet.of(at)));
    }
    changes.add(archive(AssetSet.allBelow(count)));
    assertThat(new Batcher(BatchLimits.measured()).waves(changes))
        .singleElement()
        .extracting(wave -> wave.batches().size())
        .isEqualTo(count);
  }
}
