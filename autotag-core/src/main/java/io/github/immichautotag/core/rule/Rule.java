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
}
