package io.github.immichautotag.cli.config.job;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.rules.ConditionReader;
import io.github.immichautotag.cli.config.rules.WebPages;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.value.AssetLink;
import io.github.immichautotag.cli.config.value.BadPatternException;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.stage.Criteria;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads choices of assets by tag, album, link or condition, as many blocks have them. */
public final class CriteriaReader {

  private final Problems problems;
  private final ConditionReader conditions;

  /** A reader that reports to {@code problems}. */
  public CriteriaReader(Problems problems, ConditionReader conditions) {
    this.problems = problems;
    this.conditions = conditions;
  }

  /** The criteria of a block. */
  public Criteria read(Block block) {
    Set<AssetId> assets = new LinkedHashSet<>();
    List<Condition> others = new ArrayList<>();
    for (Scalar link : block.scalars("asset_links")) {
      Optional<AssetId> asset = AssetLink.assetId(link.text()).map(AssetId::new);
      asset.ifPresent(assets::add);
      if (asset.isEmpty() && AssetLink.isWebLink(link.text())) {
        page(link).ifPresent(others::add);
      }
    }
    block.mapping("when").flatMap(conditions::read).ifPresent(others::add);
    return new Criteria(
        block.texts("tag_names"),
        false,
        patterns(block, "album_name_patterns"),
        List.of(),
        assets,
        others.isEmpty() ? Optional.empty() : Optional.of(Condition.any(others)));
  }

  /** What a page of the web app shows that is none of a single asset. */
  private Optional<Condition> page(Scalar link) {
    try {
      return Optional.of(WebPages.linked(link.text()));
    } catch (TermException unreadable) {
      problems.error(
          link.place(), HelpAnchor.ASSET_LINK, unreadable.reason(), unreadable.suggestion());
      return Optional.empty();
    }
  }

  /** The patterns of a key; those that cannot be used were reported by the check of values. */
  static List<NamePattern> patterns(Block block, String key) {
    return block.texts(key).stream().flatMap(text -> pattern(text).stream()).toList();
  }

  /** A pattern of the configuration. */
  static Optional<NamePattern> pattern(String text) {
    try {
      io.github.immichautotag.cli.config.value.NamePattern read =
          io.github.immichautotag.cli.config.value.NamePattern.of(text);
      return Optional.of(new NamePattern(read.source(), read.compiled()));
    } catch (BadPatternException reported) {
      return Optional.empty();
    }
  }
}
