package io.github.immichautotag.sandbox.search;

import io.github.immichautotag.sandbox.library.OrdinalSet;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import java.util.List;
import java.util.function.Predicate;

/**
 * What to look for.
 *
 * @param within sets an asset must all be in: one per tag, album or person asked for
 * @param takenAfter first {@code fileCreatedAt}, epoch milliseconds, inclusive
 * @param takenBefore last {@code fileCreatedAt}, epoch milliseconds, inclusive
 * @param filter the rest
 */
public record AssetQuery(
    List<OrdinalSet> within,
    long takenAfter,
    long takenBefore,
    boolean ascending,
    Predicate<SandboxAsset> filter) {

  /** Everything that passes the filter, newest first. */
  public static AssetQuery of(Predicate<SandboxAsset> filter) {
    return new AssetQuery(List.of(), Long.MIN_VALUE, Long.MAX_VALUE, false, filter);
  }

  /** Those of one set that pass the filter, newest first. */
  public static AssetQuery of(OrdinalSet within, Predicate<SandboxAsset> filter) {
    return new AssetQuery(List.of(within), Long.MIN_VALUE, Long.MAX_VALUE, false, filter);
  }

  boolean matches(SandboxAsset asset) {
    for (OrdinalSet set : within) {
      if (!set.contains(asset.ordinal())) {
        return false;
      }
    }
    long time = asset.fileCreatedAt();
    return time >= takenAfter && time <= takenBefore && filter.test(asset);
  }
}
