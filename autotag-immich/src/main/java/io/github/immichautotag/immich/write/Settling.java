package io.github.immichautotag.immich.write;

import io.github.immichautotag.client.model.QueueResponseLegacyDto;
import io.github.immichautotag.client.model.QueueStatisticsDto;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.Progress.Phase;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.http.CallFailure.Fate;
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
    while (look.open() > 0) {
      boolean impatient = waited.compareTo(limit) > 0 || quiet.compareTo(patience.stall()) > 0;
      if (impatient || progress.stopRequested()) {
        return look.last();
      }
      Duration wait = patience.untilNextLook(look.open());
      gateway.waitFor(wait, WHAT);
      int before = look.open();
      look.again();
      waited = waited.plus(wait);
      quiet = look.open() < before ? Duration.ZERO : quiet.plus(wait);
      progress.report(Phase.SETTLING, running.size() - look.open(), running.size());
    }
    gateway.waitFor(patience.calm(), WHAT);
    return AssetSet.empty();
  }

  /**
   * Waits by looking at the server's queues; only an administrator's key may do that.
   *
   * @return those with which the server has not finished; empty when it does not tell
   */
  Optional<AssetSet> byJobs(AssetSet running, Progress progress) {
    try {
      return Optional.of(untilIdle(running, progress));
    } catch (CallFailure failure) {
      if (failure.fate() == Fate.REFUSED) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private AssetSet untilIdle(AssetSet running, Progress progress) {
    Duration limit = patience.of(running.size());
    Duration waited = Duration.ZERO;
    int idle = 0;
    while (waited.compareTo(limit) <= 0 && !progress.stopRequested()) {
      long pending = pending(gateway.call(source.calls().jobs()));
      idle = pending == 0 ? idle + 1 : 0;
      progress.report(
          Phase.SETTLING, running.size() - Math.min(pending, running.size()), running.size());
      if (idle == IDLE_LOOKS) {
        return AssetSet.empty();
      }
      Duration wait =
          pending == 0
              ? BETWEEN_IDLE_LOOKS
              : patience.untilNextLook((int) Math.min(pending, Integer.MAX_VALUE));
      gateway.waitFor(wait, WHAT);
      waited = waited.plus(wait);
    }
    return running;
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
    private final Instant first;
    private Instant from;

    Look(AssetSet running, Instant since, Library library) {
      this.observing = new Observing(source, library);
      this.running = running;
      this.since = since;
      open = running.toBitSet();
      first =
          Instant.ofEpochMilli(
              running
                  .positions()
                  .mapToLong(position -> log.writtenAt(position, since.toEpochMilli()))
                  .min()
                  .orElse(since.toEpochMilli()));
      from = first;
    }

    int open() {
      return open.cardinality();
    }

    void again() {
      Instant begin = gateway.clock().now().minus(OVERLAP);
      observing.changedSince(from, running, this::changed);
      from = begin.isAfter(from) ? begin : from;
    }

    /** The last look asks for everything again, in case one in between was missed. */
    AssetSet last() {
      observing.changedSince(first, running, this::changed);
      return AssetSet.of(open);
    }

    private void changed(int position, Instant moment) {
      if (!moment.isBefore(Instant.ofEpochMilli(log.writtenAt(position, since.toEpochMilli())))) {
        open.clear(position);
      }
    }
  }
}
