package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.AlbumMarker;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whom one category claims.
 *
 * @param category the category
 * @param claimed the assets it claims
 * @param inSeveralAlbums those of them that are in two or more of its albums; none where it allows
 *     that
 * @param missing why not all claims are known; empty when they are
 */
public record Claims(
    Category category, AssetSet claimed, AssetSet inSeveralAlbums, Set<String> missing) {

  static Claims of(Category category, LibraryState state, AssetSet subjects) {
    Collector collector = new Collector();
    for (String name : category.tagNames()) {
      for (TagPath tag : state.tagsCalled(name)) {
        collector.tag(category.exactTags() ? state.taggedExactly(tag) : state.taggedWithin(tag));
      }
    }
    for (Album album : state.albums()) {
      if (claims(category, album, state)) {
        collector.album(state.members(album.ref()));
      }
    }
    collector.tag(Membership.complete(state.assets().positions(category.assets())));
    AssetSet several =
        category.allowSeveralAlbums() ? AssetSet.empty() : AssetSet.of(collector.several);
    return new Claims(
        category,
        AssetSet.of(collector.claimed).intersect(subjects),
        several.intersect(subjects),
        Set.copyOf(collector.missing));
  }

  private static boolean claims(Category category, Album album, LibraryState state) {
    // What this tool made to review the unclassified must never classify it.
    return !AlbumMarker.isForReview(album)
        && category.albumPatterns().stream().anyMatch(pattern -> pattern.matches(album, state));
  }

  private static final class Collector {
    private final BitSet claimed = new BitSet();
    private final BitSet inAlbum = new BitSet();
    private final BitSet several = new BitSet();
    private final Set<String> missing = new LinkedHashSet<>();

    void tag(Membership membership) {
      note(membership);
      membership.assets().forEach(claimed::set);
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
