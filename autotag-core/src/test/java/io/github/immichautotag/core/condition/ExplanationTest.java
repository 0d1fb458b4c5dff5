package io.github.immichautotag.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.condition.Explanation.Step;
import io.github.immichautotag.core.condition.Explanation.Verdict;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about why an asset meets a condition is so. */
final class ExplanationTest {

  private static final String KINDS = "io.github.immichautotag.core.condition.ReferenceTest#kinds";
  private static final int PAIRS_OF_A_KIND = 3;

  @ParameterizedTest(name = "{0}")
  @MethodSource(KINDS)
  void eachAssetIsToldTheVerdictThatItGets(String kind) {
    for (int seed = 1; seed <= PAIRS_OF_A_KIND; seed++) {
      SeededPair pair = SeededPair.of(kind, seed);
      Library library = pair.gallery().library();
      Condition condition = pair.compiled();
      for (Asset asset : pair.gallery().assets()) {
        int position = library.assets().position(asset.id()).orElseThrow();

        Explanation explanation = Explanation.of(condition, position, library);

        assertThat(explanation.verdict())
            .as("seed " + seed + ": " + pair.query())
            .isEqualTo(pair.naive().of(pair.query(), asset));
        assertThat(told(condition, explanation, Map.of())).isEqualTo(explanation.verdict());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(KINDS)
  void theSmallestChangeMakesItMatchAndNoPartOfItDoes(String kind) {
    for (int seed = 1; seed <= PAIRS_OF_A_KIND; seed++) {
      SeededPair pair = SeededPair.of(kind, seed);
      Library library = pair.gallery().library();
      Condition condition = pair.compiled();
      for (int position = 0; position < library.assets().size(); position++) {
        Explanation explanation = Explanation.of(condition, position, library);
        List<Step> steps = Explanation.smallestChange(condition, position, library);

        Map<String, Verdict> wanted = new HashMap<>();
        steps.forEach(step -> wanted.put(step.single().words(), wanted(step)));
        String what = "seed " + seed + ": " + pair.query() + " by " + steps;
        if (explanation.verdict() == Verdict.YES) {
          assertThat(steps).as(what).isEmpty();
        } else if (!steps.isEmpty()) {
          assertThat(told(condition, explanation, wanted)).as(what).isEqualTo(Verdict.YES);
          for (Step step : steps) {
            Map<String, Verdict> fewer = new HashMap<>(wanted);
            fewer.remove(step.single().words());
            assertThat(told(condition, explanation, fewer)).as(what).isNotEqualTo(Verdict.YES);
          }
        } else {
          assertThat(canNeverMatch(condition, explanation)).as(what).isTrue();
        }
      }
    }
  }

  private static Verdict wanted(Step step) {
    return step.shouldBeMet() ? Verdict.YES : Verdict.NO;
  }

  /** The verdict on the whole by those on its parts, some of which are taken for others. */
  private static Verdict told(
      Condition condition, Explanation explanation, Map<String, Verdict> others) {
    List<Verdict> parts =
        zipped(condition, explanation).entrySet().stream()
            .map(part -> told(part.getKey().condition, part.getValue(), others))
            .toList();
    return switch (condition.junction()) {
      case NONE -> others.getOrDefault(explanation.words(), explanation.verdict());
      case NOT -> opposite(parts.get(0));
      case ALL -> worst(parts);
      case ANY -> opposite(worst(parts.stream().map(ExplanationTest::opposite).toList()));
    };
  }

  /** A part at its place: equal ones may stand at several. */
  private record Place(int number, Condition condition) {}

  private static Map<Place, Explanation> zipped(Condition condition, Explanation explanation) {
    Map<Place, Explanation> parts = new LinkedHashMap<>();
    for (int at = 0; at < condition.parts().size(); at++) {
      parts.put(new Place(at, condition.parts().get(at)), explanation.parts().get(at));
    }
    return parts;
  }

  private static Verdict opposite(Verdict verdict) {
    return switch (verdict) {
      case YES -> Verdict.NO;
      case NO -> Verdict.YES;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }

  private static Verdict worst(List<Verdict> parts) {
    if (parts.contains(Verdict.NO)) {
      return Verdict.NO;
    }
    return parts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.YES;
  }

  /** Whether all ways to set its few single conditions fail. */
  private static boolean canNeverMatch(Condition condition, Explanation explanation) {
    List<String> singles = singles(explanation).distinct().toList();
    for (int ways = 0; ways < 1 << singles.size(); ways++) {
      Map<String, Verdict> others = new HashMap<>();
      for (int at = 0; at < singles.size(); at++) {
        others.put(singles.get(at), (ways >> at & 1) == 0 ? Verdict.NO : Verdict.YES);
      }
      if (told(condition, explanation, others) == Verdict.YES) {
        return false;
      }
    }
    return true;
  }

  private static Stream<String> singles(Explanation explanation) {
    return explanation.parts().isEmpty()
        ? Stream.of(explanation.words())
        : explanation.parts().stream().flatMap(ExplanationTest::singles);
  }

  @Test
  void aConditionThatStandsTwiceIsChangedAtBothPlaces() {
    Library library = new World().add(Photos.photo(1)).library();
    Condition type = single("type", "video");
    Condition archived = single("visibility", "archive");
    Condition either = Condition.any(List.of(type, archived));

    List<Step> steps =
        Explanation.smallestChange(Condition.all(List.of(either, type.not())), 0, library);

    assertThat(steps)
        .extracting(step -> step.single().words())
        .containsExactly("visibility: archive");
  }

  @Test
  void aContradictionHasNoSmallestChange() {
    Library library = new World().add(Photos.photo(1)).library();
    Condition type = single("type", "video");

    assertThat(Explanation.smallestChange(type.and(type.not()), 0, library)).isEmpty();
  }

  @Test
  void itTellsWhatTheAssetIsLikeWhereTheConditionLooks() {
    Library library = new World().add(Photos.photo(1)).library();

    Explanation explanation = Explanation.of(single("type", "video").not(), 0, library);

    assertThat(explanation.verdict()).isEqualTo(Verdict.YES);
    assertThat(explanation.parts().get(0).actual()).isEqualTo("image");
    assertThat(explanation.parts().get(0).verdict()).isEqualTo(Verdict.NO);
  }

  private static Condition single(String kind, String text) {
    return new Query.One(kind, Argument.of(text)).compiled(Terms.plain());
  }
}
