package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.Wave;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Does what a plan says: the only loop with effects. It writes in waves, lets the server settle
 * between them, reads back what it wrote and repeats what the server lost. Only what was read back
 * counts as applied. Whatever happens, every asset of the plan ends with an outcome.
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
   * Applies a plan.
   *
   * @param plan what to do; its guards are the caller's to check
   * @param stop asked before each batch; once it says true, nothing more is sent
   */
  public RunReport apply(Plan plan, BooleanSupplier stop) {
    Application application = new Application(plan, stop);
    Optional<PhotoServerException> failure = Optional.empty();
    try {
      application.run();
    } catch (PhotoServerException e) {
      failure = Optional.of(e);
    }
    List<ChangeResult> results = application.tracks.results(application.reasonOfRest(failure));
    journal.verified(results, plan.library());
    return new RunReport(plan, results, failure, application.stopped);
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
      endStaleDates();
      tryLibraries();
      write(batcher.waves(tracks.open()));
      List<Change> missing = readBack();
      for (int time = 0; time < REPETITIONS && !missing.isEmpty() && !isStopped(); time++) {
        write(batcher.waves(missing));
        missing = readBack();
      }
      // What was lost and not written again was not taken back by the server: it may stick yet.
      tracks.endMissing(missing, stopped ? LOST : REVERTED);
    }

    /** A date that somebody else changed since it was read is theirs. */
    private void endStaleDates() {
      if (tracks.hasDates()) {
        Observed observed = Observed.dates(library.readAt());
        tracks.endStaleDates(server.observe(observed, library, progress));
      }
    }

    /** A read-only library takes back whatever is written: a few of its assets tell it of all. */
    private void tryLibraries() {
      List<LibrarySample> samples = LibrarySample.of(tracks.open(), library.assets());
      if (samples.isEmpty()) {
        return;
      }
      write(batcher.waves(LibrarySample.tried(tracks.open(), samples)));
      List<Change> missing = readBack();
      for (LibrarySample sample : samples) {
        if (sample.keepsNothing(missing)) {
          tracks.endRewriting(sample.tried(), REVERTED);
          tracks.endRewriting(sample.all(), UNWRITABLE);
        }
      }
    }

    private void write(List<Wave> waves) {
      for (int at = 0; at < waves.size() && !isStopped(); at++) {
        waveStart = Optional.empty();
        AssetSet rewritten = AssetSet.empty();
        for (Batch batch : waves.get(at).batches()) {
          if (isStopped()) {
            break;
          }
          rewritten = rewritten.union(calm(batch).map(this::write).orElse(AssetSet.empty()));
        }
        settle(rewritten);
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
      firstWrite = Optional.of(firstWrite.orElse(outcome.serverTime()));
      waveStart = Optional.of(waveStart.orElse(outcome.serverTime()));
      journal.answered(batch, outcome, library);
      tracks.answered(batch, outcome);
      written += batch.assets().size();
      progress.report(Progress.Phase.WRITING, written, Math.max(written, tracks.weight()));
      return batch.rewritesMetadata()
          ? outcome.accepted().union(outcome.unknown())
          : AssetSet.empty();
    }

    private BatchOutcome answer(Batch batch) {
      try {
        return server.write(batch, library);
      } catch (PhotoServerException e) {
        if (e.kind() != PhotoServerException.Kind.NOT_PERMITTED) {
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

    private List<Change> readBack() {
      Observed observed = tracks.sentTargets(firstWrite);
      if (observed.isNothing()) {
        return List.of();
      }
      return tracks.seen(server.observe(observed, library, progress), unsettled);
    }

    private boolean isStopped() {
      stopped = stopped || stop.getAsBoolean();
      return stopped;
    }

    private Outcome reasonOfRest(Optional<PhotoServerException> failure) {
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
