package io.github.immichautotag.immich.read;

import io.github.immichautotag.immich.http.Gateway;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A few threads that share work, for as long as the work lasts. The first failure ends it. */
public final class Crew {

  private final Gateway gateway;
  private final int size;

  /** So many threads at most. */
  public Crew(Gateway gateway, int size) {
    this.gateway = gateway;
    this.size = size;
  }

  /** How many work at a time. */
  int size() {
    return size;
  }

  /**
   * Does the work for each item; returns when all is done.
   *
   * @throws RuntimeException what the work threw first, once all threads have stopped
   */
  <T> void forEach(String what, Collection<T> items, Consumer<T> work) {
    int threads = Math.min(size, items.size());
    if (threads == 0) {
      return;
    }
    Iterator<T> open = items.iterator();
    AtomicBoolean stopped = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(threads, Crew::daemon);
    try {
      List<Future<?>> members = new ArrayList<>();
      for (int member = 0; member < threads; member++) {
        members.add(pool.submit(() -> takeTurns(open, stopped, work)));
      }
      join(what, members, stopped);
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> void takeTurns(Iterator<T> open, AtomicBoolean stopped, Consumer<T> work) {
    while (!stopped.get()) {
      T item;
      synchronized (open) {
        if (!open.hasNext()) {
          return;
        }
        item = open.next();
      }
      try {
        work.accept(item);
      } catch (RuntimeException | Error failed) {
        stopped.set(true);
        throw failed;
      }
    }
  }

  private void join(String what, List<Future<?>> members, AtomicBoolean stopped) {
    RuntimeException first = null;
    for (Future<?> member : members) {
      try {
        member.get();
      } catch (ExecutionException failed) {
        first = first == null ? unchecked(failed) : first;
      } catch (InterruptedException interrupted) {
        stopped.set(true);
        throw gateway.interrupted(what, interrupted);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private static RuntimeException unchecked(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "immich-reader");
    thread.setDaemon(true);
    return thread;
  }
}
