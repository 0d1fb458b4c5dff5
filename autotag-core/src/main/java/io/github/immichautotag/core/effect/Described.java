package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Describes assets, each in its own words. */
record Described(Template text) implements UserEffect {

  @Override
  public List<Change> changes(Occasion occasion) {
    List<Change> changes = new ArrayList<>();
    text.byText(occasion)
        .forEach(
            (words, assets) ->
                changes.addAll(
                    FieldTo.settings(FieldValue.description(words), assets, occasion.state())));
    return changes;
  }

  @Override
  public AssetSet inDoubt(LibraryState state) {
    return text.inDoubt(state);
  }

  @Override
  public Needs needs() {
    return Needs.of(Detail.METADATA);
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.SET_FIELD);
  }

  @Override
  public List<Aim> aims() {
    return List.of(new Aim(AssetField.DESCRIPTION.name(), "", text.source()));
  }

  @Override
  public String words() {
    return "set description " + text;
  }

  @Override
  public Set<String> groups() {
    return text.groups();
  }
}
