package io.github.immichautotag.core.run;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.Wave;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Does what a plan says: the only loop with effects. It writes in waves, lets the server settle
 * between them, reads back what it wrote and repeats what the server lost. Only what was read back
 * counts as applied; and what a rule takes away is taken last, where what the rule gives instead
 * was seen. Whatever happens, every asset of the plan ends with an outcome.
 */
public final class Applier {

  /**
   * How often what did not stick is written again. Immich loses 2 to 7 in 100 of writes that cross
   * its own work; after one repetition in calm what is left was reverted, not lost.
   */
  private static final int REPETITIONS = 2;

  private static final Outcome REVERTED = new Outcome.Reverted();
  private static final Outcome UNWRITABLE = new Outcome.Unwritable();
  private static final Outcome LOST =
      new Outcome.NotAttempted(
          "the server lost it, and the run was interrupted before it was written again");
  private static final Outcome NOTHING_INSTEAD =
      new Outcome.NotAttempted("the rest of what its rule does to the asset was not done");

  private static final Outcome NOT_EMPTIED =
      new Outcome.NotAttempted("something that was to leave it before is still there");

  private final PhotoServer server;
  private final Journal journal;
  private final Batcher batcher;
  private final Progress progress;

  /** An applier that writes to this server and remembers in this journal. */
  public Applier(PhotoServer server, Journal journal, Batcher batcher, Progress progress) {
    this.server = server;
    this.journal = journal;
    this.batcher = batcher;
    this.progress = progress;
  }

  /**
   * Applies a plan. Whatever fails, the report tells what was done until then: nothing is thrown
   * once something may have been written.
   *
   * @param plan what to do; its guards are the caller's to check
   * @param stop asked before each batch; once it says true, nothing more is sent
   */
  public RunReport apply(Plan plan, BooleanSupplier stop) {
    Application application = new Application(plan, stop);
    Optional<RuntimeException> failure = failureOf(application::run);
    List<ChangeResult> results = application.tracks.results(application.reasonOfRest(failure));
    RunReport report = new RunReport(plan, results, failure, application.stopped);
    return failureOf(() -> journal.verified(results, plan.library()))
        .map(report::failing)
        .orElse(report);
  }

  private static Optional<RuntimeException> failureOf(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  /** One plan on its way. */
  private final class Application {
    private final Library library;
    private final BooleanSupplier stop;
    private final Tracks tracks;
    private final Progress watched;
    private Optional<Instant> firstWrite = Optional.empty();
    private Optional<Instant> waveStart = Optional.empty();
    private AssetSet unsettled = AssetSet.empty();
    private boolean stopped;
    private long written;

    Application(Plan plan, BooleanSupplier stop) {
      this.library = plan.library();
      this.stop = stop;
      this.tracks = new Tracks(plan);
      this.watched = new Watched(progress, this::isStopped);
    }

    void run() {
      if (tracks.isEmpty()) {
        return;
      }
      endStale();
      doWhatIsReady();
      if (tracks.areWaiting()) {
        tracks.release(NOTHING_INSTEAD);
        doWhatIsReady();
      }
      tracks.endObstructed(NOT_EMPTIED);
      write(batcher.waves(tracks.last()));
    }

    private void doWhatIsReady() {
      tryLibraries();
      write(batcher.waves(tracks.ready()));
      readBack();
      for (int time = 0; time < REPETITIONS && !tracks.unseen().isEmpty() && !isStopped(); time++) {
        write(batcher.waves(tracks.unseen()));
        readBack();
      }
      // What was lost and not written again was not taken back by the server: it may stick yet.
      tracks.endUnseen(stopped ? LOST : REVERTED);
    }

    /** What somebody else set or stacked since it was read is theirs. */
    private void endStale() {
      Observed expected = tracks.expectations(library.readAt());
      if (!expected.isNothing()) {
        tracks.endStale(server.observe(expected, library, progress), library);
      }
    }

    /** A read-only library takes back whatever is written: a few of its assets tell it of all. */
    private void tryLibraries() {
      List<LibrarySample> samples = LibrarySample.of(tracks.ready(), library.assets());
      if (samples.isEmpty()) {
        return;
      }
      write(batcher.waves(LibrarySample.tried(tracks.ready(), samples)));
      readBack();
      for (LibrarySample sample : samples) {
        if (!stopped && tracks.keptNothing(sample.tried())) {
          tracks.endRewriting(sample.all(), REVERTED, UNWRITABLE);
        }
      }
    }

    private void write(List<Wave> waves) {
      for (int at = 0; at < waves.size() && !isStopped(); at++) {
        waveStart = Optional.empty();
        BitSet rewritten = new BitSet();
        for (Batch batch : waves.get(at).batches()) {
          if (isStopped()) {
            break;
          }
          calm(batch).map(this::write).ifPresent(assets -> assets.forEach(rewritten::set));
        }
        settle(AssetSet.of(rewritten));
      }
    }

    /** The batch without what may be lost, because the server still works on the asset. */
    private Optional<Batch> calm(Batch batch) {
      if (!batch.rewritesMetadata() || !batch.assets().intersects(unsettled)) {
        return Optional.of(batch);
      }
      AssetSet rest = batch.assets().minus(unsettled);
      return rest.isEmpty() ? Optional.empty() : Optional.of(batch.withAssets(rest));
    }

    /** Writes, and tells on which assets the server works on afterwards. */
    private AssetSet write(Batch batch) {
      journal.intend(batch, library);
      BatchOutcome outcome = answer(batch);
      tracks.answered(batch, outcome);
      firstWrite = Optional.of(firstWrite.orElse(outcome.serverTime()));
      waveStart = Optional.of(waveStart.orElse(outcome.serverTime()));
      journal.answered(batch, outcome, library);
      written += batch.weight();
      progress.report(Progress.Phase.WRITING, written, Math.max(written, tracks.weight()));
      return batch.rewritesMetadata()
          ? outcome.accepted().union(outcome.unknown())
          : AssetSet.empty();
    }

    private BatchOutcome answer(Batch batch) {
      try {
        return server.write(batch, library);
      } catch (RuntimeException e) {
        boolean refused =
            e instanceof PhotoServerException failure
                && failure.kind() == PhotoServerException.Kind.NOT_PERMITTED;
        if (!refused) {
          // It may have been done before the connection broke.
          tracks.inDoubt(batch);
        }
        throw e;
      }
    }

    private void settle(AssetSet rewritten) {
      if (!rewritten.isEmpty()) {
        Instant since = waveStart.orElse(library.readAt());
        unsettled = unsettled.union(server.settle(rewritten, since, library, watched));
      }
    }

    private void readBack() {
      Observed observed = tracks.sentTargets(firstWrite);
      if (!observed.isNothing()) {
        tracks.seen(server.observe(observed, library, progress), unsettled);
      }
    }

    private boolean isStopped() {
      stopped = stopped || stop.getAsBoolean();
      return stopped;
    }

    private Outcome reasonOfRest(Optional<RuntimeException> failure) {
      if (failure.isPresent()) {
        return new Outcome.NotAttempted("the run ended early: " + failure.get().getMessage());
      }
      return new Outcome.NotAttempted(
          stopped ? "the run was interrupted" : "the server was still busy with the asset");
    }
  }

  /** The listener, and the question whether to stop. */
  private record Watched(Progress listener, BooleanSupplier stop) implements Progress {

    @Override
    public void report(Phase phase, long done, long total) {
      listener.report(phase, done, total);
    }

    @Override
    public boolean stopRequested() {
      return stop.getAsBoolean();
    }
  }
}
