package io.github.immichautotag.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.rule.Condition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from conditions alone is so in every library. */
final class ImplicationTest {

  private static final int SEEDS = 300;

  private static Condition of(String written) {
    String[] parts = written.split("=", 2);
    return ConditionKind.of(parts[0].strip())
        .orElseThrow()
        .make(Argument.of(parts[1].strip().split("\\|")), Terms.plain());
  }

  @ParameterizedTest
  @CsvSource({
    "size = > 10 MB, size = > 1 MB",
    "size = 2 MB, size = 1 MB..3 MB",
    "rating = 4, rating = any",
    "type = image, type = image|video",
    "taken = 2019-07, taken = 2019",
    "taken = last 30 days, taken = last 60 days",
    "extension = JPG, extension = jpg|jpeg",
    "favorite = true, favorite = true",
    "album_count = 0, album_count = < 2",
  })
  void seesThatOneIsWithinTheOther(String one, String other) {
    assertThat(Implication.implies(of(one), of(other))).isTrue();
    assertThat(Implication.excludes(of(one), of(other))).isFalse();
    assertThat(Implication.implies(of(one), of(other).not())).isFalse();
    assertThat(Implication.excludes(of(one), of(other).not())).isTrue();
    assertThat(Implication.isNever(of(one).and(of(other).not()))).isTrue();
    assertThat(Implication.isAlways(of(one).not().or(of(other)))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "size = > 10 MB, size = < 10 MB",
    "rating = none, rating = any",
    "rating = none, rating = >= 1",
    "type = image, type = video|audio",
    "taken = 2019, taken = 2020",
    "taken = last 30 days, taken = older than 30 days",
    "favorite = true, favorite = false",
  })
  void seesThatBothCannotBe(String one, String other) {
    assertThat(Implication.excludes(of(one), of(other))).isTrue();
    assertThat(Implication.isNever(of(one).and(of("live_photo = true")).and(of(other)))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "size = > 10 MB, width = > 10",
    "tag = a, tag = b",
    "in_album = a, in_album = b",
    "taken = last 30 days, taken = 2019",
    "city = Lund, country = Sweden",
  })
  void saysNothingOfWhatItCannotKnow(String one, String other) {
    assertThat(Implication.implies(of(one), of(other))).isFalse();
    assertThat(Implication.excludes(of(one), of(other))).isFalse();
    assertThat(Implication.isNever(of(one).and(of(other)))).isFalse();
    assertThat(Implication.isAlways(of(one).or(of(other)))).isFalse();
  }

  static Stream<SeededPair> pairs() {
    List<String> kinds = ConditionKind.all().stream().map(ConditionKind::name).toList();
    return IntStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> SeededPair.of(kinds.get(seed % kinds.size()), seed));
  }

  @ParameterizedTest(name = "pair {index}")
  @MethodSource("pairs")
  void holdsInEveryLibrary(SeededPair pair) {
    Library library = pair.gallery().library();
    Condition whole = pair.compiled();
    AssetSet met = whole.select(library);
    if (Implication.isNever(whole)) {
      assertThat(met).isEqualTo(AssetSet.empty());
    }
    if (Implication.isAlways(whole)) {
      assertThat(whole.possible(library)).isEqualTo(library.assets().all());
    }
    for (Condition part : whole.parts()) {
      AssetSet ofPart = part.select(library);
      if (Implication.implies(whole, part)) {
        assertThat(part.possible(library).containsAll(met)).isTrue();
      }
      if (Implication.implies(part, whole)) {
        assertThat(whole.possible(library).containsAll(ofPart)).isTrue();
      }
      if (Implication.excludes(part, whole)) {
        assertThat(met.intersects(ofPart)).isFalse();
      }
      // Among the parts, what is implied is implied for every asset.
      for (Condition other : whole.parts()) {
        if (Implication.implies(part, other)) {
          assertThat(other.possible(library).containsAll(ofPart)).isTrue();
        }
      }
    }
    assertThat(Implication.implies(whole, whole)).isTrue();
    assertThat(Implication.implies(whole.and(whole), whole)).isTrue();
    assertThat(Implication.implies(whole, whole.or(whole))).isTrue();
    assertThat(Implication.isNever(Condition.all(List.of(whole, whole.not())))).isTrue();
  }

  @Test
  void comparesWholeTrees() {
    Condition image = of("type = image");
    Condition large = of("size = > 10 MB");
    Condition old = of("taken = < 2000");
    assertThat(Implication.implies(image.and(large), image)).isTrue();
    assertThat(Implication.implies(image.and(large), large.or(old))).isTrue();
    assertThat(Implication.implies(image, image.and(large))).isFalse();
    assertThat(Implication.implies(image.or(large), image)).isFalse();
    assertThat(Implication.implies(image.and(large).or(image.and(old)), image)).isTrue();
    assertThat(Implication.excludes(image.and(large), of("type = video").and(old))).isTrue();
    assertThat(Implication.implies(large.not(), of("size = > 20 MB").not())).isTrue();
    assertThat(Implication.isAlways(Condition.all(List.of()))).isTrue();
    assertThat(Implication.isNever(Condition.any(List.of()))).isTrue();
  }
}
