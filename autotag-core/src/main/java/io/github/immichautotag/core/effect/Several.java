package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.rule.Needs;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All of several effects of one kind. */
record Several(List<UserEffect> all) implements UserEffect {

  @Override
  public List<Change> changes(Occasion occasion) {
    return all.stream().flatMap(effect -> effect.changes(occasion).stream()).toList();
  }

  @Override
  public List<Change> doubtful(Occasion occasion) {
    return all.stream().flatMap(effect -> effect.doubtful(occasion).stream()).toList();
  }

  @Override
  public AssetSet inDoubt(LibraryState state) {
    return AssetSet.union(all.stream().map(effect -> effect.inDoubt(state)).toList());
  }

  @Override
  public Needs needs() {
    return Needs.all(all.stream().map(UserEffect::needs).toList());
  }

  @Override
  public Set<Verb> verbs() {
    return all.stream()
        .flatMap(effect -> effect.verbs().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Aim> aims() {
    return all.stream().flatMap(effect -> effect.aims().stream()).toList();
  }

  @Override
  public String words() {
    return String.join(", ", all.stream().map(UserEffect::words).toList());
  }

  @Override
  public Set<String> groups() {
    return all.stream()
        .map(UserEffect::groups)
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Template> fills() {
    return all.stream().flatMap(effect -> effect.fills().stream()).toList();
  }

  @Override
  public List<Mention> makes() {
    return all.stream().flatMap(effect -> effect.makes().stream()).toList();
  }

  @Override
  public List<String> notices(Occasion occasion) {
    return all.stream().flatMap(effect -> effect.notices(occasion).stream()).toList();
  }
}
