package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Duplicate groups of which some members are claimed by a category and others are not. */
record Disagreement(List<Condition> categories) implements Leaf.Finder {

  static Condition condition(Terms terms) {
    List<Condition> categories = List.copyOf(new TreeMap<>(terms.categories()).values());
    return Leaf.of("duplicate", "disagrees", new Disagreement(categories), OriginKinds::group)
        .needing(Needs.all(categories.stream().map(Condition::needs).toList()))
        .knownWhere(
            state ->
                Completeness.of(categories.stream().map(category -> category.completeness(state))));
  }

  @Override
  public Object question(Leaf written) {
    return this;
  }

  @Override
  public AssetSet certain(LibraryState state) {
    return apart(state, false);
  }

  @Override
  public AssetSet possible(LibraryState state, Completeness read) {
    return apart(state, true);
  }

  /** The members of groups that certainly disagree, or of those that perhaps do. */
  private AssetSet apart(LibraryState state, boolean perhaps) {
    Collection<List<Integer>> groups = groups(state);
    BitSet found = new BitSet(state.assets().size());
    for (Condition category : categories) {
      AssetSet surely = category.select(state);
      AssetSet possibly = category.possible(state);
      AssetSet in = perhaps ? possibly : surely;
      AssetSet notOut = perhaps ? surely : possibly;
      for (List<Integer> group : groups) {
        if (group.stream().anyMatch(in::contains) && !group.stream().allMatch(notOut::contains)) {
          group.forEach(found::set);
        }
      }
    }
    return AssetSet.of(found);
  }

  /** The positions of the members of each group of which more than one was read. */
  private static Collection<List<Integer>> groups(LibraryState state) {
    Map<DuplicateId, List<Integer>> groups = new HashMap<>();
    members(state)
        .forEach(
            position -> {
              Optional<DuplicateId> group = state.assets().links(position).duplicate();
              group.ifPresent(
                  id -> groups.computeIfAbsent(id, fresh -> new ArrayList<>(2)).add(position));
            });
    groups.values().removeIf(group -> group.size() < 2);
    return groups.values();
  }

  private static AssetSet members(LibraryState state) {
    return state.facts().answer("in a duplicate group", () -> state.assets().duplicates());
  }
}
