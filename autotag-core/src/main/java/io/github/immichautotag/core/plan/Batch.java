package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes that one bulk call does: several tags added to the same assets, or a single change of any
 * other kind.
 *
 * @param changes at least one; all for the same assets
 */
public record Batch(List<Change> changes) {

  /**
   * Checks that one call can do it.
   *
   * @throws IllegalArgumentException if there is no change, or their assets differ
   */
  public Batch {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a batch without a change");
    }
    AssetSet assets = changes.get(0).assets();
    if (!changes.stream().allMatch(change -> change.assets().equals(assets))) {
      throw new IllegalArgumentException("the changes of a batch are for different assets");
    }
  }

  /** A batch of a single change. */
  public static Batch of(Change change) {
    return new Batch(List.of(change));
  }

  /** The same changes for other assets. */
  public Batch withAssets(AssetSet others) {
    return new Batch(changes.stream().<Change>map(change -> change.withAssets(others)).toList());
  }

  /** The assets that are changed; empty for a change of an album itself. */
  public AssetSet assets() {
    return changes.get(0).assets();
  }

  /** Whether Immich goes on working on the assets afterwards. */
  public boolean rewritesMetadata() {
    return changes.stream().anyMatch(Change::rewritesMetadata);
  }

  /** What is done, in words. */
  public String words() {
    return changes.stream().map(Change::words).collect(Collectors.joining(", "));
  }
}
