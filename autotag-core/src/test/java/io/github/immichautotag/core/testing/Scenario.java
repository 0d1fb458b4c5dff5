package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.Planner;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.LedgerUpdate;
import io.github.immichautotag.core.run.Outcome;
import io.github.immichautotag.core.stage.ScopeFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A world and a configuration for it.
 *
 * @param name for the display name of tests
 * @param world what is on the server
 * @param stages the configuration's rules
 * @param visibilities which assets may be changed
 * @param ledger what the tool did before
 * @param filter limits what may be changed
 */
public record Scenario(
    String name,
    World world,
    List<Stage> stages,
    Set<Visibility> visibilities,
    Ledger ledger,
    ScopeFilter filter) {

  /** Without a filter. */
  public Scenario(
      String name, World world, List<Stage> stages, Set<Visibility> visibilities, Ledger ledger) {
    this(name, world, stages, visibilities, ledger, ScopeFilter.none());
  }

  /** Before the tool has ever run. */
  public Scenario(String name, World world, List<Stage> stages, Set<Visibility> visibilities) {
    this(name, world, stages, visibilities, Ledger.empty());
  }

  public Plan plan() {
    return plan(world.library());
  }

  public Plan plan(Library library) {
    return new Planner(stages).plan(library, scope(library), ledger);
  }

  /** What may be changed of a library. */
  public Scope scope(Library library) {
    return filter.narrow(Scope.of(library, visibilities), library);
  }

  /** The same configuration in the world that the plan leads to. */
  public Scenario after(Plan plan) {
    World later =
        world
            .copy()
            .apply(
                plan.changes().stream().map(planned -> planned.change()).toList(),
                plan.library().assets());
    return new Scenario(name, later, stages, visibilities, remembered(plan, later), filter);
  }

  /** What a run leaves that did all of it: of albums that it made, their ids. */
  private Ledger remembered(Plan plan, World later) {
    List<ChangeResult> results =
        plan.changes().stream()
            .map(
                planned ->
                    new ChangeResult(
                        planned,
                        Map.of(new Outcome.Applied(), planned.change().assets()),
                        createdAlbum(planned.change(), later)))
            .toList();
    return LedgerUpdate.after(ledger, results, plan);
  }

  private static Optional<AlbumId> createdAlbum(Change change, World later) {
    Optional<AlbumRef> album = Optional.empty();
    if (change instanceof CreateAlbum creation) {
      album = Optional.of(creation.album());
    } else if (change instanceof AddToAlbum adding) {
      album = Optional.of(adding.album());
    }
    return album.filter(PlannedAlbum.class::isInstance).flatMap(later::id);
  }

  @Override
  public String toString() {
    return name;
  }
}
