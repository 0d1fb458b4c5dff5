package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Simulation;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is to be done to a library, and nothing that is so already: the net difference
 * between what was fetched and what the rules want. To show it is a dry run; to apply it is the
 * run.
 *
 * @param library what was fetched
 * @param scope the assets that may be changed
 * @param markTags the tags that are marks
 * @param outcome the library as it will be
 * @param changes what to do, in the order of doing
 * @param heldBack what was asked for and is not done, and why
 * @param conflicts rules that chase each other
 * @param notices what a person should know
 * @param remembered what a ledger is to remember of the library as it was read
 */
public record Plan(
    Library library,
    Scope scope,
    Set<TagPath> markTags,
    Simulation outcome,
    List<PlannedChange> changes,
    List<HeldBack> heldBack,
    List<Conflict> conflicts,
    List<String> notices,
    Map<Ledger.Entry, AssetSet> remembered) {

  public Plan {
    markTags = Set.copyOf(markTags);
    changes = List.copyOf(changes);
    heldBack = List.copyOf(heldBack);
    conflicts = List.copyOf(conflicts);
    notices = List.copyOf(notices);
    remembered = Map.copyOf(remembered);
  }

  /** A plan after which nothing more is remembered than what was done. */
  public Plan(
      Library library,
      Scope scope,
      Set<TagPath> markTags,
      Simulation outcome,
      List<PlannedChange> changes,
      List<HeldBack> heldBack,
      List<Conflict> conflicts,
      List<String> notices) {
    this(library, scope, markTags, outcome, changes, heldBack, conflicts, notices, Map.of());
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** How many single changes there are: one for each asset of a change, one for an album itself. */
  public long size() {
    return changes.stream().mapToLong(planned -> planned.change().weight()).sum();
  }
}
