package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.ExternalLibraryId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A few assets of an external library, on which to try whether the library keeps what is written.
 * An external library that Immich may only read takes every change and reverts it; to find that out
 * on 100,000 assets would keep the server busy for half an hour, three times over.
 *
 * @param all the assets of the library that are to be changed
 * @param tried the few, spread over all of them
 */
record LibrarySample(AssetSet all, AssetSet tried) {

  /** Below so many, to try is no cheaper than to do. */
  private static final int WORTH_A_SAMPLE = 200;

  /** That all of so many are lost by chance, at 7 in 100 each, has never happened anywhere. */
  private static final int SAMPLE_SIZE = 20;

  /** The samples of all external libraries that these changes would rewrite many assets of. */
  static List<LibrarySample> of(List<Change> changes, AssetTable assets) {
    Map<ExternalLibraryId, BitSet> byLibrary = new LinkedHashMap<>();
    rewritten(changes)
        .filter(assets::isExternal)
        .forEach(
            position ->
                assets
                    .links(position)
                    .externalLibrary()
                    .ifPresent(
                        id -> byLibrary.computeIfAbsent(id, key -> new BitSet()).set(position)));
    List<LibrarySample> samples = new ArrayList<>();
    for (BitSet library : byLibrary.values()) {
      AssetSet all = AssetSet.of(library);
      if (all.size() >= WORTH_A_SAMPLE) {
        samples.add(new LibrarySample(all, spread(all)));
      }
    }
    return samples;
  }

  private static AssetSet rewritten(List<Change> changes) {
    AssetSet rewritten = AssetSet.empty();
    for (Change change : changes) {
      rewritten = change.rewritesMetadata() ? rewritten.union(change.assets()) : rewritten;
    }
    return rewritten;
  }

  /** Ids are random, so any stride meets all folders of the library. */
  private static AssetSet spread(AssetSet all) {
    int[] positions = all.positions().toArray();
    int[] chosen = new int[SAMPLE_SIZE];
    for (int at = 0; at < SAMPLE_SIZE; at++) {
      chosen[at] = positions[(int) ((long) at * positions.length / SAMPLE_SIZE)];
    }
    return AssetSet.of(chosen);
  }

  /** The changes that rewrite metadata, for the few assets only. */
  static List<Change> tried(List<Change> changes, List<LibrarySample> samples) {
    AssetSet tried = AssetSet.empty();
    for (LibrarySample sample : samples) {
      tried = tried.union(sample.tried);
    }
    List<Change> narrowed = new ArrayList<>();
    for (Change change : changes) {
      AssetSet assets = change.assets().intersect(tried);
      if (change.rewritesMetadata() && !assets.isEmpty()) {
        narrowed.add(change.withAssets(assets));
      }
    }
    return narrowed;
  }
}
