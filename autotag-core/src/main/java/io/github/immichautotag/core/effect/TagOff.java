package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Set;

/** Takes a tag off assets. */
record TagOff(String name) implements UserEffect {

  @Override
  public List<Change> changes(Occasion occasion) {
    return occasion.state().tagsCalled(name).stream()
        .<Change>map(tag -> new RemoveTag(tag, occasion.selected()))
        .toList();
  }

  @Override
  public Needs needs() {
    return Needs.exactTags(Set.of(name));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.REMOVE_TAG);
  }

  @Override
  public List<Aim> aims() {
    return List.of(new Aim("tag", name, "off"));
  }

  @Override
  public String words() {
    return "remove tag " + name;
  }
}
