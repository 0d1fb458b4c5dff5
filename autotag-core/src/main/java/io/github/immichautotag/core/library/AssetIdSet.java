package io.github.immichautotag.core.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An immutable set of asset ids that outlives the library they were read from: 16 bytes an id. A
 * ledger remembers with it what was done to which assets in earlier runs.
 */
public final class AssetIdSet {

  private static final AssetIdSet EMPTY = new AssetIdSet(new long[0]);

  /** High and low halves in turn, ascending. */
  private final long[] halves;

  /** Where the ids stand in the table that was asked about last. */
  private volatile Found lastFound = new Found(new AssetTable.Builder().build(), AssetSet.empty());

  private record Found(AssetTable table, AssetSet positions) {}

  private AssetIdSet(long[] halves) {
    this.halves = halves;
  }

  /** The set of no ids. */
  public static AssetIdSet empty() {
    return EMPTY;
  }

  /** The set of these ids. */
  public static AssetIdSet of(Collection<AssetId> ids) {
    List<AssetId> sorted = new ArrayList<>(ids);
    Collections.sort(sorted);
    long[] halves = new long[2 * sorted.size()];
    int size = 0;
    for (AssetId id : sorted) {
      long high = id.value().getMostSignificantBits();
      long low = id.value().getLeastSignificantBits();
      if (size == 0 || halves[size - 2] != high || halves[size - 1] != low) {
        halves[size++] = high;
        halves[size++] = low;
      }
    }
    return new AssetIdSet(Arrays.copyOf(halves, size));
  }

  /** The ids of the assets at these positions. */
  public static AssetIdSet of(AssetSet assets, AssetTable table) {
    long[] halves = new long[2 * assets.size()];
    int[] at = {0};
    // Positions ascend as ids do.
    assets.forEach(
        position -> {
          UUID id = table.id(position).value();
          halves[at[0]++] = id.getMostSignificantBits();
          halves[at[0]++] = id.getLeastSignificantBits();
        });
    return new AssetIdSet(halves);
  }

  /** The positions, in this table, of those assets that it holds. */
  public AssetSet in(AssetTable table) {
    Found known = lastFound;
    if (known.table() != table) {
      List<AssetId> ids = new ArrayList<>(size());
      forEach(ids::add);
      known = new Found(table, table.positions(ids));
      lastFound = known;
    }
    return known.positions();
  }

  /** The ids that this table does not hold: of assets that are gone, or were not read. */
  public AssetIdSet notIn(AssetTable table) {
    List<AssetId> ids = new ArrayList<>();
    forEach(
        id -> {
          if (table.position(id).isEmpty()) {
            ids.add(id);
          }
        });
    return of(ids);
  }

  /** The ids in this set, in the other, or in both. */
  public AssetIdSet union(AssetIdSet other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    List<AssetId> ids = new ArrayList<>(size() + other.size());
    forEach(ids::add);
    other.forEach(ids::add);
    return of(ids);
  }

  /** How many ids there are. */
  public int size() {
    return halves.length / 2;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return halves.length == 0;
  }

  /** Calls the consumer with each id, in ascending order. */
  public void forEach(Consumer<AssetId> consumer) {
    for (int at = 0; at < halves.length; at += 2) {
      consumer.accept(new AssetId(new UUID(halves[at], halves[at + 1])));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AssetIdSet that && Arrays.equals(halves, that.halves);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(halves);
  }

  @Override
  public String toString() {
    return size() + " asset ids";
  }
}
