package io.github.immichautotag.immich.write;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.run.BatchOutcome;
import java.util.Optional;

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

  /** Notes the answer to a write. */
  synchronized void note(BatchOutcome outcome, Library of) {
    open(of);
    long time = outcome.serverTime().toEpochMilli();
    outcome.accepted().forEach(position -> writtenAt[position] = time);
    outcome.unknown().forEach(position -> writtenAt[position] = time);
    outcome.alreadySo().forEach(this::nothingNew);
    outcome.rejections().forEach(refused -> refused.assets().forEach(this::nothingNew));
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
    }
  }

  /** Those of the assets on which the server may still work. */
  synchronized AssetSet running(AssetSet assets, Library of) {
    open(of);
    return assets.filter(position -> writtenAt[position] != NOTHING_RUNS);
  }

  /** When an asset was last written; the given moment when this log does not know. */
  synchronized long writtenAt(int position, long otherwise) {
    return writtenAt[position] == NOT_WRITTEN_HERE ? otherwise : writtenAt[position];
  }

  /** Notes that the server has finished with these. */
  synchronized void settled(AssetSet assets) {
    assets.forEach(position -> writtenAt[position] = NOTHING_RUNS);
  }
}
