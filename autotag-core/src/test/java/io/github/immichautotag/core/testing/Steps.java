package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Changes taken apart into single steps in words, with ids, which mean the same in any library. */
public final class Steps {

  private static final Set<Verb> REMOVALS =
      Set.of(Verb.REMOVE_TAG, Verb.REMOVE_FROM_ALBUM, Verb.REMOVE_FROM_STACK, Verb.DELETE_ALBUM);

  private Steps() {}

  /** A step for each asset of each change. */
  public static Set<String> of(Change change, AssetTable table) {
    Set<String> steps = new TreeSet<>();
    String what = change.ledgerKey() + " " + change.words() + primary(change);
    if (change.assets().isEmpty()) {
      steps.add(what);
    }
    change.assets().forEach(position -> steps.add(what + " of " + table.id(position)));
    return steps;
  }

  private static String primary(Change change) {
    if (change instanceof AddToStack add) {
      return " under " + add.primary();
    }
    return change instanceof RemoveFromStack remove ? " under " + remove.primary() : "";
  }

  public static boolean isRemoval(Change change) {
    return REMOVALS.contains(change.ledgerKey().verb());
  }

  /** The plan's steps that take something away. */
  public static Set<String> removals(Plan plan) {
    Set<String> removals = new TreeSet<>();
    for (PlannedChange planned : plan.changes()) {
      if (isRemoval(planned.change())) {
        removals.addAll(of(planned.change(), plan.library().assets()));
      }
    }
    return removals;
  }

  /** All that a person sees of a plan, in order. */
  public static List<String> story(Plan plan) {
    AssetTable table = plan.library().assets();
    List<String> story = new ArrayList<>();
    for (PlannedChange planned : plan.changes()) {
      story.add(planned.mark() + " " + of(planned.change(), table));
      planned
          .reasons()
          .forEach(
              reason ->
                  story.add(
                      reason.rule()
                          + " because "
                          + reason.because()
                          + ids(reason.assets().positions().toArray(), table)));
    }
    plan.heldBack()
        .forEach(held -> story.add(held.rule() + held.reason() + of(held.change(), table)));
    plan.conflicts().forEach(it -> story.add("conflict" + it.rules() + of(it.change(), table)));
    story.addAll(plan.notices());
    return story;
  }

  private static List<String> ids(int[] positions, AssetTable table) {
    List<String> ids = new ArrayList<>();
    for (int position : positions) {
      ids.add(table.id(position).toString());
    }
    return ids;
  }
}
