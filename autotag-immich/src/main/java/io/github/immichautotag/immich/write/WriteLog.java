package io.github.immichautotag.immich.write;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.run.BatchOutcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When each asset was last written so that the server goes on working on it. An asset that was
 * written twice has settled only when the work of the second write is done; and one to which the
 * server did nothing needs no waiting.
 */
final class WriteLog {

  private static final long NOT_WRITTEN_HERE = 0;
  private static final long NOTHING_RUNS = -1;

  private Optional<Library> library = Optional.empty();
  private long[] writtenAt = {};

  /** The stamp of each asset when it was last written, and when it was last seen. */
  private long[] stampBefore = {};

  private long[] stampSeen = {};

  /** What the database's clock had surely passed when each asset was last written. */
  private long[] passedAt = {};

  /** Assets for which the server may have had nothing to do, without saying so. */
  private BitSet mayStandStill = new BitSet();

  private final Set<Visibility> shown = EnumSet.noneOf(Visibility.class);

  /**
   * Notes the answer to a write.
   *
   * @param time the server's clock just before
   * @param standing those of the assets that may have been so already
   */
  synchronized void note(BatchOutcome outcome, Instant time, AssetSet standing, Library of) {
    open(of);
    long passed = outcome.serverTime().toEpochMilli();
    outcome.accepted().forEach(position -> written(position, time, passed));
    outcome.unknown().forEach(position -> written(position, time, passed));
    outcome.alreadySo().forEach(this::nothingNew);
    outcome.rejections().forEach(refused -> refused.assets().forEach(this::nothingNew));
    standing.forEach(mayStandStill::set);
  }

  private void written(int position, Instant time, long passed) {
    writtenAt[position] = time.toEpochMilli();
    passedAt[position] = passed;
    stampBefore[position] = stampSeen[position];
    mayStandStill.clear(position);
  }

  private void nothingNew(int position) {
    if (writtenAt[position] == NOT_WRITTEN_HERE) {
      writtenAt[position] = NOTHING_RUNS;
    }
  }

  private void open(Library of) {
    if (library.isEmpty() || library.get() != of) {
      library = Optional.of(of);
      writtenAt = new long[of.assets().size()];
      stampSeen = new long[of.assets().size()];
      Arrays.setAll(stampSeen, position -> of.assets().updatedAt(position).toEpochMilli());
      stampBefore = stampSeen.clone();
      passedAt = new long[of.assets().size()];
      mayStandStill = new BitSet();
      shown.clear();
    }
  }

  /** Notes that assets may be shown there from now on. */
  synchronized void showIn(Visibility where, Library of) {
    open(of);
    shown.add(where);
  }

  /** Where assets may be shown that were not shown there when the library was read. */
  synchronized Set<Visibility> shown(Library of) {
    open(of);
    return Set.copyOf(shown);
  }

  /** Notes the stamp that an asset has now. */
  synchronized void see(int position, Instant stamp) {
    stampSeen[position] = stamp.toEpochMilli();
  }

  /** Whether an asset has another stamp now than when it was last written. */
  synchronized boolean moved(int position) {
    return stampSeen[position] != stampBefore[position];
  }

  /**
   * Whether a stamp may be of the time after an asset was last written, by the database's clock.
   */
  synchronized boolean sinceWritten(int position, Instant stamp) {
    return stamp.toEpochMilli() > passedAt[position];
  }

  /** Whether the server may have had nothing to do for an asset. */
  synchronized boolean mayStandStill(int position) {
    return mayStandStill.get(position);
  }

  /** Those of the assets on which the server may still work. */
  synchronized AssetSet running(AssetSet assets, Library of) {
    open(of);
    return assets.filter(position -> writtenAt[position] != NOTHING_RUNS);
  }

  /** When an asset was last written; the given moment when this log does not know. */
  synchronized Instant writtenAt(int position, Instant otherwise) {
    long time = writtenAt[position];
    return time == NOT_WRITTEN_HERE ? otherwise : Instant.ofEpochMilli(time);
  }

  /** Notes that the server has finished with these. */
  synchronized void settled(AssetSet assets) {
    assets.forEach(position -> writtenAt[position] = NOTHING_RUNS);
  }
}
