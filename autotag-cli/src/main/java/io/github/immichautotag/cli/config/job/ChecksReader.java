package io.github.immichautotag.cli.config.job;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.Spelling;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.stage.Criteria;
import io.github.immichautotag.core.stage.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the block {@code checks}. */
final class ChecksReader {

  private final Problems problems;
  private final Terms terms;

  ChecksReader(Problems problems, Terms terms) {
    this.problems = problems;
    this.terms = terms;
  }

  List<Check> read(Block block) {
    List<Check> checks = new ArrayList<>();
    for (Scalar category : block.scalars("faces_never_in")) {
      facesNeverIn(category).ifPresent(checks::add);
    }
    if (block.truth("faces_need_album")) {
      checks.add(
          new Check(
              "faces_need_album",
              "show somebody who is known and are in no album",
              made("any_person", "true").and(made("album_count", "0")),
              "any_person: true, album_count: 0"));
    }
    block.blocks("albums_exclude_tags").forEach(item -> checks.add(excluded(item)));
    return checks;
  }

  private Optional<Check> facesNeverIn(Scalar category) {
    String name = category.text();
    if (!terms.categories().containsKey(name)) {
      problems.error(
          category.place(),
          HelpAnchor.CHECKS,
          "there is no category \"" + name + "\"",
          Spelling.nearest(name, terms.categories().keySet())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("the categories are the names under classification.rules"));
      return Optional.empty();
    }
    return Optional.of(
        new Check(
            "faces_never_in",
            "show somebody who is known and are claimed by \"" + name + "\"",
            made("any_person", "true").and(made("category", name)),
            "any_person: true, category: " + quoted(name)));
  }

  private static Check excluded(Block item) {
    List<NamePattern> patterns = CriteriaReader.patterns(item, "album_name_patterns");
    List<String> tags = item.texts("tag_names");
    Criteria albums =
        new Criteria(List.of(), false, patterns, List.of(), Set.of(), Optional.empty());
    Criteria tagged = new Criteria(tags, false, List.of(), List.of(), Set.of(), Optional.empty());
    String names = patterns.stream().map(NamePattern::source).collect(Collectors.joining(", "));
    return new Check(
        "albums_exclude_tags",
        "carry %s in an album like %s".formatted(String.join(" or ", tags), names),
        albums.condition().and(tagged.condition()),
        patterns.isEmpty() || tags.isEmpty()
            ? ""
            : "tag: %s, in_album: { pattern: %s }"
                .formatted(quoted(tags.get(0)), quoted(patterns.get(0).source())));
  }

  private Condition made(String kind, String argument) {
    return ConditionKind.of(kind).orElseThrow().make(Argument.of(argument), terms);
  }

  private static String quoted(String text) {
    return text.matches("[\\p{L}\\p{N}_/-]+") ? text : "\"" + text.replace("\\", "\\\\") + "\"";
  }
}
