package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Spelling;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the block {@code tests}. */
public final class RuleTestReader {

  private static final List<String> NO_CATEGORY = List.of("unknown", "conflict");

  private final Problems problems;
  private final Collection<String> categories;
  private final Collection<String> rules;

  /**
   * A reader that reports to {@code problems}.
   *
   * @param categories the names of the configured categories
   * @param rules the names of the configured rules
   */
  public RuleTestReader(
      Problems problems, Collection<String> categories, Collection<String> rules) {
    this.problems = problems;
    this.categories = categories;
    this.rules = rules;
  }

  /** The tests, in the order of the file. */
  public List<RuleTest> read(Block top) {
    List<RuleTest> tests = new ArrayList<>();
    for (Block block : top.blocks("tests")) {
      if (block.has("asset") && block.has("expect")) {
        tests.add(test(block));
      }
    }
    return List.copyOf(tests);
  }

  private RuleTest test(Block block) {
    ExampleReader reader = new ExampleReader(problems);
    List<ExampleAsset> assets = new ArrayList<>();
    assets.add(reader.read(block.block("asset")));
    block.blocks("others").forEach(other -> assets.add(reader.read(other)));
    String name = block.text("name").orElse("");
    ConfigProblem place =
        problems.describe(
            block.placeOfValue("name"), HelpAnchor.RULE_TESTS, "test " + Shown.quoted(name), "");
    Optional<Instant> now = reader.now(block);
    return new RuleTest(name, place, assets, now, expectation(block.block("expect"), reader));
  }

  private Expectation expectation(Block block, ExampleReader reader) {
    checkNames(block);
    Expectation expect =
        new Expectation(
            block.text("category"),
            block.texts("tags"),
            block.texts("without_tags"),
            block.texts("albums"),
            block.texts("without_albums"),
            block.texts("rule"),
            block.texts("without_rule"),
            fields(block),
            reader.time(block, "taken"),
            block.text("stack"));
    if (expect.isEmpty()) {
      problems.error(
          block.place(),
          HelpAnchor.RULE_TESTS,
          "this test expects nothing, so it cannot fail",
          "write what becomes of the asset, such as tags: [kind/screenshot] or category: unknown");
    }
    return expect;
  }

  private void checkNames(Block block) {
    for (String key : List.of("rule", "without_rule")) {
      block.scalars(key).forEach(scalar -> checkName(scalar, "rule", rules));
    }
    Set<String> known = new LinkedHashSet<>(categories);
    known.addAll(NO_CATEGORY);
    block.scalars("category").forEach(scalar -> checkName(scalar, "category", known));
  }

  private void checkName(Scalar scalar, String kind, Collection<String> known) {
    if (known.contains(scalar.text())) {
      return;
    }
    problems.error(
        scalar.place(),
        HelpAnchor.RULE_TESTS,
        "there is no %s %s".formatted(kind, Shown.quoted(scalar.text())),
        Spelling.nearest(scalar.text(), known)
            .map(near -> "did you mean " + Shown.quoted(near) + "?")
            .orElse("there are: " + String.join(", ", known)));
  }

  private static List<FieldValue> fields(Block block) {
    List<FieldValue> fields = new ArrayList<>();
    ExampleReader.choice(block, "visibility", Visibility.values())
        .ifPresent(where -> fields.add(FieldValue.of(where)));
    if (block.has("favorite")) {
      fields.add(FieldValue.favorite(block.truth("favorite")));
    }
    block
        .integer("rating")
        .filter(stars -> stars >= -1 && stars <= 5)
        .map(stars -> stars == 0 ? Optional.<Integer>empty() : Optional.of(stars.intValue()))
        .ifPresent(stars -> fields.add(FieldValue.rating(stars)));
    block.text("description").ifPresent(text -> fields.add(FieldValue.description(text)));
    return fields;
  }
}
