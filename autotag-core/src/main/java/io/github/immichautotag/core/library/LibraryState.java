package io.github.immichautotag.core.library;

import java.util.Collection;
import java.util.Optional;

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

  /** The tags of the key's user, by path. */
  Collection<TagPath> tags();

  /**
   * Which assets carry the tag or any tag below it. A tag that does not exist has no assets, and
   * that is complete knowledge.
   */
  Membership taggedWithin(TagPath tag);

  /** The albums that the key's user can see, ordered by reference. */
  Collection<Album> albums();

  /** The album of that reference, if there is one. */
  Optional<Album> album(AlbumRef ref);

  /** Which assets are in an album. */
  Membership members(AlbumRef album);

  /** When an asset was taken, as far as metadata was read. */
  Optional<CaptureTime> captureTime(int position);

  /**
   * Which assets carry the tag itself and none below it. Where a tag below is set as well, Immich
   * does not tell whether the upper one is set, and then it is not in this set.
   */
  default Membership taggedExactly(TagPath tag) {
    Membership within = taggedWithin(tag);
    AssetSet exactly = within.assets();
    Completeness completeness = within.completeness();
    for (TagPath lower : tags()) {
      if (lower.isBelow(tag)) {
        Membership below = taggedWithin(lower);
        exactly = exactly.minus(below.assets());
        completeness = below.completeness().isComplete() ? completeness : below.completeness();
      }
    }
    return new Membership(exactly, completeness);
  }

  /** The tags that a name means: see {@link TagPath#isCalled}. */
  default Collection<TagPath> tagsCalled(String name) {
    return tags().stream().filter(tag -> tag.isCalled(name)).toList();
  }
}
