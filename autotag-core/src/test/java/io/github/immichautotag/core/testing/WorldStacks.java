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

/** The stacks of a {@link World}, with Immich's habits. */
final class WorldStacks {

  private final Map<AssetId, AssetId> primaries = new TreeMap<>();

  void copy(WorldStacks other) {
    primaries.putAll(other.primaries);
  }

  Map<AssetId, AssetId> primaries() {
    return Collections.unmodifiableMap(primaries);
  }

  /** What lies in another stack leaves it; what lies under one that joins, comes along. */
  boolean add(AssetId primary, Collection<AssetId> some) {
    Set<AssetId> all = new TreeSet<>(some);
    all.add(primary);
    primaries.forEach(
        (id, top) -> {
          if (some.contains(top) || top.equals(primary)) {
            all.add(id);
          }
        });
    boolean different = all.stream().anyMatch(id -> !primary.equals(primaries.get(id)));
    all.forEach(id -> primaries.put(id, primary));
    return different;
  }

  /** A stack without a primary, or of one, is none. */
  boolean remove(AssetId primary, Collection<AssetId> some) {
    Set<AssetId> members = under(primary);
    Set<AssetId> rest = new TreeSet<>(members);
    rest.removeAll(Set.copyOf(some));
    boolean survives = rest.contains(primary) && rest.size() >= 2;
    Set<AssetId> gone = new TreeSet<>(members);
    gone.removeAll(survives ? rest : Set.of());
    boolean different = !rest.equals(members);
    if (different) {
      gone.forEach(primaries::remove);
    }
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
