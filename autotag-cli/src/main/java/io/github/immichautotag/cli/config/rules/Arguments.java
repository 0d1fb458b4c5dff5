package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Look;
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

  /** The argument; absent where there is none, or one that the table of keys has reported. */
  static Optional<Argument> of(YamlTree value) {
    if (value.asMapping().isPresent()) {
      Map<String, String> keys = new LinkedHashMap<>();
      value
          .asMapping()
          .get()
          .entries()
          .forEach(
              entry -> {
                // A list within a block is short, and what is in it has no commas.
                List<String> texts = texts(scalars(entry.value()));
                if (!texts.isEmpty()) {
                  keys.put(entry.key(), String.join(", ", texts));
                }
              });
      return Optional.of(Argument.of(keys));
    }
    List<String> texts = texts(scalars(value));
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(Argument.of(texts.toArray(String[]::new)));
  }

  private static List<String> texts(List<Scalar> scalars) {
    return scalars.stream().filter(scalar -> scalar.look() != Look.NULL).map(Scalar::text).toList();
  }

  /** All single values that stand there. */
  static List<Scalar> scalars(YamlTree value) {
    return value.match(
        List::of,
        list -> list.items().stream().flatMap(item -> item.asScalar().stream()).toList(),
        block ->
            block.entries().stream().flatMap(entry -> entry.value().asScalar().stream()).toList());
  }

  /** Where the value stands that a message quotes; where all stands, if it quotes none. */
  static Place placeOf(TermException wrong, Entry entry) {
    return scalars(entry.value()).stream()
        .filter(scalar -> wrong.reason().contains("\"" + scalar.text().strip()))
        .map(Scalar::place)
        .findFirst()
        .orElse(entry.value().place());
  }
}
