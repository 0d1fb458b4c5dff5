package io.github.immichautotag.cli.config.job;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.rules.ConditionReader;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.stage.share.ShareRule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the block {@code album_permissions}. */
public final class SharingReader {

  private final Problems problems;
  private final ConditionReader conditions;

  /** A reader that reports to {@code problems}. */
  public SharingReader(Problems problems, Terms terms) {
    this.problems = problems;
    conditions = new ConditionReader(problems, terms);
  }

  /** By the name of the group, the e-mail addresses of its members. */
  public static Map<String, List<String>> groups(Block permissions) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Block group : permissions.blocks("user_groups")) {
      group.text("name").ifPresent(name -> groups.put(name, group.texts("members")));
    }
    return groups;
  }

  Optional<Jobs.Sharing> read(Block permissions) {
    Map<String, List<String>> groups = groups(permissions);
    Set<String> names = new HashSet<>();
    List<ShareRule> rules =
        permissions.blocks("selection_rules").stream()
            .map(rule -> rule(rule, groups, names))
            .toList();
    return permissions.truth("enabled")
        ? Optional.of(new Jobs.Sharing(rules, permissions.truth("log_unmatched")))
        : Optional.empty();
  }

  private ShareRule rule(Block rule, Map<String, List<String>> groups, Set<String> names) {
    String written = rule.text("name").orElse("");
    // Files of the predecessor may have two of one name.
    String name = names.add(written) ? written : written + " (" + (names.size() + 1) + ")";
    names.add(name);
    Set<String> keywords = new LinkedHashSet<>();
    rule.text("keyword").ifPresent(word -> keywords.add(word(word)));
    rule.texts("keywords").forEach(word -> keywords.add(word(word)));
    return new ShareRule(
        name,
        keywords,
        CriteriaReader.patterns(rule, "album_name_patterns"),
        rule.mapping("when").flatMap(conditions::read),
        members(rule, groups),
        rule.text("manage").filter("exact"::equals).isPresent());
  }

  private static String word(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private Map<String, AlbumRole> members(Block rule, Map<String, List<String>> groups) {
    AlbumRole usual = role(rule);
    Map<String, AlbumRole> members = new LinkedHashMap<>();
    for (String group : rule.texts("groups")) {
      groups.getOrDefault(group, List.of()).forEach(address -> members.put(word(address), usual));
    }
    for (Block special : rule.blocks("member_access")) {
      for (Scalar member : special.scalars("member")) {
        if (members.replace(word(member.text()), role(special)) == null) {
          problems.error(
              member.place(),
              HelpAnchor.UNKNOWN_GROUP,
              "\"" + member.text() + "\" is in none of the groups of this rule",
              "add the address to a group, or the group to this rule");
        }
      }
    }
    return members;
  }

  private static AlbumRole role(Block block) {
    return block.text("access").filter("edit"::equals).isPresent()
        ? AlbumRole.EDITOR
        : AlbumRole.VIEWER;
  }
}
