package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.run.Applier;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.Journal;
import io.github.immichautotag.core.run.Outcome;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.RunReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A world on a server with troubles, and runs that plan and apply there one after the other. */
public final class Story {

  private final World world;
  private final MemoryTroubles troubles = MemoryTroubles.none();
  private final MemoryPhotoServer server;
  private Journal journal = Journal.none();

  public Story(Asset... assets) {
    world = new World().add(assets);
    server = new MemoryPhotoServer(world, troubles);
  }

  public World world() {
    return world;
  }

  public MemoryTroubles troubles() {
    return troubles;
  }

  public MemoryPhotoServer server() {
    return server;
  }

  public Story journal(Journal other) {
    journal = other;
    return this;
  }

  /** What would be done now. */
  public Plan plan(Stage... stages) {
    return new Scenario("story", world.copy(), List.of(stages), Set.of(Visibility.TIMELINE)).plan();
  }

  public RunReport run(Change... changes) {
    return run(Asking.of(changes));
  }

  public RunReport run(Stage... stages) {
    return apply(plan(stages));
  }

  public RunReport apply(Plan plan) {
    Batcher batcher = new Batcher(BatchLimits.measured());
    return new Applier(server, journal, batcher, Progress.silent()).apply(plan, () -> false);
  }

  /** How many assets were sent to the server, again and again counted each time. */
  public int assetsSent() {
    return server.writes().stream().mapToInt(batch -> batch.assets().size()).sum();
  }

  /** How each change ended, by its words. */
  public static Map<String, Set<Outcome>> endings(RunReport report) {
    Map<String, Set<Outcome>> endings = new TreeMap<>();
    for (ChangeResult result : report.results()) {
      endings.put(result.planned().change().words(), result.outcomes().keySet());
    }
    return endings;
  }
}
