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

  /** With this the predecessor's names of marks begin, which root and slash stand for. */
  private static final String OLD_ROOT = "autotag_output_";

  private final Problems problems;

  /** In front of all names; empty where they stand as they are. */
  private final String root;

  /** By name, the key that gave it. */
  private final Map<String, String> marks = new LinkedHashMap<>();

  /** A reader of the names as {@code output_tags} wants them. */
  MarkReader(Problems problems, Block outputTags) {
    this.problems = problems;
    boolean nested = outputTags.text("style").filter("nested"::equals).isPresent();
    root = nested ? outputTags.text("root").orElse("") + "/" : "";
  }

  /**
   * The name of a mark; empty where it is switched off.
   *
   * @param path of the block, such as {@code classification}
   */
  Optional<String> read(Block block, String path, String key) {
    Optional<String> tag = block.text(key).map(this::nested);
    tag.ifPresent(name -> check(block, path + "." + key, key, name));
    return tag;
  }

  /** Whoever writes a path of several parts means it so. */
  private String nested(String name) {
    if (root.isEmpty() || name.contains("/")) {
      return name;
    }
    return root + (name.startsWith(OLD_ROOT) ? name.substring(OLD_ROOT.length()) : name);
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
