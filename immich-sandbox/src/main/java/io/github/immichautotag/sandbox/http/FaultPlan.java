package io.github.immichautotag.sandbox.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Faults that wait for their requests; the first that fits is used up first. */
public final class FaultPlan {
  /** As good as for ever. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  private final List<Planned> planned = new ArrayList<>();
  private int injected;

  /**
   * The next requests that fit go wrong.
   *
   * @param count how many, at least one; {@link #ALWAYS} for all
   * @param fits method and path (with base path, without query)
   */
  public synchronized FaultPlan next(int count, BiPredicate<String, String> fits, Fault fault) {
    if (count < 1) {
      throw new IllegalArgumentException(count + " requests cannot go wrong");
    }
    planned.add(new Planned(count, fits, fault));
    return this;
  }

  /** The next requests with that method and ending of the path go wrong. */
  public FaultPlan next(int count, String method, String pathEnding, Fault fault) {
    return next(count, (sent, path) -> sent.equals(method) && path.endsWith(pathEnding), fault);
  }

  /** Forgets all that waits. */
  public synchronized void clear() {
    planned.clear();
  }

  /** How many faults happened so far. */
  public synchronized int injected() {
    return injected;
  }

  synchronized Optional<Fault> take(String method, String path) {
    for (Iterator<Planned> all = planned.iterator(); all.hasNext(); ) {
      Planned each = all.next();
      if (!each.fits.test(method, path)) {
        continue;
      }
      if (each.left != ALWAYS && --each.left <= 0) {
        all.remove();
      }
      injected++;
      return Optional.of(each.fault);
    }
    return Optional.empty();
  }

  private static final class Planned {
    private final BiPredicate<String, String> fits;
    private final Fault fault;
    private int left;

    Planned(int left, BiPredicate<String, String> fits, Fault fault) {
      this.left = left;
      this.fits = fits;
      this.fault = fault;
    }
  }
}
