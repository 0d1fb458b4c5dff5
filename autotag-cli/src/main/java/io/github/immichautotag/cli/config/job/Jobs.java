package io.github.immichautotag.cli.config.job;

import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.ScopeFilter;
import io.github.immichautotag.core.stage.album.CareSettings;
import io.github.immichautotag.core.stage.album.ReviewSettings;
import io.github.immichautotag.core.stage.check.Check;
import io.github.immichautotag.core.stage.duplicate.DuplicateSettings;
import io.github.immichautotag.core.stage.folder.FolderRules;
import io.github.immichautotag.core.stage.share.ShareRule;
import java.util.List;
import java.util.Optional;

/**
 * The jobs beside classification, dates and rules; what is absent is not switched on.
 *
 * @param filter what may be changed
 * @param conversions a stage for each conversion, in their order
 * @param duplicates what members of duplicate groups share
 * @param folders albums of folders
 * @param review albums of what no category claims
 * @param care names of albums, and empty ones
 * @param sharing who may see which albums
 * @param checks what should not be
 */
public record Jobs(
    ScopeFilter filter,
    List<Stage> conversions,
    Optional<DuplicateSettings> duplicates,
    Optional<Folders> folders,
    Optional<ReviewSettings> review,
    Care care,
    Optional<Sharing> sharing,
    List<Check> checks) {

  /** Copies the lists. */
  public Jobs {
    conversions = List.copyOf(conversions);
    checks = List.copyOf(checks);
  }

  /**
   * Albums of folders.
   *
   * @param rules which folders make which albums
   * @param leaves whether assets leave the album with the folder
   * @param ambiguous marks those whose folders say two dates
   */
  public record Folders(FolderRules rules, boolean leaves, Optional<Mark> ambiguous) {}

  /**
   * The care of albums.
   *
   * @param settings what is done
   * @param tellsUnmatched whether albums are told of that no category knows
   */
  public record Care(CareSettings settings, boolean tellsUnmatched) {}

  /**
   * Sharing.
   *
   * @param rules which albums are shared with whom
   * @param tellsUnmatched whether own albums are counted that no rule chooses
   */
  public record Sharing(List<ShareRule> rules, boolean tellsUnmatched) {

    /** Copies the list. */
    public Sharing {
      rules = List.copyOf(rules);
    }
  }
}
