package io.github.immichautotag.core.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.testing.Photos;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class IdsTest {

  private static final String SEEDS = "io.github.immichautotag.core.testing.Seeds#all";

  private static String text(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource(SEEDS)
  void readBackAsTheyWereWritten(long seed) {
    String text = text(new Random(seed));

    assertThat(AssetId.parse(text)).hasToString(text);
    assertThat(AlbumId.parse(text)).hasToString(text);
    assertThat(AssetId.parse(text.toUpperCase(Locale.ROOT))).isEqualTo(AssetId.parse(text));
    assertThat(AlbumId.parse(text.toUpperCase(Locale.ROOT))).isEqualTo(AlbumId.parse(text));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource(SEEDS)
  void orderAsTheirTexts(long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      texts.add(text(random));
    }
    List<AssetId> assets = new ArrayList<>(texts.stream().map(AssetId::parse).toList());
    List<AlbumId> albums = new ArrayList<>(texts.stream().map(AlbumId::parse).toList());

    Collections.sort(texts);
    Collections.sort(assets);
    Collections.sort(albums);

    assertThat(assets).extracting(AssetId::toString).isEqualTo(texts);
    assertThat(albums).extracting(AlbumId::toString).isEqualTo(texts);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource(SEEDS)
  void aSetOfThemMeansTheSameAssetsInAnyTable(long seed) {
    Random random = new Random(seed);
    List<Asset> some = new ArrayList<>();
    List<Asset> others = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      (random.nextBoolean() ? some : others).add(Photos.photo(number));
    }
    List<Asset> all = new ArrayList<>(some);
    all.addAll(others);
    Collections.shuffle(all, random);
    AssetTable small = AssetTable.of(some);
    AssetTable large = AssetTable.of(all);

    AssetIdSet ids = AssetIdSet.of(small.all(), small);

    assertThat(ids.size()).isEqualTo(some.size());
    assertThat(ids).isEqualTo(AssetIdSet.of(some.stream().map(Asset::id).toList()));
    assertThat(ids.in(small)).isEqualTo(small.all());
    assertThat(AssetIdSet.of(ids.in(large), large)).isEqualTo(ids);
    assertThat(ids.notIn(large).isEmpty()).isTrue();
    assertThat(AssetIdSet.of(large.all(), large).notIn(small).size()).isEqualTo(others.size());
  }

  @Test
  void areNotReadFromAnythingElse() {
    assertThatThrownBy(() -> AssetId.parse("IMG_1.jpg"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AlbumId.parse("")).isInstanceOf(IllegalArgumentException.class);
  }
}
