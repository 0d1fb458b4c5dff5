package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.library.AssetSet;
import java.util.ArrayList;
import java.util.List;

/** Puts batches into waves so that no wave rewrites the metadata of an asset twice. */
final class Waves {

  private final List<List<Batch>> waves = new ArrayList<>();

  /** By wave, the assets whose metadata it rewrites. */
  private final List<AssetSet> rewritten = new ArrayList<>();

  private final List<Batch> last = new ArrayList<>();

  /** A batch that no settling concerns. */
  void first(Batch batch) {
    wave(0).add(batch);
  }

  /** A batch after all others. */
  void last(Batch batch) {
    last.add(batch);
  }

  /** A batch that makes the server rewrite metadata; divided where some assets have to wait. */
  void rewriting(Batch batch) {
    AssetSet rest = batch.assets();
    // An asset waits for every earlier batch that has it, so the order of its changes is kept.
    for (int wave = firstFree(rest); !rest.isEmpty(); wave++) {
      AssetSet now = rest.minus(rewrittenFrom(wave));
      if (!now.isEmpty()) {
        put(wave, narrowed(batch, now));
        rest = rest.minus(now);
      }
    }
  }

  private int firstFree(AssetSet assets) {
    int wave = 0;
    while (wave < rewritten.size() && assets.minus(rewrittenFrom(wave)).isEmpty()) {
      wave++;
    }
    return wave;
  }

  /** The assets that this wave or a later one rewrites. */
  private AssetSet rewrittenFrom(int wave) {
    AssetSet assets = AssetSet.empty();
    for (int at = wave; at < rewritten.size(); at++) {
      assets = assets.union(rewritten.get(at));
    }
    return assets;
  }

  private void put(int wave, Batch batch) {
    wave(wave).add(batch);
    rewritten.set(wave, rewritten.get(wave).union(batch.assets()));
  }

  private List<Batch> wave(int number) {
    while (waves.size() <= number) {
      waves.add(new ArrayList<>());
      rewritten.add(AssetSet.empty());
    }
    return waves.get(number);
  }

  private static Batch narrowed(Batch batch, AssetSet assets) {
    if (batch.assets().equals(assets)) {
      return batch;
    }
    return batch.withAssets(assets);
  }

  List<Wave> list() {
    List<Wave> list = new ArrayList<>();
    waves.forEach(batches -> list.add(new Wave(batches)));
    if (!last.isEmpty()) {
      list.add(new Wave(last));
    }
    return list;
  }
}
