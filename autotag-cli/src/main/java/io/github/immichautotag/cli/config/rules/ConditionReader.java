package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads conditions. All keys of a block must hold; {@code all}, {@code any} and {@code none} take
 * lists of blocks, {@code not} takes one. What the table of keys has reported already is left out.
 */
public final class ConditionReader {

  private static final Set<String> JUNCTIONS = Set.of("all", "any", "none", "not");

  private final Problems problems;
  private final Terms terms;
  private final List<NamedThing> named = new ArrayList<>();

  /** A reader that reports to {@code problems}. */
  public ConditionReader(Problems problems, Terms terms) {
    this.problems = problems;
    this.terms = terms;
  }

  /** What the conditions that were read name that may not be on the server. */
  public List<NamedThing> named() {
    return List.copyOf(named);
  }

  /** The condition of a block; absent where nothing in it can be used. */
  public Optional<Condition> read(Mapping block) {
    List<Condition> parts = new ArrayList<>();
    for (Entry entry : block.entries()) {
      if (JUNCTIONS.contains(entry.key())) {
        junction(entry).ifPresent(parts::add);
      } else {
        ConditionKind.of(entry.key()).flatMap(kind -> single(kind, entry)).ifPresent(parts::add);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(Condition.all(parts));
  }

  private Optional<Condition> junction(Entry entry) {
    List<Mapping> blocks = below(entry);
    if (blocks.stream().allMatch(block -> block.entries().isEmpty())) {
      // An empty list is rather forgotten than meant.
      problems.error(
          entry.keyPlace(),
          HelpAnchor.CONDITIONS,
          "\"" + entry.key() + "\" has no condition below it",
          entry.key().equals("not")
              ? "write the condition that must not hold: not: { tag: keep }"
              : "write at least one, each behind \"- \"");
      return Optional.empty();
    }
    List<Condition> parts = blocks.stream().flatMap(block -> read(block).stream()).toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (entry.key()) {
          case "all" -> Condition.all(parts);
          case "any" -> Condition.any(parts);
          case "not" -> parts.get(0).not();
          default -> Condition.any(parts).not();
        });
  }

  private static List<Mapping> below(Entry entry) {
    return entry
        .value()
        .match(
            scalar -> List.of(),
            list -> list.items().stream().flatMap(item -> item.asMapping().stream()).toList(),
            List::of);
  }

  private Optional<Condition> single(ConditionKind kind, Entry entry) {
    Optional<Argument> argument =
        Arguments.isThere(entry, kind.type(), problems, HelpAnchor.CONDITIONS)
            ? Arguments.of(entry.value())
            : Optional.empty();
    if (argument.isEmpty()) {
      return Optional.empty();
    }
    try {
      Condition condition = kind.make(argument.get(), terms);
      condition.mentions().forEach(mention -> named.add(named(mention, entry)));
      warnOfGlob(kind, entry);
      return Optional.of(condition);
    } catch (TermException wrong) {
      Arguments.tell(wrong, entry, problems, HelpAnchor.CONDITIONS);
      return Optional.empty();
    }
  }

  private NamedThing named(Mention mention, Entry entry) {
    Place place =
        Arguments.scalars(entry.value()).stream()
            .filter(scalar -> scalar.text().strip().equals(mention.name()))
            .map(Scalar::place)
            .findFirst()
            .orElse(entry.value().place());
    return new NamedThing(
        mention,
        problems.describe(
            place,
            HelpAnchor.CONDITIONS,
            "there is no %s \"%s\" on the server".formatted(mention.kind().word(), mention.name()),
            ""));
  }

  /** A file name with a star in it is rather a pattern than a name. */
  private void warnOfGlob(ConditionKind kind, Entry entry) {
    boolean ofText = kind.type().endsWith(":text_match");
    Optional<Scalar> plain = entry.value().asScalar().filter(it -> ofText && isGlob(it.text()));
    plain.ifPresent(
        scalar ->
            problems.warning(
                scalar.place(),
                HelpAnchor.CONDITIONS,
                entry.key() + ": only a text with these very signs is meant here",
                "for a pattern write %s: { glob: \"%s\" }".formatted(entry.key(), scalar.text())));
  }

  private static boolean isGlob(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /** A block without any condition. */
  static boolean isEmpty(YamlTree tree) {
    return tree.asMapping().filter(block -> block.entries().isEmpty()).isPresent();
  }
}
