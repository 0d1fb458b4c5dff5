package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.condition.Explanation.Step;
import io.github.immichautotag.core.condition.Explanation.Verdict;
import io.github.immichautotag.core.rule.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds how few single conditions would have to come out otherwise to give another verdict. */
final class SmallestChange {

  /** Of more ways than this, only the shortest are followed: a person reads only one of them. */
  private static final int MOST_WAYS = 200;

  private SmallestChange() {}

  /**
   * A way to get a verdict: what each single condition would have to be, also those that are so.
   * One that stands at several places is the same at all of them.
   *
   * @param bySingle by the words of the single condition
   * @param changes how many of them are not so yet
   */
  private record Way(Map<String, Step> bySingle, int changes) {

    static Way of(Explanation single, boolean wanted) {
      boolean isSo = single.verdict() == (wanted ? Verdict.YES : Verdict.NO);
      return new Way(Map.of(single.words(), new Step(single, wanted)), isSo ? 0 : 1);
    }

    /** Both at once; empty where they contradict each other. */
    Optional<Way> and(Way other) {
      Map<String, Step> both = new LinkedHashMap<>(bySingle);
      int sum = changes;
      for (Map.Entry<String, Step> step : other.bySingle.entrySet()) {
        Step here = both.putIfAbsent(step.getKey(), step.getValue());
        if (here == null) {
          sum += isSo(step.getValue()) ? 0 : 1;
        } else if (here.shouldBeMet() != step.getValue().shouldBeMet()) {
          return Optional.empty();
        }
      }
      return Optional.of(new Way(both, sum));
    }

    private static boolean isSo(Step step) {
      return step.single().verdict() == (step.shouldBeMet() ? Verdict.YES : Verdict.NO);
    }

    List<Step> steps() {
      return bySingle.values().stream().filter(step -> !isSo(step)).toList();
    }
  }

  /** The changes of the shortest way; none where the verdict stands, or where there is no way. */
  static List<Step> of(Condition condition, Explanation here) {
    return ways(condition, here, true).stream().findFirst().map(Way::steps).orElse(List.of());
  }

  /** The shortest first. */
  private static List<Way> ways(Condition condition, Explanation here, boolean wanted) {
    return switch (condition.junction()) {
      case NONE -> List.of(Way.of(here, wanted));
      case NOT -> ways(condition.parts().get(0), here.parts().get(0), !wanted);
      case ALL -> wanted ? every(condition, here, true) : either(condition, here, false);
      case ANY -> wanted ? either(condition, here, true) : every(condition, here, false);
    };
  }

  private static List<Way> every(Condition condition, Explanation here, boolean wanted) {
    List<Way> found = List.of(new Way(Map.of(), 0));
    for (int at = 0; at < here.parts().size(); at++) {
      List<Way> more = ways(condition.parts().get(at), here.parts().get(at), wanted);
      found =
          shortest(
              found.stream()
                  .flatMap(way -> more.stream().map(way::and).flatMap(Optional::stream))
                  .toList());
    }
    return found;
  }

  private static List<Way> either(Condition condition, Explanation here, boolean wanted) {
    List<Way> found = new ArrayList<>();
    for (int at = 0; at < here.parts().size(); at++) {
      found.addAll(ways(condition.parts().get(at), here.parts().get(at), wanted));
    }
    return shortest(found);
  }

  private static List<Way> shortest(List<Way> ways) {
    return ways.stream().sorted(Comparator.comparingInt(Way::changes)).limit(MOST_WAYS).toList();
  }
}
