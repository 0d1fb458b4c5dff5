package io.github.immichautotag.immich.write;

import io.github.immichautotag.client.model.QueueResponseLegacyDto;
import io.github.immichautotag.client.model.QueueStatisticsDto;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.Progress.Phase;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.http.Gateway;
import io.github.immichautotag.immich.read.Observing;
import io.github.immichautotag.immich.read.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Waits until Immich has finished its own work on assets that were written: it writes their
 * metadata file, reads it back and replaces tags and dates by what it finds there.
 */
final class Settling {

  private static final String WHAT = "waiting for the server to finish";

  /** What is in these queues can still change tags and dates, or move the files they stand in. */
  private static final List<String> QUEUES =
      List.of("sidecar", "metadataExtraction", "storageTemplateMigration");

  /** A chain of jobs has short gaps between its links. */
  private static final int IDLE_LOOKS = 3;

  /** An asset waits in one queue after the other; some may count twice in between. */
  private static final int JOBS_OF_AN_ASSET = 2;

  private static final Duration BETWEEN_IDLE_LOOKS = Duration.ofSeconds(1);

  /** What was about to be stored when a look began may carry a slightly older stamp. */
  private static final Duration OVERLAP = Duration.ofSeconds(2);

  private final Source source;
  private final Gateway gateway;
  private final SettlePatience patience;
  private final WriteLog log;

  Settling(Source source, SettlePatience patience, WriteLog log) {
    this.source = source;
    this.gateway = source.gateway();
    this.patience = patience;
    this.log = log;
  }

  /** Waits by looking which assets have changed since they were written; any key may do that. */
  AssetSet byAssets(AssetSet running, Instant since, Library library, Progress progress) {
    Look look = new Look(running, since, library);
    Duration limit = patience.of(running.size());
    Duration waited = Duration.ZERO;
    Duration quiet = Duration.ZERO;
    int inVain = 0;
    while (look.open() > 0) {
      boolean impatient = waited.compareTo(limit) > 0 || quiet.compareTo(patience.stall()) > 0;
      if (impatient || progress.stopRequested()) {
        return look.last();
      }
      Duration wait = patience.untilNextLook(look.open(), inVain);
      gateway.waitFor(wait, WHAT);
      boolean moved = look.again();
      waited = waited.plus(wait);
      quiet = moved ? Duration.ZERO : quiet.plus(wait);
      inVain = moved ? 0 : inVain + 1;
      if (quiet.compareTo(patience.doubt()) >= 0) {
        look.giveTheBenefitOfTheDoubt();
      }
      progress.report(Phase.SETTLING, running.size() - look.open(), running.size());
    }
    gateway.waitFor(patience.calm(), WHAT);
    return AssetSet.empty();
  }

  /**
   * Waits by looking at the server's queues; only an administrator's key may do that. They hold the
   * work for all users, and may stand still: then they do not tell when this work is done.
   *
   * @return those with which the server has not finished; empty when the queues do not tell
   */
  Optional<AssetSet> byJobs(AssetSet running, Instant since, Library library, Progress progress) {
    try {
      Optional<AssetSet> unsettled = untilIdle(running, progress);
      if (unsettled.filter(AssetSet::isEmpty).isPresent()) {
        // The next settling may go by the assets, and must know their stamps as they are now.
        new Observing(source, library, log.shown(library)).changedSince(since, running, log::see);
      }
      return unsettled;
    } catch (CallFailure failure) {
      return Optional.empty();
    }
  }

  private Optional<AssetSet> untilIdle(AssetSet running, Progress progress) {
    Duration limit = patience.undisturbed(running.size());
    Duration waited = Duration.ZERO;
    int idle = 0;
    while (waited.compareTo(limit) <= 0) {
      if (progress.stopRequested()) {
        return Optional.of(running);
      }
      long pending = pending(gateway.call(source.calls().jobs()));
      if (pending > (long) running.size() * JOBS_OF_AN_ASSET) {
        return Optional.empty();
      }
      idle = pending == 0 ? idle + 1 : 0;
      progress.report(
          Phase.SETTLING, running.size() - Math.min(pending, running.size()), running.size());
      if (idle == IDLE_LOOKS) {
        return Optional.of(AssetSet.empty());
      }
      Duration wait = pending == 0 ? BETWEEN_IDLE_LOOKS : patience.untilNextLook((int) pending, 0);
      gateway.waitFor(wait, WHAT);
      waited = waited.plus(wait);
    }
    return Optional.empty();
  }

  private static long pending(Map<String, QueueResponseLegacyDto> queues) {
    return QUEUES.stream()
        .flatMap(name -> Optional.ofNullable(queues.get(name)).stream())
        .flatMap(queue -> Optional.ofNullable(queue.getJobCounts()).stream())
        .mapToLong(Settling::pending)
        .sum();
  }

  private static long pending(QueueStatisticsDto counts) {
    return Stream.of(
            counts.getActive(), counts.getWaiting(), counts.getPaused(), counts.getDelayed())
        .flatMap(count -> Optional.ofNullable(count).stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Which assets have not changed yet; each look only asks for what happened since the last. */
  private final class Look {

    private final Observing observing;
    private final AssetSet running;
    private final Instant since;
    private final BitSet open;
    private final BitSet doubtful = new BitSet();
    private Instant from;

    Look(AssetSet running, Instant since, Library library) {
      this.observing = new Observing(source, library, log.shown(library));
      this.running = running;
      this.since = since;
      open = running.toBitSet();
      from = since;
    }

    int open() {
      return open.cardinality();
    }

    /** What is left to do; from open over doubtful to done each asset goes two steps. */
    private int steps() {
      return 2 * open.cardinality() - doubtful.cardinality();
    }

    /** Looks, and tells whether anything moved. */
    boolean again() {
      int before = steps();
      Instant begin = gateway.clock().surelyPassed().minus(OVERLAP);
      observing.changedSince(from, running, this::changed);
      from = begin.isAfter(from) ? begin : from;
      return steps() < before;
    }

    /** The last look asks for everything again, in case one in between was missed. */
    AssetSet last() {
      observing.changedSince(since, running, this::changed);
      giveTheBenefitOfTheDoubt();
      return AssetSet.of(open);
    }

    private void changed(int position, Instant stamp) {
      log.see(position, stamp);
      if (log.moved(position) && !stamp.isBefore(log.writtenAt(position, since))) {
        open.clear(position);
        doubtful.clear(position);
      } else if (open.get(position) && log.moved(position) && log.sinceWritten(position, stamp)) {
        // The database's clock may be behind the one by which the moment of writing was noted.
        doubtful.set(position);
      }
    }

    /** Takes for done what seems to be, and that for which there may have been nothing to do. */
    void giveTheBenefitOfTheDoubt() {
      open.andNot(doubtful);
      doubtful.clear();
      AssetSet.of(open).filter(log::mayStandStill).forEach(open::clear);
    }
  }
}
