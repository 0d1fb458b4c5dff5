package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AssetSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Changes that one bulk call does. There are four kinds: several tags added to the same assets;
 * several people let into one album; values set on the same assets, which are one date at most and
 * one value at most of each field; or a single change of any other kind. Assets that get the same
 * value may have different ones now, so that a value stands in several changes, which together are
 * for all assets of the batch.
 *
 * @param changes at least one
 */
public record Batch(List<Change> changes) {

  /**
   * Checks that one call can do it.
   *
   * @throws IllegalArgumentException if there is no change, or there are several that are for
   *     different assets and do not set the same values on all of them
   */
  public Batch {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a batch without a change");
    }
    if (!(changes.size() == 1
        || setsSameValues(changes)
        || addsTags(changes)
        || letsIntoOneAlbum(changes))) {
      throw new IllegalArgumentException("the changes of a batch are for different assets");
    }
  }

  private static boolean addsTags(List<Change> changes) {
    return isOfSameAssets(changes) && changes.stream().allMatch(AddTag.class::isInstance);
  }

  private static boolean letsIntoOneAlbum(List<Change> changes) {
    return changes.stream().allMatch(it -> it instanceof ShareAlbum share && isGrant(share))
        && changes.stream().map(it -> ((ShareAlbum) it).album()).distinct().count() == 1;
  }

  private static boolean isGrant(ShareAlbum share) {
    return share.expected().isEmpty() && share.role().isPresent();
  }

  private static boolean isOfSameAssets(List<Change> changes) {
    AssetSet assets = changes.get(0).assets();
    return changes.stream().allMatch(change -> change.assets().equals(assets));
  }

  /** Whether all set values, no two of one kind, and each on all assets. */
  private static boolean setsSameValues(List<Change> changes) {
    Map<SetValue, AssetSet> assets = new HashMap<>();
    for (Change change : changes) {
      Optional<SetValue> value = SetValue.of(change);
      if (value.isEmpty()) {
        return false;
      }
      assets.merge(value.get(), change.assets(), AssetSet::union);
    }
    return assets.keySet().stream().map(SetValue::kind).distinct().count() == assets.size()
        && assets.values().stream().distinct().count() == 1;
  }

  /** A batch of a single change. */
  public static Batch of(Change change) {
    return new Batch(List.of(change));
  }

  /** The same changes for some of the assets. */
  public Batch withAssets(AssetSet some) {
    if (changes.size() == 1) {
      return of(changes.get(0).withAssets(some));
    }
    return new Batch(
        changes.stream()
            .<Change>map(change -> change.withAssets(change.assets().intersect(some)))
            .filter(change -> !change.assets().isEmpty())
            .toList());
  }

  /** The assets that are changed; empty for a change of an album itself. */
  public AssetSet assets() {
    if (isOfSameAssets(changes)) {
      return changes.get(0).assets();
    }
    return changes.stream().map(Change::assets).reduce(AssetSet.empty(), AssetSet::union);
  }

  /** How many single writes it makes. */
  public long weight() {
    return changes.stream().mapToLong(change -> change.assets().size()).sum();
  }

  /** Whether Immich goes on working on the assets afterwards. */
  public boolean rewritesMetadata() {
    return changes.stream().anyMatch(Change::rewritesMetadata);
  }

  /** What is done, in words. */
  public String words() {
    return changes.stream().map(Change::words).distinct().collect(Collectors.joining(", "));
  }
}
