package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks across blocks: names that must differ, groups that must exist, rules that must say
 * something.
 */
final class ReferenceChecks {
  private static final Set<String> WORDS = Set.of("description");
  private static final Set<String> NO_SELECTION =
      Set.of("name", "description", "groups", "access", "member_access", "manage");

  private final Problems problems;
  private final boolean predecessorFormat;

  ReferenceChecks(Problems problems, boolean predecessorFormat) {
    this.problems = problems;
    this.predecessorFormat = predecessorFormat;
  }

  void check(Block top) {
    Block permissions = top.block("album_permissions");
    List<Block> groups = permissions.blocks("user_groups");
    List<Block> selections = permissions.blocks("selection_rules");
    List<Block> conversions = top.block("conversions").blocks("conversions");
    List<Block> rules = top.blocks("rules");
    checkNames("user groups", groups);
    checkNames("selection rules", selections);
    checkNames("conversions", conversions);
    checkNames("rules", rules);
    checkNames("accounts", top.blocks("accounts"));
    checkNames("notifications", top.blocks("notifications"));
    Set<String> groupNames = new HashSet<>();
    groups.forEach(group -> group.text("name").ifPresent(groupNames::add));
    selections.forEach(selection -> checkSelection(selection, groupNames));
    rules.forEach(rule -> checkEffects(rule, groupNames));
    conversions.forEach(this::checkConversion);
  }

  private void checkNames(String what, List<Block> blocks) {
    Map<String, Place> seen = new HashMap<>();
    for (Block block : blocks) {
      if (!block.has("name")) {
        continue;
      }
      String name = block.text("name").orElse("");
      Place earlier = seen.putIfAbsent(name, block.placeOfValue("name"));
      if (earlier == null) {
        continue;
      }
      String message =
          "two "
              + what
              + " have the name "
              + Shown.quoted(name)
              + ", the first in line "
              + earlier.line();
      String hint = "give them two names";
      if (predecessorFormat) {
        problems.warning(block.placeOfValue("name"), HelpAnchor.UNIQUE_NAME, message, hint);
      } else {
        problems.error(block.placeOfValue("name"), HelpAnchor.UNIQUE_NAME, message, hint);
      }
    }
  }

  private void checkSelection(Block selection, Set<String> groups) {
    checkGroups(selection, groups);
    if (selection.holdsOnly(NO_SELECTION)) {
      problems.error(
          selection.place(),
          HelpAnchor.EMPTY_RULE,
          "this selection rule selects no album",
          "add keyword, keywords or album_name_patterns");
    }
  }

  private void checkGroups(Block block, Set<String> groups) {
    for (Scalar group : block.scalars("groups")) {
      if (!groups.contains(group.text())) {
        String hint =
            Spelling.nearest(group.text(), groups)
                .map(name -> "did you mean " + Shown.quoted(name) + "?")
                .orElse("add it to album_permissions.user_groups");
        problems.error(
            group.place(),
            HelpAnchor.UNKNOWN_GROUP,
            "there is no group " + Shown.quoted(group.text()),
            hint);
      }
    }
  }

  private void checkEffects(Block rule, Set<String> groups) {
    for (Block effect : rule.blocks("do")) {
      if (effect.has("share")) {
        checkGroups(effect.block("share"), groups);
      }
    }
  }

  private void checkConversion(Block conversion) {
    Block source = conversion.block("source");
    Block destination = conversion.block("destination");
    if (source.holdsOnly(WORDS)) {
      problems.error(
          source.place(),
          HelpAnchor.EMPTY_RULE,
          "this conversion has no source",
          "add source: with tag_names or album_name_patterns");
    }
    if (destination.holdsOnly(WORDS)) {
      problems.error(
          destination.place(),
          HelpAnchor.EMPTY_RULE,
          "this conversion has no destination",
          "add destination: with tag_names or album_names");
    }
  }
}
