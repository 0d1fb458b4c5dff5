package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Conditions on who is seen. */
final class PeopleKinds {

  private PeopleKinds() {}

  static List<ConditionKind> all() {
    return List.of(person(), anyPerson());
  }

  private static ConditionKind person() {
    return ConditionKind.entry("person", "text*", "on which one of these people is seen")
        .about(
            "By the names that they have in Immich, in any letter case. For pictures that show"
                + " several people at once, write the condition several times under all:.")
        .missing(
            "An asset on which nobody was recognised does not meet it; neither does one "
                + "on which Immich has not looked for faces yet.")
        .example("[Anna, Olof]", "{ people: [Anna] }", "{ people: [Karin] }")
        .madeBy(
            (argument, terms) ->
                Condition.any(argument.texts().stream().map(PeopleKinds::named).toList()));
  }

  private static Condition named(String name) {
    return seen("person", name, person -> person.name().equalsIgnoreCase(name.strip()))
        .naming(List.of(new Mention(Mention.Kind.PERSON, name)));
  }

  /** A condition on whether somebody is seen who is meant. */
  static Leaf seen(String kind, String argument, Predicate<Person> meant) {
    return Leaf.of(
            kind,
            argument,
            new Leaf.Fixed(
                kind + argument,
                state -> state.assets().showing(people -> people.stream().anyMatch(meant)),
                Unread::nothing),
            PeopleKinds::names)
        .needing(Needs.of(Detail.PEOPLE));
  }

  private static String names(int position, LibraryState state) {
    return state.assets().people(position).stream()
        .map(Person::name)
        .map(name -> name.isEmpty() ? "somebody without a name" : name)
        .collect(Collectors.joining(", "));
  }

  private static ConditionKind anyPerson() {
    return ConditionKind.entry("any_person", "bool", "on which somebody with a name is seen")
        .about("Faces that nobody has named do not count.")
        .missing("An asset on which Immich has not looked for faces yet shows nobody.")
        .example("true", "{ people: [Anna] }", "{ file_name: a.jpg }")
        .example("false", "{ file_name: a.jpg }", "{ people: [Anna] }")
        .madeBy(
            (argument, terms) -> {
              boolean wanted = argument.truth();
              Leaf seen = seen("any_person", "true", person -> !person.name().isEmpty());
              if (wanted) {
                return seen;
              }
              return Leaf.of(
                      "any_person",
                      "false",
                      new Leaf.Fixed(
                          "nobody with a name", state -> nobody(seen, state), Unread::nothing),
                      PeopleKinds::names)
                  .needing(seen.needs());
            });
  }

  private static AssetSet nobody(Leaf seen, LibraryState state) {
    return state.assets().all().minus(seen.select(state));
  }
}
