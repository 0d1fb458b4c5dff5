package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.library.AssetSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Puts batches into waves so that no wave rewrites the metadata of an asset twice. */
final class Waves {

  private final List<List<Batch>> waves = new ArrayList<>();

  /** By position, the first wave that may rewrite the asset: after all that rewrite it so far. */
  private int[] free = {};

  private final List<Batch> last = new ArrayList<>();

  /** A batch that no settling concerns. */
  void first(Batch batch) {
    wave(0).add(batch);
  }

  /** A batch after all others. */
  void last(Batch batch) {
    last.add(batch);
  }

  /**
   * A batch that makes the server rewrite metadata; divided where some assets have to wait. An
   * asset waits for every earlier batch that has it, so the order of its changes is kept.
   */
  void rewriting(Batch batch) {
    SortedMap<Integer, IntStream.Builder> byWave = new TreeMap<>();
    batch
        .assets()
        .forEach(
            position ->
                byWave.computeIfAbsent(next(position), wave -> IntStream.builder()).add(position));
    byWave.forEach((wave, some) -> wave(wave).add(narrowed(batch, some.build().toArray())));
  }

  private int next(int position) {
    if (position >= free.length) {
      free = Arrays.copyOf(free, Math.max(position + 1, 2 * free.length));
    }
    return free[position]++;
  }

  private List<Batch> wave(int number) {
    while (waves.size() <= number) {
      waves.add(new ArrayList<>());
    }
    return waves.get(number);
  }

  private static Batch narrowed(Batch batch, int[] some) {
    return some.length == batch.assets().size() ? batch : batch.withAssets(AssetSet.of(some));
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
