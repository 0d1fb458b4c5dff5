package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which tags are meant; all that is given must hold for one and the same tag. */
record TagMatch(
    Optional<String> name,
    Optional<String> exact,
    Optional<String> under,
    Optional<NamePattern> pattern) {

  static TagMatch read(Argument argument, Terms terms) {
    if (!argument.isBlock()) {
      return new TagMatch(
          Optional.of(argument.single()), Optional.empty(), Optional.empty(), Optional.empty());
    }
    TagMatch match =
        new TagMatch(
            Optional.empty(),
            argument.key("exact"),
            argument.key("under"),
            argument.key("pattern").map(terms::pattern));
    if (match.exact.isEmpty() && match.under.isEmpty() && match.pattern.isEmpty()) {
      throw new TermException("this block names no tag", "add exact, under or pattern");
    }
    return match;
  }

  /** Who carries the tags that are meant. */
  Stream<Membership> members(LibraryState state) {
    return state.tags().stream()
        .filter(this::isMeant)
        .map(tag -> exact.isPresent() ? state.taggedExactly(tag) : state.taggedWithin(tag));
  }

  private boolean isMeant(TagPath tag) {
    return name.map(tag::isCalled).orElse(true)
        && exact.map(tag::isCalled).orElse(true)
        && under.map(root -> isUnder(tag, root)).orElse(true)
        && pattern.map(regex -> regex.matches(tag.value())).orElse(true);
  }

  private static boolean isUnder(TagPath tag, String root) {
    int cut = tag.value().lastIndexOf('/');
    return cut > 0 && new TagPath(tag.value().substring(0, cut)).isWithin(root);
  }

  Needs needs() {
    List<Needs> all = new ArrayList<>();
    name.ifPresent(it -> all.add(Needs.tags(List.of(it))));
    exact.ifPresent(it -> all.add(Needs.exactTags(List.of(it))));
    under.ifPresent(it -> all.add(Needs.exactTags(List.of(it))));
    pattern.ifPresent(it -> all.add(Needs.tagsMatching(it)));
    return Needs.all(all);
  }

  List<Mention> mentions() {
    return Stream.of(name, exact, under)
        .flatMap(Optional::stream)
        .map(it -> new Mention(Mention.Kind.TAG, it))
        .toList();
  }
}
