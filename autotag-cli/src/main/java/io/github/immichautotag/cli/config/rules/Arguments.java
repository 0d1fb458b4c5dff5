package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.TermException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands behind conditions and effects. */
final class Arguments {

  private Arguments() {}

  /** The argument; absent where there is none. */
  static Optional<Argument> of(YamlTree value) {
    if (value.asMapping().isPresent()) {
      Map<String, String> keys = new LinkedHashMap<>();
      for (Entry entry : value.asMapping().get().entries()) {
        // A list within a block is short, and what is in it has no commas.
        List<String> texts = scalars(entry.value()).stream().map(Scalar::text).toList();
        if (!texts.isEmpty()) {
          keys.put(entry.key(), String.join(", ", texts));
        }
      }
      return Optional.of(Argument.of(keys));
    }
    List<String> texts = scalars(value).stream().map(Scalar::text).toList();
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(Argument.of(texts.toArray(String[]::new)));
  }

  /**
   * Whether something stands behind a condition or effect, and behind each of its keys; where not,
   * that is reported: to leave it out would make the rule take or do something else than was meant.
   */
  static boolean isThere(Entry entry, String type, Problems problems, HelpAnchor help) {
    boolean nothing =
        entry.value().isNull()
            || entry.value().asSequence().filter(list -> list.items().isEmpty()).isPresent();
    Optional<Entry> empty =
        nothing
            ? Optional.of(entry)
            : entry.value().asMapping().stream()
                .filter(block -> type.contains("block"))
                .flatMap(block -> block.entries().stream())
                .filter(below -> below.value().isNull())
                .findFirst();
    empty.ifPresent(
        it ->
            problems.error(
                it.keyPlace(),
                help,
                "nothing stands behind \"" + it.key() + "\"",
                "write a value, in quotes if it starts with #, or delete the key"));
    return empty.isEmpty();
  }

  /** All single values that stand there. */
  static List<Scalar> scalars(YamlTree value) {
    return value.match(
        List::of,
        list -> list.items().stream().flatMap(item -> item.asScalar().stream()).toList(),
        block ->
            block.entries().stream().flatMap(entry -> entry.value().asScalar().stream()).toList());
  }

  /** Tells what is wrong with an argument, unless the table of keys has told it already. */
  static void tell(TermException wrong, Entry entry, Problems problems, HelpAnchor help) {
    Place place = placeOf(wrong, entry);
    if (!problems.hasErrorAt(place)) {
      problems.error(place, help, entry.key() + ": " + wrong.reason(), wrong.suggestion());
    }
  }

  /** Where the value stands that a message quotes; where all stands, if it quotes none. */
  private static Place placeOf(TermException wrong, Entry entry) {
    return scalars(entry.value()).stream()
        .filter(scalar -> wrong.reason().contains("\"" + scalar.text().strip()))
        .map(Scalar::place)
        .findFirst()
        .orElse(entry.value().place());
  }
}
