package io.github.immichautotag.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.Simulation;
import io.github.immichautotag.core.condition.Explanation.Verdict;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.rule.Condition;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program finds with sets is what a naive reader finds one asset after the other. */
final class ReferenceTest {

  /** With some fifty kinds, more than a thousand pairs of a condition and a library. */
  private static final int PAIRS_OF_A_KIND = 24;

  static Stream<String> kinds() {
    return ConditionKind.all().stream().map(ConditionKind::name);
  }

  private static AssetSet of(Map<Verdict, AssetSet> verdicts, Verdict verdict) {
    return verdicts.getOrDefault(verdict, AssetSet.empty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void setsAndLoopsFindTheSame(String kind) {
    for (int seed = 1; seed <= PAIRS_OF_A_KIND; seed++) {
      SeededPair pair = SeededPair.of(kind, seed);
      Library library = pair.gallery().library();
      Condition condition = pair.compiled();
      Map<Verdict, AssetSet> verdicts = pair.verdicts(library);
      AssetSet yes = of(verdicts, Verdict.YES);

      String what = "seed " + seed + ": " + pair.query() + " " + pair.categories();
      assertThat(condition.select(library)).as("certain, " + what).isEqualTo(yes);
      assertThat(condition.possible(library))
          .as("possible, " + what)
          .isEqualTo(yes.union(of(verdicts, Verdict.UNKNOWN)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void theyFindTheSameAfterChanges(String kind) {
    for (int seed = 1; seed <= PAIRS_OF_A_KIND / 3; seed++) {
      SeededPair pair = SeededPair.of(kind, seed);
      Library library = pair.gallery().library();
      Condition condition = pair.compiled();
      condition.select(library);
      SeededPair after = pair.changed(seed);
      Simulation simulation = new Simulation(library);
      after.changes(library).forEach(simulation::apply);
      Map<Verdict, AssetSet> verdicts = after.verdicts(library);
      AssetSet yes = of(verdicts, Verdict.YES);

      String what = "seed " + seed + ": " + pair.query();
      assertThat(condition.select(simulation)).as("certain, " + what).isEqualTo(yes);
      assertThat(condition.possible(simulation))
          .as("possible, " + what)
          .isEqualTo(yes.union(of(verdicts, Verdict.UNKNOWN)));
    }
  }

  @Test
  void theConditionsAreOfAllKindsAndMeetSomeAssetsAndOthersNot() {
    Set<String> seen = new TreeSet<>();
    Map<String, Set<Verdict>> verdictsByKind = new TreeMap<>();
    int pairs = 0;
    int mixed = 0;
    int full = 0;
    int empty = 0;
    for (String kind : kinds().toList()) {
      for (int seed = 1; seed <= PAIRS_OF_A_KIND; seed++) {
        SeededPair pair = SeededPair.of(kind, seed);
        NaiveEvaluation naive = new NaiveEvaluation(pair.gallery(), pair.categories());
        Set<Verdict> verdicts =
            pair.gallery().assets().stream()
                .map(asset -> naive.of(pair.query(), asset))
                .collect(Collectors.toCollection(TreeSet::new));
        seen.addAll(pair.query().kinds());
        pairs++;
        mixed += verdicts.contains(Verdict.YES) && verdicts.size() > 1 ? 1 : 0;
        full += verdicts.equals(Set.of(Verdict.YES)) ? 1 : 0;
        empty += verdicts.equals(Set.of(Verdict.NO)) ? 1 : 0;
        pair.query()
            .singles()
            .filter(single -> single.kind().equals(kind))
            .forEach(
                single ->
                    pair.gallery()
                        .assets()
                        .forEach(
                            asset ->
                                verdictsByKind
                                    .computeIfAbsent(kind, fresh -> new TreeSet<>())
                                    .add(naive.of(single, asset))));
      }
    }

    assertThat(seen).isEqualTo(kinds().collect(Collectors.toCollection(TreeSet::new)));
    assertThat(pairs).isGreaterThanOrEqualTo(1_000);
    assertThat(mixed).isGreaterThan(pairs / 2);
    assertThat(full).isLessThan(pairs / 5);
    assertThat(empty).isLessThan(pairs / 5);
    assertThat(verdictsByKind.keySet()).isEqualTo(seen);
    verdictsByKind.forEach(
        (kind, verdicts) -> assertThat(verdicts).as(kind).contains(Verdict.YES, Verdict.NO));
  }
}
