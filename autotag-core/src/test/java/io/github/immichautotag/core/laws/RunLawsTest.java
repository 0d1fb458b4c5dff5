package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.Simulation;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetIdSet;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Planner;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.run.Applier;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.Journal;
import io.github.immichautotag.core.run.LedgerUpdate;
import io.github.immichautotag.core.run.Outcome;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.RunReport;
import io.github.immichautotag.core.testing.MemoryPhotoServer;
import io.github.immichautotag.core.testing.MemoryTroubles;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.Steps;
import io.github.immichautotag.core.testing.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one run leaves to the next, and how it is undone. */
final class RunLawsTest {

  private static final String SEEDED = "io.github.immichautotag.core.testing.SeededLibraries#all";
  private static final BatchLimits SMALL = new BatchLimits(20, 60, 30, 25);
  private static final Outcome NOTHING_INSTEAD =
      new Outcome.NotAttempted("the rest of what its rule does to the asset was not done");
  private static final Outcome APPLIED = new Outcome.Applied();

  /** What is done to an album itself, and not to assets. */
  private static final Set<LedgerKey.Verb> OF_ALBUMS =
      Set.of(LedgerKey.Verb.CREATE_ALBUM, LedgerKey.Verb.RENAME_ALBUM, LedgerKey.Verb.SHARE_ALBUM);

  private static RunReport apply(Plan plan, MemoryPhotoServer server) {
    return new Applier(server, Journal.none(), new Batcher(SMALL), Progress.silent())
        .apply(plan, () -> false);
  }

  /**
   * One run settles everything but what follows from what did not stick; and what nobody can see,
   * because a tag below hides it, is tried anew, and with it what its rule takes away.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void runsThatRememberComeToRestThoughNotAllSticks(Scenario scenario) {
    MemoryPhotoServer server = new MemoryPhotoServer(scenario.world(), MemoryTroubles.none());
    Ledger ledger = scenario.ledger();
    Plan plan = scenario.plan();
    boolean rules = scenario.stages().size() > 1;
    Set<String> unseen = new TreeSet<>();

    for (int run = 0; run < (rules ? 4 : 1); run++) {
      RunReport report = apply(plan, server);
      ledger = LedgerUpdate.after(ledger, report.results(), plan.library());
      Library later = server.world().library();
      Scope scope = Scope.of(later, scenario.visibilities());
      unseen = unseen(report);
      plan = new Planner(scenario.stages()).plan(later, scope, ledger);
    }

    for (PlannedChange planned : plan.changes()) {
      assertThat(unseen).containsAll(Steps.of(planned.change(), plan.library().assets()));
    }
  }

  private static Set<String> unseen(RunReport report) {
    Set<String> unseen = new TreeSet<>();
    for (ChangeResult result : report.results()) {
      AssetSet unknown = result.ended(new Outcome.Unknown());
      AssetSet waited = result.ended(NOTHING_INSTEAD);
      Change change = result.planned().change().withAssets(unknown.union(waited));
      unseen.addAll(Steps.of(change, report.plan().library().assets()));
    }
    return unseen;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void theLedgerKnowsAllThatWasDoneAndNothingElse(Scenario scenario) {
    MemoryPhotoServer server = new MemoryPhotoServer(scenario.world(), MemoryTroubles.none());
    RunReport report = apply(scenario.plan(), server);
    Library library = report.plan().library();
    Ledger ledger = LedgerUpdate.after(Ledger.empty(), report.results(), library);

    Set<LedgerKey> keys = new HashSet<>();
    for (ChangeResult result : report.results()) {
      keys.add(result.ledgerKey());
      AssetSet unstuck =
          result.ended(new Outcome.Reverted()).union(result.ended(new Outcome.Unwritable()));
      AssetSet reverted = ledger.reverted(result.ledgerKey(), library.assets());
      assertThat(reverted.containsAll(unstuck)).isTrue();
      assertThat(reverted.intersects(result.ended(APPLIED))).isFalse();
      for (Reason reason : result.planned().reasons()) {
        AssetSet done = ledger.done(result.ledgerKey(), reason.rule(), library.assets());
        AssetSet expected =
            result.ended(APPLIED).intersect(reason.assets()).minus(undoneLater(result, report));
        assertThat(done.containsAll(expected))
            .isEqualTo(!result.planned().mark() || expected.isEmpty());
      }
    }
    ledger.done().keySet().forEach(entry -> assertThat(keys).contains(entry.key()));
    assertThat(keys).containsAll(ledger.reverted().keySet());
    ledger
        .done()
        .forEach(
            (entry, ids) ->
                assertThat(ids.equals(AssetIdSet.empty()))
                    .isEqualTo(OF_ALBUMS.contains(entry.key().verb())));
  }

  /** What lies in another stack afterwards is not out of all stacks. */
  private static AssetSet undoneLater(ChangeResult result, RunReport report) {
    AssetSet undone = AssetSet.empty();
    List<ChangeResult> results = report.results();
    for (ChangeResult later : results.subList(results.indexOf(result) + 1, results.size())) {
      boolean albumGone =
          later.ledgerKey().verb() == LedgerKey.Verb.DELETE_ALBUM
              && later.ledgerKey().target().equals(result.ledgerKey().target());
      undone = albumGone ? result.ended(APPLIED) : undone;
      boolean inStack = later.ledgerKey().verb() == LedgerKey.Verb.ADD_TO_STACK;
      if (inStack && result.ledgerKey().verb() == LedgerKey.Verb.REMOVE_FROM_STACK) {
        undone = undone.union(later.ended(APPLIED));
      }
    }
    return undone;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void whatWasAppliedCanBeUndone(Scenario scenario) {
    MemoryTroubles good =
        MemoryTroubles.none().keep(Photos.externalLibrary(1)).keep(Photos.externalLibrary(2));
    World world = scenario.world().copy();
    MemoryPhotoServer server = new MemoryPhotoServer(world, good);
    RunReport report = apply(scenario.plan(), server);
    assertThat(report.isComplete()).isTrue();

    RunReport undone = apply(inverse(report, world.library()), server);

    assertThat(undone.isComplete()).isTrue();
    assertThat(server.hasty()).isEmpty();
    assertThat(facts(world)).isEqualTo(facts(scenario.world()));
  }

  /** A plan that takes back what was applied, the last first. */
  private static Plan inverse(RunReport report, Library now) {
    List<PlannedChange> inverses = new ArrayList<>();
    for (ChangeResult result : report.results()) {
      Change change = result.planned().change().withAssets(result.ended(APPLIED)).inverse();
      Reason reason = new Reason("undo", "it was asked for", change.assets());
      boolean ofNothing = change instanceof AddTag && change.assets().isEmpty();
      if (!ofNothing) {
        inverses.add(new PlannedChange(change, result.planned().mark(), List.of(reason)));
      }
    }
    Collections.reverse(inverses);
    Plan done = report.plan();
    return new Plan(
        now,
        done.scope(),
        done.markTags(),
        new Simulation(now),
        inverses,
        List.of(),
        List.of(),
        List.of());
  }

  private static Set<String> facts(World world) {
    Set<String> facts = new TreeSet<>(world.facts());
    world.albums().stream().map(Album::toString).forEach(facts::add);
    return facts;
  }
}
