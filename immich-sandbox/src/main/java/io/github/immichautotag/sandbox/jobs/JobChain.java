package io.github.immichautotag.sandbox.jobs;

import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.Sidecar;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What Immich does after a write to an asset's tags, date, description, rating or place: it writes
 * the sidecar file, reads the files again, and lets what it read overwrite the row and the tag
 * links. A write that comes while that runs may be lost, whatever was answered; on a read-only
 * library everything reverts. All methods but {@link #close()} want the library's write lock held.
 */
public final class JobChain implements AutoCloseable {
  private final SandboxLibrary library;
  private final JobOptions options;
  private final JobQueue queue;
  private final DelayedNotices notices;

  /** A chain over a library. */
  public JobChain(SandboxLibrary library, JobOptions options) {
    this.library = library;
    this.options = options;
    this.notices = new DelayedNotices(options.clock());
    this.queue = new JobQueue(library.lock().writeLock(), options, new Extraction(library));
  }

  /**
   * Writes metadata.
   *
   * @param row what the database shows at once
   * @param file what the sidecar will hold, which the row becomes in the end
   */
  public void write(SandboxAsset asset, UnaryOperator<Exif> row, UnaryOperator<Exif> file) {
    Sidecar sidecar = remember(asset);
    asset.exif(row.apply(asset.exif()));
    if (reachesTheFile(asset, sidecar)) {
      sidecar.write(file.apply(sidecar.exif()), sidecar.tagValues());
    }
    enqueue(asset, sidecar);
  }

  /**
   * Sets the tags of an asset. The sidecar's list becomes the database's: a tag that was deleted
   * before comes back only with an extraction that no such write came before.
   */
  public void writeTags(SandboxAsset asset, Collection<SandboxTag> newTags) {
    Sidecar sidecar = remember(asset);
    library.setTags(asset, newTags);
    if (reachesTheFile(asset, sidecar)) {
      sidecar.write(sidecar.exif(), asset.tags().stream().map(SandboxTag::value).toList());
    }
    enqueue(asset, sidecar);
  }

  /** Reads the files again, which undoes what only the database knows. */
  public void refresh(SandboxAsset asset) {
    enqueue(asset, remember(asset));
  }

  /** Notes what the files say now, before something changes the database only. */
  public Sidecar remember(SandboxAsset asset) {
    return asset
        .sidecar()
        .orElseGet(
            () -> {
              List<String> values = asset.tags().stream().map(SandboxTag::value).toList();
              Sidecar sidecar = new Sidecar(asset.exif(), values);
              asset.sidecar(sidecar);
              return sidecar;
            });
  }

  /** Queues the job that follows any update of an asset; it finds nothing to write. */
  public void look() {
    queue.addLook();
  }

  /** Notes that an album changed, of which its users are told later. */
  public void albumChanged(SandboxAlbum album) {
    notices.add(album.id());
  }

  /** How many notifications of changed albums are to come; nobody waits for them. */
  public int delayedNotices() {
    return notices.count();
  }

  /** Does something in the background, in a moment, under the write lock. */
  public void later(Runnable job) {
    queue.add(job);
  }

  /** Stops or goes on with the queue, as an admin can. */
  public void pause(boolean stop) {
    queue.pause(stop);
  }

  /** Whether the queue stands still. */
  public boolean isPaused() {
    return queue.isPaused();
  }

  /** How many jobs are not over. */
  public int pending() {
    return queue.size();
  }

  /**
   * Waits until all chains are over; no lock may be held.
   *
   * @throws InterruptedException when interrupted meanwhile
   */
  public void awaitIdle() throws InterruptedException {
    queue.awaitEmpty();
  }

  /** Finishes what was queued, if chains take no time. */
  public void afterWrite() {
    if (options.instant()) {
      queue.drain();
    }
  }

  @Override
  public void close() {
    queue.close();
  }

  private void enqueue(SandboxAsset asset, Sidecar sidecar) {
    sidecar.jobQueued();
    queue.add(asset);
  }

  private boolean reachesTheFile(SandboxAsset asset, Sidecar sidecar) {
    if (asset.isReadOnly()) {
      return false;
    }
    boolean early = sidecar.pendingJobs() > 0;
    return !early || !isUnlucky(asset, sidecar);
  }

  /** Chance that repeats: the same seed, asset and number of the write give the same fate. */
  private boolean isUnlucky(SandboxAsset asset, Sidecar sidecar) {
    long mixed = (options.seed() + sidecar.writes()) * 0x9E3779B97F4A7C15L;
    long hash = (mixed ^ asset.id().getLeastSignificantBits()) * 0xBF58476D1CE4E5B9L;
    return Math.floorMod(hash >>> 32, 100L) < options.lostPercent();
  }
}
