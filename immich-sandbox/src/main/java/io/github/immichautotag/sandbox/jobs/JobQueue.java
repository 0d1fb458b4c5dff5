package io.github.immichautotag.sandbox.jobs;

import io.github.immichautotag.sandbox.library.SandboxAsset;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Lock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The queue of chains: one thread for all, which works off what is due. */
final class JobQueue implements AutoCloseable {
  /** As many steps at most under one hold of the lock, so that requests get their turn. */
  private static final int BATCH = 256;

  /** How many jobs that find nothing to write take as long as one that does; not measured. */
  private static final int LOOKS_PER_ASSET = 10;

  private static final Logger LOG = System.getLogger(JobQueue.class.getName());

  private final Lock writeLock;
  private final JobOptions options;
  private final Extraction extraction;
  private final PriorityQueue<Step> steps = new PriorityQueue<>();
  private final long nanosPerAsset;
  private final Thread worker;
  private long lastEnd = System.nanoTime();
  private long sequence;
  private int jobs;
  private boolean paused;
  private boolean closed;

  JobQueue(Lock writeLock, JobOptions options, Extraction extraction) {
    this.writeLock = writeLock;
    this.options = options;
    this.extraction = extraction;
    this.nanosPerAsset =
        options.clock().real(Duration.ofNanos((long) (1e9 / options.assetsPerSecond()))).toNanos();
    this.worker = new Thread(this::work, "sandbox-jobs");
    worker.setDaemon(true);
    worker.start();
  }

  synchronized void add(SandboxAsset asset) {
    long latency = options.clock().real(options.latency()).toNanos();
    long tagLag = options.clock().real(options.tagLag()).toNanos();
    lastEnd = Math.max(lastEnd + nanosPerAsset, System.nanoTime() + latency - tagLag);
    steps.add(new Step(lastEnd, sequence++, false, now -> extraction.row(asset, now)));
    steps.add(new Step(lastEnd + tagLag, sequence++, true, now -> extraction.tags(asset, now)));
    jobs++;
    notifyAll();
  }

  /** A job that finds nothing to write: it takes its turn, and nothing follows. */
  synchronized void addLook() {
    long latency = options.clock().real(options.latency()).toNanos();
    lastEnd = Math.max(lastEnd + nanosPerAsset / LOOKS_PER_ASSET, System.nanoTime() + latency);
    steps.add(new Step(lastEnd, sequence++, true, now -> {}));
    jobs++;
    notifyAll();
  }

  /** Something else that is done in the background. */
  synchronized void add(Runnable job) {
    long latency = options.clock().real(options.latency()).toNanos();
    steps.add(new Step(System.nanoTime() + latency, sequence++, true, now -> job.run()));
    jobs++;
    notifyAll();
  }

  /** Stops or goes on; what is queued stays queued. */
  synchronized void pause(boolean stop) {
    paused = stop;
    notifyAll();
  }

  synchronized boolean isPaused() {
    return paused;
  }

  synchronized int size() {
    return jobs;
  }

  /** Waits until every step that was queued is done, not only taken. */
  synchronized void awaitEmpty() throws InterruptedException {
    while (!closed && jobs > 0) {
      wait();
    }
  }

  /** Does everything now; the write lock is held by the caller. */
  void drain() {
    for (Step step = take(Long.MAX_VALUE); step != null; step = take(Long.MAX_VALUE)) {
      run(step);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    worker.interrupt();
  }

  private void work() {
    try {
      while (awaitDue()) {
        runBatch();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void runBatch() {
    writeLock.lock();
    try {
      for (int i = 0; i < BATCH; i++) {
        Step step = take(System.nanoTime());
        if (step == null) {
          return;
        }
        run(step);
      }
    } finally {
      writeLock.unlock();
    }
  }

  private synchronized boolean awaitDue() throws InterruptedException {
    while (!closed) {
      Step first = options.instant() || paused ? null : steps.peek();
      if (first == null) {
        wait();
        continue;
      }
      long left = first.due() - System.nanoTime();
      if (left <= 0) {
        return true;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    return false;
  }

  private synchronized @Nullable Step take(long now) {
    Step first = steps.peek();
    if (first == null || (now != Long.MAX_VALUE && first.due() - now > 0)) {
      return null;
    }
    return steps.poll();
  }

  private void run(Step step) {
    Instant now = Instant.now().minus(options.stampsBehind());
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    try {
      step.work().accept(micros);
    } catch (RuntimeException unexpected) {
      LOG.log(Level.ERROR, "a background job failed", unexpected);
    }
    if (step.last()) {
      done();
    }
  }

  private synchronized void done() {
    jobs--;
    if (jobs == 0) {
      notifyAll();
    }
  }

  private record Step(long due, long sequence, boolean last, LongConsumer work)
      implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byTime = Long.compare(due - other.due, 0);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }
}
