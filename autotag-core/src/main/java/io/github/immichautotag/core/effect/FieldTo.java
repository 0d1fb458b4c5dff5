package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sets a field to one value for all. */
record FieldTo(FieldValue value) implements UserEffect {

  @Override
  public List<Change> changes(Occasion occasion) {
    return settings(value, occasion.selected(), occasion.state());
  }

  @Override
  public Needs needs() {
    return needsOf(value.field());
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.SET_FIELD);
  }

  @Override
  public List<Aim> aims() {
    return List.of(new Aim(value.field().name(), "", value.text()));
  }

  @Override
  public String words() {
    return "set " + value.words();
  }

  private static Needs needsOf(AssetField field) {
    boolean listed = field == AssetField.VISIBILITY || field == AssetField.FAVORITE;
    return listed ? Needs.nothing() : Needs.of(Detail.METADATA);
  }

  private static AssetSet known(AssetField field, AssetSet selected, LibraryState state) {
    return needsOf(field).details().isEmpty()
        ? selected
        : selected.filter(position -> state.assets().isMetadataRead(position));
  }

  /** A change for each value that the assets have now. */
  static List<Change> settings(FieldValue value, AssetSet selected, LibraryState state) {
    Grouping<FieldValue> byNow = new Grouping<>();
    // What was not read has no value that could be set again.
    known(value.field(), selected, state)
        .forEach(position -> byNow.add(state.field(value.field(), position), position));
    List<Change> changes = new ArrayList<>();
    byNow.forEach((now, assets) -> changes.add(new SetField(now, value, assets)));
    return changes;
  }
}
