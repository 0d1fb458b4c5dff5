package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Stacks.Stack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stacks of a {@link World}, by asset the one on top. */
final class WorldStacks {

  private final Map<AssetId, AssetId> primaries = new TreeMap<>();

  void copy(WorldStacks other) {
    primaries.putAll(other.primaries);
  }

  Map<AssetId, AssetId> primaries() {
    return Collections.unmodifiableMap(primaries);
  }

  boolean add(AssetId primary, Collection<AssetId> some) {
    boolean different = some.stream().anyMatch(id -> !primary.equals(primaries.get(id)));
    some.forEach(id -> primaries.put(id, primary));
    return different;
  }

  boolean remove(AssetId primary, Collection<AssetId> some) {
    boolean different = some.stream().anyMatch(id -> primary.equals(primaries.get(id)));
    some.forEach(id -> primaries.remove(id, primary));
    return different;
  }

  private Set<AssetId> under(AssetId primary) {
    Set<AssetId> members = new TreeSet<>();
    primaries.forEach(
        (id, top) -> {
          if (top.equals(primary)) {
            members.add(id);
          }
        });
    return members;
  }

  /** As a reader sees them that knows these assets. */
  List<Stack> in(AssetTable table) {
    List<Stack> stacks = new ArrayList<>();
    for (AssetId primary : new TreeSet<>(primaries.values())) {
      Set<AssetId> members = under(primary);
      AssetSet read = table.positions(members);
      if (!read.isEmpty()) {
        stacks.add(new Stack(primary, read, members.size()));
      }
    }
    return stacks;
  }
}
