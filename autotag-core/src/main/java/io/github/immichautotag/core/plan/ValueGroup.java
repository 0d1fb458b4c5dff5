package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Assets that all get the same values.
 *
 * @param changes what sets them, perhaps on other assets as well
 * @param assets the assets that get exactly these
 */
record ValueGroup(List<Change> changes, AssetSet assets) {

  /** Of one value: what sets it, for assets that have different ones now. */
  private record Wish(SetValue value, List<Change> changes) {

    LongStream pairs(int number) {
      return changes.stream()
          .flatMapToInt(change -> change.assets().positions())
          .mapToLong(position -> (long) position << Integer.SIZE | number);
    }
  }

  /**
   * Divides the assets by the set of values that they get. Thousands of dates are usual, each for a
   * few assets; so this looks at each asset once, and not at each pair of values.
   */
  static List<ValueGroup> of(List<Change> changes) {
    List<Wish> wishes = wishes(changes);
    List<ValueGroup> groups = new ArrayList<>();
    assetsBySet(wishes)
        .forEach(
            (set, assets) ->
                groups.add(
                    new ValueGroup(
                        set.stream().flatMap(it -> wishes.get(it).changes().stream()).toList(),
                        AssetSet.of(assets.build().toArray()))));
    return groups;
  }

  private static List<Wish> wishes(List<Change> changes) {
    Map<SetValue, List<Change>> byValue = new LinkedHashMap<>();
    for (Change change : changes) {
      SetValue.of(change)
          .ifPresent(value -> byValue.computeIfAbsent(value, it -> new ArrayList<>()).add(change));
    }
    return byValue.entrySet().stream()
        .map(entry -> new Wish(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(wish -> wish.value().kind()))
        .toList();
  }

  /** By numbers of wishes, the assets for which one call can fulfil exactly these. */
  private static SortedMap<List<Integer>, IntStream.Builder> assetsBySet(List<Wish> wishes) {
    SortedMap<List<Integer>, IntStream.Builder> sets = new TreeMap<>(ValueGroup::compare);
    long[] pairs =
        IntStream.range(0, wishes.size())
            .mapToObj(number -> wishes.get(number).pairs(number))
            .flatMapToLong(each -> each)
            .sorted()
            .distinct()
            .toArray();
    for (int from = 0; from < pairs.length; ) {
      int position = (int) (pairs[from] >> Integer.SIZE);
      List<Integer> ofAsset = new ArrayList<>();
      for (; from < pairs.length && pairs[from] >> Integer.SIZE == position; from++) {
        ofAsset.add((int) pairs[from]);
      }
      calls(ofAsset, wishes)
          .forEach(set -> sets.computeIfAbsent(set, it -> IntStream.builder()).add(position));
    }
    return sets;
  }

  private static int compare(List<Integer> set, List<Integer> other) {
    for (int at = 0; at < Math.min(set.size(), other.size()); at++) {
      int order = Integer.compare(set.get(at), other.get(at));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(set.size(), other.size());
  }

  /** What one call can set on an asset; nearly always all of it. */
  private static List<List<Integer>> calls(List<Integer> ofAsset, List<Wish> wishes) {
    List<List<Integer>> calls = new ArrayList<>();
    List<Integer> open = ofAsset;
    while (!open.isEmpty()) {
      List<Integer> together = new ArrayList<>();
      List<Integer> later = new ArrayList<>();
      Set<SetValue.Kind> kinds = EnumSet.noneOf(SetValue.Kind.class);
      boolean closed = false;
      for (int number : open) {
        SetValue value = wishes.get(number).value();
        boolean fits = together.isEmpty() || !(closed || value.standsAlone());
        if (fits && kinds.add(value.kind())) {
          together.add(number);
          closed = closed || value.standsAlone();
        } else {
          later.add(number);
        }
      }
      calls.add(together);
      open = later;
    }
    return calls;
  }

  /** What one call does to some of the assets. */
  Batch batch(AssetSet part) {
    return new Batch(
        changes.stream()
            .<Change>map(change -> change.withAssets(change.assets().intersect(part)))
            .filter(change -> !change.assets().isEmpty())
            .toList());
  }
}
