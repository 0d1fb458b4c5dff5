package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.Severity;
import io.github.immichautotag.cli.config.rules.NamedThing;
import io.github.immichautotag.cli.config.rules.RuleSettings;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.core.condition.Spelling;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.stage.UserRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules name and the server does not have: most often a name that is misspelt. */
final class NamedThings {

  private NamedThings() {}

  /** The problems of the rules that are to be run, each once. */
  static List<ConfigProblem> missing(List<RuleSettings> rules, Setup setup, Library library) {
    Set<String> running = setup.rules().stream().map(UserRule::name).collect(Collectors.toSet());
    Set<String> made = made(setup);
    List<ConfigProblem> missing = new ArrayList<>();
    for (RuleSettings rule : rules) {
      if (running.contains(rule.rule().name())) {
        rule.named().stream()
            .filter(thing -> !isThere(thing.mention(), library, made))
            .map(thing -> problem(thing, library, made))
            .filter(problem -> !missing.contains(problem))
            .forEach(missing::add);
      }
    }
    return missing;
  }

  /** What other rules bring about will be there. */
  private static Set<String> made(Setup setup) {
    Set<String> made = new TreeSet<>();
    setup.rules().stream()
        .flatMap(rule -> rule.effects().stream())
        .flatMap(effect -> effect.makes().stream())
        .forEach(mention -> made.add(mention.kind() + mention.name()));
    setup.markNames().forEach(name -> made.add(Mention.Kind.TAG + name));
    return made;
  }

  private static boolean isThere(Mention mention, Library library, Set<String> made) {
    return made.contains(mention.kind() + mention.name())
        || switch (mention.kind()) {
          case TAG -> !library.tagsCalled(mention.name()).isEmpty();
          case ALBUM ->
              library.albums().stream()
                  .anyMatch(
                      album ->
                          album.name().equals(mention.name())
                              || album.ref().toString().equals(mention.name()));
          case PERSON, LIBRARY, USER ->
              isUnread(mention.kind(), library)
                  || names(mention.kind(), library).stream()
                      .anyMatch(name -> name.equalsIgnoreCase(mention.name().strip()));
        };
  }

  /** Where no names were read, nobody can say that one is missing. */
  private static boolean isUnread(Mention.Kind kind, Library library) {
    return names(kind, library).isEmpty();
  }

  private static Collection<String> names(Mention.Kind kind, Library library) {
    return switch (kind) {
      case TAG ->
          library.tags().stream()
              .flatMap(tag -> Stream.of(tag.value(), tag.leaf()))
              .collect(Collectors.toCollection(TreeSet::new));
      case ALBUM -> library.albums().stream().map(Album::name).toList();
      case PERSON -> library.directory().people().stream().map(Person::name).toList();
      case LIBRARY ->
          library.directory().libraries().entrySet().stream()
              .flatMap(entry -> Stream.of(entry.getKey().toString(), entry.getValue()))
              .toList();
      case USER -> library.directory().users().stream().flatMap(user -> words(user)).toList();
    };
  }

  private static Stream<String> words(User user) {
    return Stream.of(user.name(), user.email(), user.id().toString());
  }

  private static ConfigProblem problem(NamedThing thing, Library library, Set<String> made) {
    ConfigProblem known = thing.missing();
    Mention mention = thing.mention();
    Collection<String> there = new TreeSet<>(names(mention.kind(), library));
    made.stream()
        .filter(name -> name.startsWith(mention.kind().toString()))
        .forEach(name -> there.add(name.substring(mention.kind().toString().length())));
    Optional<String> near = Spelling.nearest(mention.name(), there);
    return new ConfigProblem(
        Severity.WARNING,
        known.file(),
        known.place(),
        known.message(),
        known.excerpt(),
        Optional.of(
            near.map(name -> "did you mean \"" + name + "\"?")
                .orElse("until there is one, this matches nothing")),
        known.helpAnchor());
  }
}
