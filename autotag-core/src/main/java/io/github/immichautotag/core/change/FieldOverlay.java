package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.Library;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of assets that differ from the library: a number an asset, and each value once. */
final class FieldOverlay {

  private final Library library;
  private final Map<AssetField, Column> columns = new EnumMap<>(AssetField.class);

  FieldOverlay(Library library) {
    this.library = library;
  }

  /** The values of one field, by number. */
  private static final class Column {
    private final BitSet changed = new BitSet();
    private final int[] numbers;
    private final List<FieldValue> values = new ArrayList<>();
    private final Map<FieldValue, Integer> known = new HashMap<>();

    Column(int size) {
      numbers = new int[size];
    }

    void set(AssetSet assets, FieldValue value) {
      int number =
          known.computeIfAbsent(
              value,
              fresh -> {
                values.add(fresh);
                return values.size() - 1;
              });
      assets.forEach(
          position -> {
            changed.set(position);
            numbers[position] = number;
          });
    }
  }

  FieldValue at(AssetField field, int position) {
    Column column = columns.get(field);
    return column != null && column.changed.get(position)
        ? column.values.get(column.numbers[position])
        : library.field(field, position);
  }

  AssetSet changed(AssetField field) {
    Column column = columns.get(field);
    return column == null ? AssetSet.empty() : AssetSet.of(column.changed);
  }

  void set(AssetSet assets, FieldValue value) {
    columns
        .computeIfAbsent(value.field(), fresh -> new Column(library.assets().size()))
        .set(assets, value);
  }

  void addTo(NetChanges net) {
    columns.keySet().forEach(field -> addTo(net, field));
  }

  /** From one value to another, in the order of where to. */
  private record FromTo(FieldValue from, FieldValue to) implements Comparable<FromTo> {
    @Override
    public int compareTo(FromTo other) {
      int order = to.compareTo(other.to);
      return order != 0 ? order : from.compareTo(other.from);
    }
  }

  private void addTo(NetChanges net, AssetField field) {
    Grouping<FromTo> groups = new Grouping<>();
    changed(field)
        .forEach(
            position -> {
              FromTo change = new FromTo(library.field(field, position), at(field, position));
              if (!change.from.equals(change.to)) {
                groups.add(change, position);
              }
            });
    groups.forEach((change, assets) -> net.add(new SetField(change.from, change.to, assets)));
  }
}
