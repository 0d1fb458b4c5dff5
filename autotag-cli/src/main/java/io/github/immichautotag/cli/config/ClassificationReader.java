package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.value.AssetLink;
import io.github.immichautotag.cli.config.value.BadPatternException;
import io.github.immichautotag.cli.config.value.NamePattern;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the block {@code classification}. */
final class ClassificationReader {
  private static final Set<String> NO_CRITERIA =
      Set.of("name", "description", "allow_several_albums", "exact");

  private final Problems problems;
  private final boolean predecessorFormat;

  ClassificationReader(Problems problems, boolean predecessorFormat) {
    this.problems = problems;
    this.predecessorFormat = predecessorFormat;
  }

  ClassificationSettings read(Block block) {
    Optional<String> unknown = mark(block, "autotag_unknown");
    Optional<String> conflict = mark(block, "autotag_conflict");
    checkDifferent(block, "autotag_conflict", unknown, conflict);
    MarkWith markWith = MarkWith.of(block.text("mark_with").orElse(""));
    Optional<String> unknownAlbum = block.text("autotag_unknown_album");
    Optional<String> conflictAlbum = block.text("autotag_conflict_album");
    if (markWith != MarkWith.TAG) {
      checkDifferent(block, "autotag_conflict_album", unknownAlbum, conflictAlbum);
    }
    List<CategorySettings> categories = categories(block.blocks("rules"));
    checkMarksDoNotClassify(block, Stream.of(unknown, conflict).flatMap(Optional::stream).toList());
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

  private Optional<String> mark(Block block, String key) {
    Optional<String> tag = block.text(key);
    if (tag.isPresent()
        && (tag.get().isBlank()
            || tag.get().startsWith("/")
            || tag.get().endsWith("/")
            || tag.get().contains("//"))) {
      problems.error(
          block.placeOfValue(key),
          HelpAnchor.MARKS,
          "classification." + key + ": " + Shown.quoted(tag.get()) + " is no name of a tag",
          "write a name, or null for no such mark");
    }
    return tag;
  }

  private void checkDifferent(
      Block block, String key, Optional<String> one, Optional<String> other) {
    if (one.isPresent() && one.equals(other)) {
      problems.error(
          block.placeOfValue(key),
          HelpAnchor.MARKS,
          "one name marks both unknown assets and conflicts: " + Shown.quoted(one.get()),
          "give them two names");
    }
  }

  private void checkMarksDoNotClassify(Block block, List<String> marks) {
    for (Block rule : block.blocks("rules")) {
      for (Scalar tag : rule.scalars("tag_names")) {
        marks.stream()
            .filter(mark -> claims(tag.text(), rule.truth("exact"), mark))
            .findFirst()
            .ifPresent(
                mark ->
                    problems.error(
                        tag.place(),
                        HelpAnchor.MARKS,
                        itself(tag.text(), mark) + "; a category of it would chase its own tail",
                        wayOut(tag.text(), mark)));
      }
    }
  }

  private static String wayOut(String tag, String mark) {
    if (tag.equals(mark)) {
      return "delete it here";
    }
    return claims(tag, true, mark)
        ? "delete it here, or write the whole path of the tag that is meant"
        : "delete it here, or write exact: true";
  }

  private static String itself(String tag, String mark) {
    return tag.equals(mark)
        ? Shown.quoted(tag) + " is a mark that autotag sets itself"
        : Shown.quoted(tag) + " also means " + Shown.quoted(mark) + ", which autotag sets itself";
  }

  /** A name without a slash means a leaf, and unless it is exact, all tags below as well. */
  private static boolean claims(String tag, boolean exact, String mark) {
    List<String> steps = List.of(mark.split("/", -1));
    if (tag.contains("/")) {
      return mark.equals(tag) || (!exact && mark.startsWith(tag + "/"));
    }
    return exact ? steps.get(steps.size() - 1).equals(tag) : steps.contains(tag);
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
            "add tag_names, album_name_patterns or asset_links, or delete it");
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

  private static CategorySettings category(Block rule, String name) {
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
        rule.truth("exact"));
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
