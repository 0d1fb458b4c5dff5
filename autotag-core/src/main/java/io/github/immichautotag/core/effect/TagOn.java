package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a tag on assets. */
record TagOn(Template tag) implements UserEffect {

  @Override
  public List<Change> changes(Occasion occasion) {
    List<Change> changes = new ArrayList<>();
    tag.byText(occasion)
        .forEach((path, assets) -> path(path).ifPresent(it -> changes.add(new AddTag(it, assets))));
    return changes;
  }

  @Override
  public AssetSet inDoubt(LibraryState state) {
    return tag.inDoubt(state);
  }

  @Override
  public Needs needs() {
    Needs ofTag =
        tag.isPlain()
            ? Needs.tags(Set.of(tag.plainText()))
            : Needs.tagsMatching(NamePattern.of(tag.pattern()));
    return Needs.all(List.of(ofTag, tag.needs()));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.ADD_TAG);
  }

  @Override
  public List<Aim> aims() {
    return tag.aims("tag", "on");
  }

  @Override
  public String words() {
    return "add tag " + tag;
  }

  @Override
  public Set<String> groups() {
    return tag.groups();
  }

  @Override
  public List<Mention> makes() {
    return List.of(new Mention(Mention.Kind.TAG, tag.source()));
  }

  /** A text as a tag; empty where Immich would store another one than written. */
  static Optional<TagPath> path(String text) {
    try {
      return Optional.of(new TagPath(text.strip()));
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  static TermException noTag(String text) {
    return new TermException(
        "\"" + text + "\" is no path of a tag: a part of it is empty", "write it like Trips/Paris");
  }
}
