package io.github.immichautotag.core.library;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Assets sorted into groups, each under its key. What a group takes depends on what is in it: a
 * million groups of one asset are as good as one of a million. Not thread-safe.
 *
 * @param <K> by what they are sorted
 */
public final class Grouping<K extends Comparable<? super K>> {

  private final Map<K, IntStream.Builder> groups = new HashMap<>();

  /** Adds the asset at a position to a group. */
  public void add(K key, int position) {
    groups.computeIfAbsent(key, fresh -> IntStream.builder()).add(position);
  }

  /** Tells all groups, in the order of their keys. */
  public void forEach(BiConsumer<K, AssetSet> consumer) {
    // Sorted only now: most assets come to a group that is there, and to find it is quicker so.
    new TreeMap<>(groups)
        .forEach((key, assets) -> consumer.accept(key, AssetSet.of(assets.build().toArray())));
  }
}
