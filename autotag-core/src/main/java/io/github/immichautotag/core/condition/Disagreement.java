package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Needs;
import java.util.BitSet;
import java.util.List;
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
    AssetTable assets = state.assets();
    AssetSet members = members(state);
    AssetSet found = AssetSet.empty();
    for (Condition category : categories) {
      AssetSet surely = category.select(state);
      AssetSet possibly = category.possible(state);
      BitSet apart = groups(members.intersect(perhaps ? possibly : surely), assets);
      apart.and(groups(members.minus(perhaps ? surely : possibly), assets));
      found = found.union(members.filter(at -> apart.get(assets.duplicateGroup(at).orElse(0))));
    }
    return found;
  }

  /** The groups of which these assets are members, by number. */
  private static BitSet groups(AssetSet members, AssetTable assets) {
    BitSet groups = new BitSet();
    members.forEach(at -> assets.duplicateGroup(at).ifPresent(groups::set));
    return groups;
  }

  /** The members of groups of which more than one was read. */
  private static AssetSet members(LibraryState state) {
    AssetTable assets = state.assets();
    return state
        .facts()
        .answer(
            "in a duplicate group with others",
            () -> {
              BitSet seen = new BitSet();
              BitSet seenAgain = new BitSet();
              AssetSet members = assets.duplicates();
              members.forEach(
                  at ->
                      assets
                          .duplicateGroup(at)
                          .ifPresent(group -> (seen.get(group) ? seenAgain : seen).set(group)));
              return members.filter(at -> seenAgain.get(assets.duplicateGroup(at).orElse(0)));
            });
  }
}
