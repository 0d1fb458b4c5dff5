package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.schema.Block;

/** Tells what keys of the predecessor mean now, where that differs. */
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
}
