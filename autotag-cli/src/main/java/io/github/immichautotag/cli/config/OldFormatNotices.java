package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.schema.Block;
import java.util.List;

/** Tells what keys of the predecessor mean now, where that differs: a line for each key. */
final class OldFormatNotices {
  private final Problems problems;

  OldFormatNotices(Problems problems) {
    this.problems = problems;
  }

  void add(Block top, boolean predecessorFormat) {
    if (predecessorFormat) {
      problems.notice(
          new Place(1, 0, 0),
          HelpAnchor.OLD_FORMAT,
          "no \"version: 2\", so this is read as a file of the Python program immich-autotag 0.x");
    }
    if (top.has("skip") && !top.block("skip").isEmpty()) {
      addSkip(top.block("skip"), top.placeOf("skip"));
    }
    Block performance = top.block("performance");
    if (performance.truth("enable_type_checking")) {
      problems.notice(
          performance.placeOf("enable_type_checking"),
          HelpAnchor.NO_EFFECT,
          "performance.enable_type_checking has no effect: there is nothing to check at run time");
    }
    if (performance.truth("fail_fast_on_asset_errors")) {
      problems.notice(
          performance.placeOf("fail_fast_on_asset_errors"),
          HelpAnchor.NO_EFFECT,
          "performance.fail_fast_on_asset_errors has no effect: the others go on, and the exit code tells");
    }
    if (predecessorFormat) {
      addDifferences(top);
    }
  }

  private void addSkip(Block skip, Place place) {
    boolean nothing = skip.integer("max_items").filter(most -> most == 0).isPresent();
    problems.notice(
        place,
        HelpAnchor.NO_EFFECT,
        nothing
            ? "skip.max_items is 0: nothing will be planned; the other keys of skip have no effect"
            : "skip has no effect: every run reads the whole library and plans only what is not done yet");
  }

  private void addDifferences(Block top) {
    if (top.truth("enable_album_name_strip")) {
      differs(
          top,
          "enable_album_name_strip",
          "enable_album_name_strip",
          "spaces around the names of your own albums are removed now");
    }
    addFilters(top.block("filters"));
    addConversions(top.block("conversions"));
    if (!top.block("classification").blocks("rules").isEmpty()) {
      differs(
          top.block("classification"),
          "rules",
          "classification.rules",
          "a tag stands for those below it as well, two tags of one name are both meant, and albums"
              + " for review never classify");
    }
    addDuplicates(top);
    if (top.has("album_date_consistency") && top.block("album_date_consistency").truth("enabled")) {
      differs(
          top,
          "album_date_consistency",
          "album_date_consistency.threshold_days",
          "counted from the ends of the whole day, month or year of the album");
    }
    if (top.block("album_detection_from_folders").truth("enabled")) {
      differs(
          top,
          "album_detection_from_folders",
          "album_detection_from_folders",
          "paths are text of the server and never looked up here, dates that do not exist are none,"
              + " and an asset leaves with its folder the album into which this program put it");
    }
    if (top.truth("create_album_from_date_if_missing")) {
      differs(
          top,
          "create_album_from_date_if_missing",
          "create_album_from_date_if_missing",
          "review albums are known by a marker, hold unclassified assets only and are deleted when"
              + " empty; those of the Python program are left alone");
    }
    addPermissions(top.block("album_permissions"), top);
  }

  private void differs(Block block, String key, String path, String how) {
    problems.notice(block.placeOf(key), HelpAnchor.OLD_FORMAT, path + ": " + how);
  }

  private void addFilters(Block filters) {
    boolean criteria =
        filters.blocks("filter_in").stream()
            .anyMatch(
                it ->
                    !it.texts("tag_names").isEmpty() || !it.texts("album_name_patterns").isEmpty());
    if (!filters.blocks("filter_in").isEmpty()) {
      differs(
          filters,
          "filter_in",
          "filters.filter_in",
          criteria
              ? "tags and albums count as well; what is outside is looked at and not changed"
              : "limits what is changed; duplicates outside are still looked at");
    }
    if (!filters.blocks("filter_out").isEmpty()) {
      differs(
          filters,
          "filter_out",
          "filters.filter_out",
          "works now: what one of these means is never changed");
    }
  }

  private void addConversions(Block conversions) {
    List<Block> all = conversions.blocks("conversions");
    boolean leaves =
        all.stream()
            .filter(it -> it.text("mode").filter("move"::equals).isPresent())
            .anyMatch(it -> !it.block("source").texts("album_name_patterns").isEmpty());
    if (!all.isEmpty() && conversions.truth("enabled")) {
      differs(
          conversions,
          "conversions",
          "conversions",
          "albums of the destination are made when missing, a tag of the destination is never taken"
              + " off, and one run settles a chain"
              + (leaves
                  ? "; that assets leave the albums they come from is held back and shown"
                  : ""));
    }
  }

  private void addDuplicates(Block top) {
    Block duplicates = top.block("duplicate_processing");
    if (!top.has("duplicate_processing")) {
      return;
    }
    if (duplicates.truth("enabled")) {
      differs(
          top,
          "duplicate_processing",
          "duplicate_processing",
          "each group is judged once over all its members, marks go with their reason, and the tags"
              + " of single groups are taken off unless per_group_tags says true");
    }
    if (duplicates.block("date_correction").truth("enabled")) {
      differs(
          duplicates,
          "date_correction",
          "duplicate_processing.date_correction",
          "only dates that are proven wrong are corrected, and to later ones as well; \"autotag"
              + " dates\" shows them");
    }
  }

  private void addPermissions(Block permissions, Block top) {
    if (permissions.truth("enabled") && !permissions.blocks("selection_rules").isEmpty()) {
      differs(
          top,
          "album_permissions",
          "album_permissions",
          "only shares of this program are taken back (manage: exact for all), an unknown address"
              + " stops that, the highest of several roles holds, and owners may be in groups");
    }
  }
}
