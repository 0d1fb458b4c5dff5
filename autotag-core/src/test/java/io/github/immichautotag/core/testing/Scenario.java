package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.Planner;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import java.util.List;
import java.util.Set;

/**
 * A world and a configuration for it.
 *
 * @param name for the display name of tests
 * @param world what is on the server
 * @param stages the configuration's rules
 * @param visibilities which assets may be changed
 */
public record Scenario(String name, World world, List<Stage> stages, Set<Visibility> visibilities) {

  public Plan plan() {
    return plan(world.library());
  }

  public Plan plan(Library library) {
    return new Planner(stages).plan(library, Scope.of(library, visibilities));
  }

  /** The same configuration in the world that the plan leads to. */
  public Scenario after(Plan plan) {
    World later =
        world
            .copy()
            .apply(
                plan.changes().stream().map(planned -> planned.change()).toList(),
                plan.library().assets());
    return new Scenario(name, later, stages, visibilities);
  }

  @Override
  public String toString() {
    return name;
  }
}
