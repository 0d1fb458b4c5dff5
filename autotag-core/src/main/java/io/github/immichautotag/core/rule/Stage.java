package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A group of rules that look at the library at the same point of a run: stages follow one another,
 * and each sees what the stages before it leave.
 */
public interface Stage {

  /** The stage's name, for reports. */
  String name();

  /** What its rules want to know. */
  Needs needs();

  /** The tags whose assets this stage decides alone: it adds and removes them as desired state. */
  default Set<TagPath> markTags() {
    return Set.of();
  }

  /** The same, with those of families of tags, of which each thing has its own. */
  default Set<TagPath> markTags(LibraryState state) {
    return markTags();
  }

  /** What its rules find. */
  List<Finding> find(RuleInput input);

  /** What its rules might find if everything had been read: see {@link Rule#doubts}. */
  default List<Finding> doubts(RuleInput input) {
    return List.of();
  }

  /** The names of the rules of which a person should hear when they find nothing at all. */
  default Set<String> ruleNames() {
    return Set.of();
  }

  /**
   * What a person should know beside the findings: silent rules, parts that were not read.
   *
   * @param fetched the library as it was read
   * @param outcome the same with the library as the plan leaves it
   */
  default List<String> notices(LibraryState fetched, RuleInput outcome) {
    return List.of();
  }

  /**
   * Whether it looks at a state at rest only, as stages of marks do: on the way to it they would
   * tell what does not last.
   */
  default boolean waitsForRest() {
    return !markTags().isEmpty();
  }

  /**
   * What a ledger is to remember of the library as it was read, in place of what it remembers so
   * far.
   */
  default Map<Ledger.Entry, AssetSet> remembers(RuleInput outcome) {
    return Map.of();
  }

  /** A stage of rules that all look at the same state. */
  static Stage of(String name, List<Rule> rules) {
    return new RuleStage(name, rules);
  }
}
