package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Effect;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Sets a field of assets, whatever they have now. */
public record SettingField(FieldValue value) implements Effect {

  @Override
  public List<Change> changes(AssetSet selected, LibraryState state) {
    Map<FieldValue, IntStream.Builder> byNow = new TreeMap<>();
    selected.forEach(
        position ->
            byNow
                .computeIfAbsent(state.field(value.field(), position), fresh -> IntStream.builder())
                .add(position));
    return byNow.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(value))
        .<Change>map(
            entry ->
                new SetField(
                    entry.getKey(), value, AssetSet.of(entry.getValue().build().toArray())))
        .toList();
  }

  @Override
  public Needs needs() {
    return Needs.of(Detail.METADATA);
  }
}
