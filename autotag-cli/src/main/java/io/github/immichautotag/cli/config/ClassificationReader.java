package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.job.CriteriaReader;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.rules.ConditionReader;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.value.AssetLink;
import io.github.immichautotag.cli.config.value.BadPatternException;
import io.github.immichautotag.cli.config.value.NamePattern;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the block {@code classification}. */
final class ClassificationReader {
  private static final Set<String> NO_CRITERIA =
      Set.of("name", "description", "allow_several_albums", "exact");

  private static final String PATH = "classification";

  private final Problems problems;
  private final MarkReader marks;
  private final boolean predecessorFormat;
  private final ConditionReader conditions;

  ClassificationReader(
      Problems problems, MarkReader marks, Terms terms, boolean predecessorFormat) {
    this.problems = problems;
    this.marks = marks;
    this.predecessorFormat = predecessorFormat;
    conditions = new ConditionReader(problems, terms);
  }

  ClassificationSettings read(Block block) {
    Optional<String> unknown = marks.read(block, PATH, "autotag_unknown");
    Optional<String> conflict = marks.read(block, PATH, "autotag_conflict");
    MarkWith markWith = MarkWith.of(block.text("mark_with").orElse(""));
    Optional<String> unknownAlbum = block.text("autotag_unknown_album");
    Optional<String> conflictAlbum = block.text("autotag_conflict_album");
    if (markWith != MarkWith.TAG) {
      checkDifferent(block, unknownAlbum, conflictAlbum);
    }
    List<CategorySettings> categories = categories(block.blocks("rules"));
    return new ClassificationSettings(
        block.text("description"),
        categories,
        unknown,
        conflict,
        markWith,
        unknownAlbum.orElse(""),
        conflictAlbum.orElse(""),
        block.truth("archived"),
        block.truth("hidden"),
        block.text("stacks").filter("primary"::equals).isPresent(),
        block.texts("compilation_album_patterns").stream()
            .flatMap(text -> pattern(text).stream())
            .toList(),
        costlyPatterns(block.blocks("rules")));
  }

  private Map<String, ConfigProblem> costlyPatterns(List<Block> rules) {
    Map<String, ConfigProblem> costly = new HashMap<>();
    for (Block rule : rules) {
      for (Scalar pattern : rule.scalars("album_name_patterns")) {
        costly.putIfAbsent(
            pattern.text(),
            problems.describe(
                pattern.place(),
                HelpAnchor.BAD_PATTERN,
                "this pattern takes far too many steps on the name of an album",
                "nested repetitions such as (a+)+ do that: write it with a single one"));
      }
    }
    return costly;
  }

  private void checkDifferent(Block block, Optional<String> one, Optional<String> other) {
    if (one.isPresent() && one.equals(other)) {
      problems.error(
          block.placeOfValue("autotag_conflict_album"),
          HelpAnchor.MARKS,
          "one name marks both unknown assets and conflicts: " + Shown.quoted(one.get()),
          "give them two names");
    }
  }

  private List<CategorySettings> categories(List<Block> rules) {
    Map<String, Place> names = new HashMap<>();
    List<CategorySettings> categories = new ArrayList<>(rules.size());
    int number = 1;
    for (Block rule : rules) {
      if (rule.holdsOnly(NO_CRITERIA)) {
        problems.error(
            rule.place(),
            HelpAnchor.EMPTY_RULE,
            "this category can never claim anything: it names no tag, no album pattern and no asset",
            "add tag_names, album_name_patterns, asset_links or when, or delete it");
      }
      categories.add(category(rule, name(rule, number, names)));
      number++;
    }
    return categories;
  }

  private String name(Block rule, int number, Map<String, Place> names) {
    String numbered = "category-" + number;
    Optional<String> own = rule.text("name").filter(name -> !name.isBlank());
    String name =
        own.or(() -> rule.text("description")).filter(text -> !text.isBlank()).orElse(numbered);
    Place place = rule.has("name") ? rule.placeOfValue("name") : rule.placeOfValue("description");
    Place earlier = names.putIfAbsent(name, place);
    if (earlier == null) {
      return name;
    }
    String message =
        "two categories have the name "
            + Shown.quoted(name)
            + ", the first in line "
            + earlier.line();
    if (predecessorFormat && own.isEmpty()) {
      problems.warning(
          place,
          HelpAnchor.UNIQUE_NAME,
          message + "; this one is called " + numbered,
          "give it a name of its own");
      names.put(numbered, place);
      return numbered;
    }
    problems.error(place, HelpAnchor.UNIQUE_NAME, message, "add name: with a name of its own");
    return name;
  }

  private CategorySettings category(Block rule, String name) {
    List<NamePattern> patterns =
        rule.texts("album_name_patterns").stream().flatMap(text -> pattern(text).stream()).toList();
    List<UUID> assets =
        rule.texts("asset_links").stream()
            .flatMap(text -> AssetLink.assetId(text).stream())
            .toList();
    return new CategorySettings(
        name,
        rule.texts("tag_names"),
        patterns,
        assets,
        rule.text("description"),
        rule.truth("allow_several_albums"),
        rule.truth("exact"),
        new CriteriaReader(problems, conditions).read(rule).when());
  }

  /** Patterns that cannot be used were reported by the check of values. */
  private static Optional<NamePattern> pattern(String text) {
    try {
      return Optional.of(NamePattern.of(text));
    } catch (BadPatternException reported) {
      return Optional.empty();
    }
  }
}
