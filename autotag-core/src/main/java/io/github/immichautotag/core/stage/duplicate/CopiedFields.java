package io.github.immichautotag.core.stage.duplicate;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.stage.Deeds;
import io.github.immichautotag.core.stage.duplicate.DuplicateGroups.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the members of groups take over from each other beside albums and tags. A value that several
 * members have differently is copied to none.
 */
final class CopiedFields {

  private final LibraryState state;
  private final AssetField field;
  private final String rule;
  private final Deeds deeds;

  /** By the value before and after, the assets that get it. */
  private final Map<List<FieldValue>, List<AssetSet>> settings =
      new TreeMap<>(
          Comparator.comparing((List<FieldValue> pair) -> pair.get(0))
              .thenComparing(pair -> pair.get(1)));

  CopiedFields(LibraryState state, AssetField field, String rule, Deeds deeds) {
    this.state = state;
    this.field = field;
    this.rule = rule;
    this.deeds = deeds;
  }

  void add(Group group) {
    AssetSet known = group.members().filter(this::isKnown);
    value(known)
        .ifPresent(value -> known.filter(at -> lacks(at, value)).forEach(at -> set(at, value)));
  }

  private boolean isKnown(int position) {
    boolean listed = field == AssetField.VISIBILITY || field == AssetField.FAVORITE;
    return (listed || state.assets().isMetadataRead(position))
        && !state.inDoubt(field).contains(position);
  }

  /** The one value that members have by themselves; of places to be shown, the hidden-most one. */
  private Optional<FieldValue> value(AssetSet known) {
    TreeSet<FieldValue> values = new TreeSet<>();
    known.forEach(
        position -> {
          FieldValue value = state.field(field, position);
          if (isSomething(value) && !deeds.set(value, rule).contains(position)) {
            values.add(value);
          }
        });
    if (field == AssetField.VISIBILITY) {
      return values.stream().max(Comparator.comparing(FieldValue::asVisibility));
    }
    return values.size() == 1 ? Optional.of(values.first()) : Optional.empty();
  }

  private boolean isSomething(FieldValue value) {
    return switch (field) {
      case FAVORITE -> value.asFavorite();
      case VISIBILITY -> true;
      default -> !value.text().isEmpty();
    };
  }

  private boolean lacks(int position, FieldValue value) {
    FieldValue now = state.field(field, position);
    return field == AssetField.VISIBILITY
        ? now.asVisibility().compareTo(value.asVisibility()) < 0
        : !isSomething(now);
  }

  private void set(int position, FieldValue value) {
    settings
        .computeIfAbsent(List.of(state.field(field, position), value), fresh -> new ArrayList<>())
        .add(AssetSet.of(position));
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    settings.forEach(
        (pair, assets) ->
            changes.add(
                new SetField(
                    pair.get(0),
                    pair.get(1),
                    AssetSet.of(assets.stream().flatMapToInt(AssetSet::positions).toArray()))));
    return changes;
  }
}
