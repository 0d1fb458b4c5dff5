package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import java.util.List;

/**
 * Rules that chase each other: what one does, another undoes, in every pass. Nothing of it is done.
 *
 * @param change what is done and undone
 * @param rules the rules that take part, by name
 */
public record Conflict(Change change, List<String> rules) {

  public Conflict {
    rules = List.copyOf(rules);
  }
}
