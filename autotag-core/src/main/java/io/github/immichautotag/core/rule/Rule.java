package io.github.immichautotag.core.rule;

import java.util.List;

/**
 * A named decision: it looks at a library and finds what is to be done. Pure: the same input gives
 * the same findings, in any order of the assets.
 */
public interface Rule {

  /**
   * The rule's name, unique within a configuration: its identity in plans, journals and reports.
   */
  String name();

  /** What the rule wants to know beyond the lists of assets, tags and albums. */
  Needs needs();

  /** What the rule finds. */
  List<Finding> find(RuleInput input);

  /**
   * What the rule might find beyond {@link #find}, because something it looks at was not read;
   * empty when all of it was. Nothing of this is done; but what it would touch is known no better
   * than what was not read, so that no other rule removes anything on the strength of it.
   */
  default List<Finding> doubts(RuleInput input) {
    return List.of();
  }
}
