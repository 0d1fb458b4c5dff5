package io.github.immichautotag.cli.config.job;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Glob;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.stage.folder.FolderRules;
import io.github.immichautotag.core.stage.folder.FolderRules.Levels;
import io.github.immichautotag.core.stage.folder.FolderRules.OfFolder;
import io.github.immichautotag.core.stage.folder.FolderRules.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the block {@code album_detection_from_folders}. */
final class FolderReader {

  private static final Pattern LEVELS = Pattern.compile("(-?\\d{1,4})(?:\\.\\.(-?\\d{1,4}))?");
  private static final String SLASHES = "^/+|/+$";

  private final Problems problems;

  FolderReader(Problems problems) {
    this.problems = problems;
  }

  FolderRules read(Block block) {
    return new FolderRules(
        block.text("folders_that_count").filter("all"::equals).isEmpty(),
        block.truth("month_folders"),
        block.truth("year_folders"),
        block.texts("roots"),
        anyCase(block, "included_paths"),
        anyCase(block, "excluded_paths"),
        globs(block),
        levels(block),
        block.integer("max_levels").orElse(1L).intValue(),
        block.text("separator").orElse("/"),
        replacements(block),
        folders(block));
  }

  private static List<NamePattern> anyCase(Block block, String key) {
    return CriteriaReader.patterns(block, key).stream().map(FolderReader::anyCase).toList();
  }

  private static NamePattern anyCase(NamePattern pattern) {
    int flags = pattern.compiled().flags() | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new NamePattern(pattern.source(), Pattern.compile(pattern.compiled().pattern(), flags));
  }

  private List<Glob> globs(Block block) {
    List<Glob> globs = new ArrayList<>();
    for (Scalar glob : block.scalars("ignored_globs")) {
      try {
        globs.add(Glob.of(glob.text(), true, false));
      } catch (TermException wrong) {
        problems.error(glob.place(), HelpAnchor.FOLDERS, wrong.reason(), wrong.suggestion());
      }
    }
    return globs;
  }

  private Levels levels(Block block) {
    Matcher written = LEVELS.matcher(block.text("levels").orElse("").strip());
    if (written.matches()) {
      int from = Integer.parseInt(written.group(1));
      int to = Optional.ofNullable(written.group(2)).map(Integer::valueOf).orElse(from);
      if (from != 0 && to != 0) {
        return new Levels(from, to);
      }
    }
    problems.error(
        block.placeOfValue("levels"),
        HelpAnchor.FOLDERS,
        "levels must be the number of a folder below the root, or two with .. between",
        "write 1 for the first one, -1 for the last, 1..2 for the first two");
    return new Levels(1, -1);
  }

  private List<Replacement> replacements(Block block) {
    List<Replacement> replacements = new ArrayList<>();
    for (Block item : block.blocks("find_replace")) {
      String with = item.text("replace").orElse("");
      item.text("find")
          .flatMap(CriteriaReader::pattern)
          .filter(find -> isSound(find, with, item))
          .ifPresent(find -> replacements.add(new Replacement(find, with)));
      if (!item.has("find")) {
        problems.error(
            item.place(),
            HelpAnchor.MISSING_KEY,
            "find_replace needs what is to be found",
            "write find: with a regular expression, and replace: with what comes instead");
      }
    }
    return replacements;
  }

  /** A group that the pattern does not have would show with the first name that matches. */
  private boolean isSound(NamePattern find, String with, Block item) {
    int groups = find.compiled().matcher("").groupCount();
    Matcher used = Pattern.compile("(?<!\\\\)\\$(\\d)").matcher(with);
    while (used.find()) {
      if (Integer.parseInt(used.group(1)) > groups) {
        problems.error(
            item.placeOfValue("replace"),
            HelpAnchor.FOLDERS,
            "\"" + with + "\" names group " + used.group(1) + ", and find has " + groups,
            "put brackets around what the group is to be, or write \\$ for the sign itself");
        return false;
      }
    }
    return true;
  }

  private static List<OfFolder> folders(Block block) {
    return block.blocks("folders").stream()
        .map(
            folder ->
                new OfFolder(
                    folder.text("path").orElse("").replaceAll(SLASHES, ""),
                    folder.text("album").orElse("").strip(),
                    folder.text("description").orElse(""),
                    folder.truth("skip")))
        .toList();
  }
}
