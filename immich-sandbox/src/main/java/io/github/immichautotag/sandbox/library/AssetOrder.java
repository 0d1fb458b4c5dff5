package io.github.immichautotag.sandbox.library;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All assets in Immich's order: newest {@code fileCreatedAt} first, among equals the greater id
 * first (compared as unsigned bytes, as PostgreSQL does).
 */
public final class AssetOrder {
  /** The order itself. */
  public static final Comparator<SandboxAsset> NEWEST_FIRST = AssetOrder::compare;

  private final List<SandboxAsset> byOrdinal;
  private int[] ordinals = new int[16];
  private int size;
  private boolean sorted = true;

  AssetOrder(List<SandboxAsset> byOrdinal) {
    this.byOrdinal = byOrdinal;
  }

  /** How many assets there are. */
  public int size() {
    return size;
  }

  /** The asset at a position. */
  public SandboxAsset at(int position) {
    return byOrdinal.get(ordinals[position]);
  }

  /** The first position whose asset is at or before that time, {@link #size()} if there is none. */
  public int firstAtOrBefore(long epochMillis) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle).fileCreatedAt() > epochMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Adds an asset; the order holds again after {@link #settle()}. */
  void append(SandboxAsset asset) {
    if (size == ordinals.length) {
      ordinals = Arrays.copyOf(ordinals, size * 2);
    }
    ordinals[size++] = asset.ordinal();
    sorted = false;
  }

  void settle() {
    if (sorted) {
      return;
    }
    SandboxAsset[] assets = new SandboxAsset[size];
    for (int i = 0; i < size; i++) {
      assets[i] = at(i);
    }
    Arrays.sort(assets, NEWEST_FIRST);
    for (int i = 0; i < size; i++) {
      ordinals[i] = assets[i].ordinal();
    }
    sorted = true;
  }

  /** Moves one asset to a new time in a settled order. */
  void move(SandboxAsset asset, long newTime) {
    remove(asset);
    asset.fileCreatedAt(newTime);
    insert(asset);
  }

  void remove(SandboxAsset asset) {
    int position = positionFor(asset);
    System.arraycopy(ordinals, position + 1, ordinals, position, size - position - 1);
    size--;
  }

  private void insert(SandboxAsset asset) {
    int position = positionFor(asset);
    if (size == ordinals.length) {
      ordinals = Arrays.copyOf(ordinals, size + 16);
    }
    System.arraycopy(ordinals, position, ordinals, position + 1, size - position);
    ordinals[position] = asset.ordinal();
    size++;
  }

  private int positionFor(SandboxAsset asset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(at(middle), asset) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int compare(SandboxAsset a, SandboxAsset b) {
    int byTime = Long.compare(b.fileCreatedAt(), a.fileCreatedAt());
    if (byTime != 0) {
      return byTime;
    }
    int byHigh =
        Long.compareUnsigned(b.id().getMostSignificantBits(), a.id().getMostSignificantBits());
    return byHigh != 0
        ? byHigh
        : Long.compareUnsigned(b.id().getLeastSignificantBits(), a.id().getLeastSignificantBits());
  }
}
