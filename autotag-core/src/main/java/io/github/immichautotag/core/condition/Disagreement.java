package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Needs;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Duplicate groups of which some members are claimed by a category and others are not. */
final class Disagreement {

  private Disagreement() {}

  static Condition condition(Terms terms) {
    Collection<Condition> categories = terms.categories().values();
    return Leaf.of(
            "duplicate",
            "disagrees",
            new Leaf.Finder() {
              @Override
              public AssetSet certain(LibraryState state) {
                return of(categories, state, true);
              }

              @Override
              public AssetSet unknown(LibraryState state) {
                return of(categories, state, false).minus(certain(state));
              }
            },
            OriginKinds::group)
        .needing(Needs.all(categories.stream().map(Condition::needs).toList()))
        .knownWhere(
            state ->
                Completeness.of(categories.stream().map(category -> category.completeness(state))));
  }

  /** The members of groups that certainly disagree, or of those that perhaps do. */
  private static AssetSet of(
      Collection<Condition> categories, LibraryState state, boolean certainly) {
    Map<DuplicateId, BitSet> groups = groups(state);
    BitSet found = new BitSet(state.assets().size());
    for (Condition category : categories) {
      AssetSet surely = category.select(state);
      AssetSet perhaps = category.possible(state);
      AssetSet in = certainly ? surely : perhaps;
      AssetSet out = state.assets().all().minus(certainly ? perhaps : surely);
      for (BitSet group : groups.values()) {
        AssetSet members = AssetSet.of(group);
        if (members.intersects(in) && members.intersects(out)) {
          found.or(group);
        }
      }
    }
    return AssetSet.of(found);
  }

  private static Map<DuplicateId, BitSet> groups(LibraryState state) {
    Map<DuplicateId, BitSet> groups = new HashMap<>();
    for (int position : members(state)) {
      Optional<DuplicateId> group = state.assets().links(position).duplicate();
      group.ifPresent(id -> groups.computeIfAbsent(id, fresh -> new BitSet()).set(position));
    }
    return groups;
  }

  private static List<Integer> members(LibraryState state) {
    return state
        .facts()
        .answer(
            "in a duplicate group",
            () ->
                AssetSet.matching(
                    state.assets().size(),
                    position -> state.assets().links(position).duplicate().isPresent()))
        .positions()
        .boxed()
        .toList();
  }
}
