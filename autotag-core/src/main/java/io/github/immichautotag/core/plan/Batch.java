package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes that one bulk call does: several tags added to the same assets; one date or one value of
 * a field set for assets that have different ones now; or a single change of any other kind.
 *
 * @param changes at least one
 */
public record Batch(List<Change> changes) {

  /**
   * Checks that one call can do it.
   *
   * @throws IllegalArgumentException if there is no change, or several that are for different
   *     assets and do not set one value
   */
  public Batch {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a batch without a change");
    }
    if (!(isOfOneValue(changes) || isOfSameAssets(changes))) {
      throw new IllegalArgumentException("the changes of a batch are for different assets");
    }
  }

  private static boolean isOfSameAssets(List<Change> changes) {
    AssetSet assets = changes.get(0).assets();
    return changes.stream().allMatch(change -> change.assets().equals(assets));
  }

  /** Whether all set one value, whatever the assets have now. */
  private static boolean isOfOneValue(List<Change> changes) {
    return changes.stream().map(Batch::valueOf).distinct().count() == 1
        && !valueOf(changes.get(0)).equals(changes.get(0));
  }

  private static Object valueOf(Change change) {
    if (change instanceof SetCaptureTime date) {
      return date.value();
    }
    return change instanceof SetField field ? field.value() : change;
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
    BitSet assets = new BitSet();
    changes.forEach(change -> change.assets().forEach(assets::set));
    return AssetSet.of(assets);
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
