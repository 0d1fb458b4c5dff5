package io.github.immichautotag.core.stage.duplicate;

import io.github.immichautotag.core.stage.duplicate.DuplicateGroups.Group;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What is to be said of a group, computed once over all its members.
 *
 * @param group which group
 * @param sources the numbers of the albums and tags that some member has by itself
 * @param differentAlbums whether the members are in albums that no asset could be in together
 * @param differentCategories whether they are of different categories, and not by albums alone
 * @param ambiguous whether one asset with all that the members have would be in conflict, so that
 *     nothing may be copied
 */
record Verdict(
    Group group,
    BitSet sources,
    boolean differentAlbums,
    boolean differentCategories,
    boolean ambiguous) {

  static Verdict of(Group group, Evidence evidence) {
    BitSet sources = new BitSet();
    BitSet categories = new BitSet();
    Set<BitSet> albumSets = new HashSet<>();
    Set<BitSet> claims = new HashSet<>();
    group
        .members()
        .forEach(
            position -> {
              BitSet own = evidence.of(position);
              BitSet claimed = evidence.otherwise(position);
              claimed.or(evidence.categories(own));
              sources.or(own);
              categories.or(claimed);
              albumSets.add(evidence.albums(own));
              claims.add(claimed);
            });
    BitSet albums = evidence.albums(sources);
    boolean byAlbums = evidence.isConflict(albums);
    boolean more = categories.cardinality() > evidence.categories(albums).cardinality();
    return new Verdict(
        group,
        sources,
        byAlbums && albumSets.size() > 1,
        categories.cardinality() > 1 && more && claims.size() > 1,
        byAlbums || categories.cardinality() > 1);
  }
}
