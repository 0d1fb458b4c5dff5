package io.github.immichautotag.cli.config.docs;

import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.yaml.YamlReader;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.effect.EffectKind;
import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is read for the examples of conditions and effects. */
final class ExampleNeeds {

  /** Arguments of what is shown by whole configurations. */
  private static final Map<String, String> ARGUMENTS =
      Map.of(
          "category", "memes",
          "duplicate", "disagrees",
          "link", "http://h/albums/1a2b3c4d-5e6f-4a0b-9c1d-2e3f4a5b6c05",
          "smart", "a whiteboard",
          "ocr", "invoice",
          "sibling", "{ within: 5 min, place: true }");

  private static final Terms TERMS = Terms.plain().with(Map.of("memes", Condition.tagged("meme")));

  private ExampleNeeds() {}

  /** What a condition makes the program read. */
  static Needs of(ConditionKind kind) {
    Stream<String> arguments =
        Stream.concat(
            kind.examples().stream().map(ConditionKind.Example::argument),
            Stream.ofNullable(ARGUMENTS.get(kind.name())));
    return Needs.all(arguments.map(it -> kind.make(argument(it), TERMS).needs()).toList());
  }

  /** The effect of the first example. */
  static UserEffect effectOf(EffectKind kind) {
    return kind.make(argument(kind.examples().get(0)));
  }

  private static Argument argument(String yaml) {
    YamlTree tree =
        new YamlReader(new Problems(SourceText.unquotable("example"))).read(yaml).orElseThrow();
    return tree.match(
        scalar -> Argument.of(scalar.text()),
        list -> Argument.of(texts(list.items()).toArray(String[]::new)),
        block ->
            Argument.of(
                block.entries().stream()
                    .collect(Collectors.toMap(Entry::key, entry -> text(entry.value())))));
  }

  private static List<String> texts(List<YamlTree> items) {
    return items.stream().map(ExampleNeeds::text).toList();
  }

  private static String text(YamlTree tree) {
    return tree.match(
        Scalar::text, list -> String.join(", ", texts(list.items())), block -> block.toString());
  }
}
