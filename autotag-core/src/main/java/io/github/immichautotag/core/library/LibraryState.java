package io.github.immichautotag.core.library;

import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A library at one moment: as it was fetched ({@link Library}), or as it would be after changes.
 * Everything that decides looks at this, so that each rule sees what the rules before it leave.
 *
 * <p>Tags are named by full path, albums by {@link AlbumRef}; both may exist only in the plan.
 */
public interface LibraryState {

  /** The user whose key reads and writes. */
  User me();

  /** All assets that were read; changes never add or remove one. */
  AssetTable assets();

  /** Whether all assets that were asked for were read. */
  Completeness assetCompleteness();

  /** The tags of the key's user, by path, in their natural order. */
  SortedSet<TagPath> tags();

  /**
   * Which assets carry the tag or any tag below it. A tag that does not exist has no assets, and
   * that is complete knowledge.
   */
  Membership taggedWithin(TagPath tag);

  /** The albums that the key's user can see, ordered by reference. */
  Collection<Album> albums();

  /** What was found out about the names of albums; shared by all states of one library. */
  AlbumNames albumNames();

  /** The album of that reference, if there is one. */
  Optional<Album> album(AlbumRef ref);

  /** Which assets are in an album. */
  Membership members(AlbumRef album);

  /** When an asset was taken, as far as metadata was read. */
  Optional<CaptureTime> captureTime(int position);

  /**
   * Which assets carry the tag itself and none below it. Where a tag below is set as well, Immich
   * does not tell whether the upper one is set, and then it is not in this set; so as long as
   * somebody may carry a tag below that was not read, nobody is.
   */
  default Membership taggedExactly(TagPath tag) {
    Membership within = taggedWithin(tag);
    BitSet lower = new BitSet();
    for (TagPath below : tag.below(tags())) {
      Membership carriers = taggedWithin(below);
      if (!carriers.completeness().isComplete()) {
        return new Membership(AssetSet.empty(), carriers.completeness());
      }
      carriers.assets().forEach(lower::set);
    }
    return new Membership(within.assets().minus(AssetSet.of(lower)), within.completeness());
  }

  /** The tags that a name means: see {@link TagPath#isCalled}. */
  default Collection<TagPath> tagsCalled(String name) {
    return tags().stream().filter(tag -> tag.isCalled(name)).toList();
  }
}
