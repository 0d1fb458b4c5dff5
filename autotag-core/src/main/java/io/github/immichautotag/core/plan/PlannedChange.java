package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import java.util.List;

/**
 * A change that a plan makes, and who asked for it.
 *
 * @param change what to do to which assets
 * @param mark whether it sets or clears a mark, which the tool decides alone and can always decide
 *     anew, so that other guards apply
 * @param reasons at least one; together they cover the assets
 */
public record PlannedChange(Change change, boolean mark, List<Reason> reasons) {

  public PlannedChange {
    reasons = List.copyOf(reasons);
  }
}
