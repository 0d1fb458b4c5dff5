package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Condition;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whom one category claims.
 *
 * @param category the category
 * @param claimed the assets it claims
 * @param undecided those of the others of which nobody knows, because Immich has not told what the
 *     category's condition asks for
 * @param inSeveralAlbums those of them that are in two or more of its albums; none where it allows
 *     that
 * @param missing why not all claims are known; empty when they are
 */
public record Claims(
    Category category,
    AssetSet claimed,
    AssetSet undecided,
    AssetSet inSeveralAlbums,
    Set<String> missing) {

  static Claims of(Category category, LibraryState state, AssetSet subjects) {
    Collector collector = new Collector();
    for (String name : category.tagNames()) {
      for (TagPath tag : state.tagsCalled(name)) {
        collector.tag(category.exactTags() ? state.taggedExactly(tag) : state.taggedWithin(tag));
      }
    }
    for (Album album : state.albums()) {
      if (category.claims(album, state)) {
        collector.album(state.members(album.ref()));
      }
    }
    collector.tag(Membership.complete(state.assets().positions(category.assets())));
    category.when().ifPresent(when -> collector.condition(when, state));
    AssetSet several =
        category.allowSeveralAlbums() ? AssetSet.empty() : AssetSet.of(collector.several);
    AssetSet claimed = AssetSet.of(collector.claimed).intersect(subjects);
    return new Claims(
        category,
        claimed,
        AssetSet.of(collector.undecided).intersect(subjects).minus(claimed),
        several.intersect(subjects),
        Set.copyOf(collector.missing));
  }

  private static final class Collector {
    private final BitSet claimed = new BitSet();
    private final BitSet inAlbum = new BitSet();
    private final BitSet several = new BitSet();
    private final BitSet undecided = new BitSet();
    private final Set<String> missing = new LinkedHashSet<>();

    void tag(Membership membership) {
      note(membership);
      membership.assets().forEach(claimed::set);
    }

    void condition(Condition when, LibraryState state) {
      tag(new Membership(when.select(state), when.completeness(state)));
      when.possible(state).minus(when.select(state)).forEach(undecided::set);
    }

    void album(Membership membership) {
      note(membership);
      membership
          .assets()
          .forEach(
              position -> {
                several.set(position, inAlbum.get(position) || several.get(position));
                inAlbum.set(position);
                claimed.set(position);
              });
    }

    private void note(Membership membership) {
      if (membership.completeness() instanceof Completeness.Missing part) {
        missing.add(part.reason());
      }
    }
  }
}
