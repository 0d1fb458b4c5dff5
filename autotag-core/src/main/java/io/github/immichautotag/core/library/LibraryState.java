package io.github.immichautotag.core.library;

import java.time.Instant;
import java.time.LocalDateTime;
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

  /** The library as it was fetched, before all changes. */
  Library fetched();

  /** The user whose key reads and writes. */
  User me();

  /** When reading began, by the server's clock: what changed on the server since is not in here. */
  Instant readAt();

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

  /**
   * What was found out about the assets that no change alters; shared by all states of a library.
   */
  Facts facts();

  /**
   * What was found out about this very state: forgotten as soon as anything changes, so that rules
   * that look at one state ask each question once.
   */
  Facts answers();

  /** Which assets are stacked. */
  Stacks stacks();

  /** The names of users, people and external libraries. */
  Directory directory();

  /** What the server found; unread when it was not asked. */
  Membership found(ServerSearch search);

  /** The value of a field of an asset. */
  FieldValue field(AssetField field, int position);

  /** The assets of which this field may differ from what was fetched. */
  default AssetSet changed(AssetField field) {
    return AssetSet.empty();
  }

  /** The assets of which this field may change for a reason that was not read. */
  default AssetSet inDoubt(AssetField field) {
    return AssetSet.empty();
  }

  /** The assets whose date may differ from what was fetched. */
  default AssetSet datesChanged() {
    return AssetSet.empty();
  }

  /** When an asset was taken, as far as metadata was read. */
  Optional<CaptureTime> captureTime(int position);

  /** What the clock on the wall showed where an asset was taken. */
  LocalDateTime wallClock(int position);

  /**
   * A number that changes whenever a date or the members of an album may have changed, so that what
   * follows from them need not be found out twice.
   */
  default long dateRevision() {
    return 0;
  }

  /** The assets whose date may change for a reason that was not read; none in what was fetched. */
  default AssetSet datesInDoubt() {
    return AssetSet.empty();
  }

  /**
   * Which assets carry the tag itself and none below it. Where a tag below is set as well, Immich
   * does not tell whether the upper one is set, and then it is not in this set; so as long as
   * somebody may carry a tag below that was not read, nobody is.
   */
  default Membership taggedExactly(TagPath tag) {
    Membership within = taggedWithin(tag);
    Membership below = taggedBelow(tag);
    return below.completeness().isComplete()
        ? new Membership(within.assets().minus(below.assets()), within.completeness())
        : new Membership(AssetSet.empty(), below.completeness());
  }

  /**
   * Which assets carry a tag below this one, as far as those were read; incomplete as soon as one
   * of them is.
   */
  default Membership taggedBelow(TagPath tag) {
    BitSet carriers = new BitSet();
    Completeness completeness = Completeness.complete();
    for (TagPath below : tag.below(tags())) {
      Membership within = taggedWithin(below);
      within.assets().forEach(carriers::set);
      completeness = completeness.isComplete() ? within.completeness() : completeness;
    }
    return new Membership(AssetSet.of(carriers), completeness);
  }

  /** The tags that a name means: see {@link TagPath#isCalled}. */
  default Collection<TagPath> tagsCalled(String name) {
    return tags().stream().filter(tag -> tag.isCalled(name)).toList();
  }
}
