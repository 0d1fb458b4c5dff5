package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tags that autotag sets itself, each of which must have a name of its own. */
final class MarkReader {

  private final Problems problems;

  /** By name, the key that gave it. */
  private final Map<String, String> marks = new LinkedHashMap<>();

  MarkReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The name of a mark; empty where it is switched off.
   *
   * @param path of the block, such as {@code classification}
   */
  Optional<String> read(Block block, String path, String key) {
    Optional<String> tag = block.text(key);
    tag.ifPresent(name -> check(block, path + "." + key, key, name));
    return tag;
  }

  private void check(Block block, String path, String key, String name) {
    boolean noTag =
        name.isBlank() || name.startsWith("/") || name.endsWith("/") || name.contains("//");
    if (noTag) {
      problems.error(
          block.placeOfValue(key),
          HelpAnchor.MARKS,
          path + ": " + Shown.quoted(name) + " is no name of a tag",
          "write a name, or null for no such mark");
    }
    String other = marks.putIfAbsent(name, path);
    if (other != null) {
      problems.error(
          block.placeOfValue(key),
          HelpAnchor.MARKS,
          "one name marks two things, here and as " + other + ": " + Shown.quoted(name),
          "give them two names");
    }
  }

  /** No category may claim what a mark marks. */
  void checkNoneClassifies(List<Block> rules) {
    for (Block rule : rules) {
      for (Scalar tag : rule.scalars("tag_names")) {
        marks.keySet().stream()
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
}
