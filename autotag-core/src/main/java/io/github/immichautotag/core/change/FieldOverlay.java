package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Library;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The fields of assets that differ from the library. */
final class FieldOverlay {

  private final Library library;
  private final Map<AssetField, Map<Integer, FieldValue>> changed = new EnumMap<>(AssetField.class);

  FieldOverlay(Library library) {
    this.library = library;
  }

  FieldValue at(AssetField field, int position) {
    FieldValue now = changed.getOrDefault(field, Map.of()).get(position);
    return now == null ? library.field(field, position) : now;
  }

  AssetSet changed(AssetField field) {
    return AssetSet.of(
        changed.getOrDefault(field, Map.of()).keySet().stream().mapToInt(it -> it).toArray());
  }

  void set(AssetSet assets, FieldValue value) {
    Map<Integer, FieldValue> values =
        changed.computeIfAbsent(value.field(), fresh -> new HashMap<>());
    assets.forEach(position -> values.put(position, value));
  }

  void addTo(NetChanges net) {
    changed.values().forEach(values -> addTo(net, values));
  }

  private void addTo(NetChanges net, Map<Integer, FieldValue> values) {
    Map<FieldValue, Map<FieldValue, IntStream.Builder>> groups = new TreeMap<>();
    values.forEach(
        (position, value) -> {
          FieldValue before = library.field(value.field(), position);
          if (!before.equals(value)) {
            groups
                .computeIfAbsent(value, to -> new TreeMap<>())
                .computeIfAbsent(before, from -> IntStream.builder())
                .add(position);
          }
        });
    groups.forEach(
        (to, byBefore) ->
            byBefore.forEach(
                (from, assets) ->
                    net.add(new SetField(from, to, AssetSet.of(assets.build().toArray())))));
  }
}
