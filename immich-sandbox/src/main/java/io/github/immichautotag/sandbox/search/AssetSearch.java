package io.github.immichautotag.sandbox.search;

import io.github.immichautotag.sandbox.library.AssetOrder;
import io.github.immichautotag.sandbox.library.OrdinalSet;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Runs queries. Dense ones walk the ordered assets from a binary-searched start; sparse ones
 * collect and sort the members of their smallest set.
 */
public final class AssetSearch {
  /** A set is sparse when walking would look at this many times more assets than it holds. */
  private static final int SPARSE = 16;

  private final SandboxLibrary library;
  private final boolean idBreaksTies;

  /**
   * Over a library.
   *
   * @param idBreaksTies false: assets with one time come in another order on every page, as in 2.x
   */
  public AssetSearch(SandboxLibrary library, boolean idBreaksTies) {
    this.library = library;
    this.idBreaksTies = idBreaksTies;
  }

  /** One page (counted from 1) of at most {@code size} assets, and whether more follow. */
  public Page page(AssetQuery query, long page, int size) {
    long skip = (page - 1) * size;
    if (skip >= library.order().size()) {
      return new Page(List.of(), false);
    }
    Collector collector = new Collector(skip, size, !idBreaksTies);
    visit(query, collector);
    return collector.page(page);
  }

  /** How many there are. */
  public int count(AssetQuery query) {
    int[] count = {0};
    visit(
        query,
        asset -> {
          count[0]++;
          return true;
        });
    return count[0];
  }

  /** All there are, in order. */
  public List<SandboxAsset> all(AssetQuery query) {
    List<SandboxAsset> found = new ArrayList<>();
    visit(query, found::add);
    return found;
  }

  /** Shows matches in order until the visitor says false. */
  private void visit(AssetQuery query, Predicate<SandboxAsset> visitor) {
    AssetOrder order = library.order();
    int from = order.firstAtOrBefore(query.takenBefore());
    int to =
        query.takenAfter() == Long.MIN_VALUE
            ? order.size()
            : order.firstAtOrBefore(query.takenAfter() - 1);
    OrdinalSet smallest =
        query.within().stream().min(Comparator.comparingInt(OrdinalSet::size)).orElse(null);
    if (smallest != null && (long) smallest.size() * SPARSE < to - from) {
      visitSparse(query, smallest, visitor);
    } else {
      visitDense(query, from, to, visitor);
    }
  }

  private void visitDense(AssetQuery query, int from, int to, Predicate<SandboxAsset> visitor) {
    AssetOrder order = library.order();
    int step = query.ascending() ? -1 : 1;
    int position = query.ascending() ? to - 1 : from;
    for (int left = to - from; left > 0; left--, position += step) {
      SandboxAsset asset = order.at(position);
      if (query.matches(asset) && !visitor.test(asset)) {
        return;
      }
    }
  }

  private void visitSparse(AssetQuery query, OrdinalSet smallest, Predicate<SandboxAsset> visitor) {
    List<SandboxAsset> found = new ArrayList<>();
    smallest.forEach(
        ordinal -> {
          SandboxAsset asset = library.asset(ordinal);
          if (query.matches(asset)) {
            found.add(asset);
          }
        });
    found.sort(query.ascending() ? AssetOrder.NEWEST_FIRST.reversed() : AssetOrder.NEWEST_FIRST);
    for (SandboxAsset asset : found) {
      if (!visitor.test(asset)) {
        return;
      }
    }
  }

  /** A page of assets. */
  public record Page(List<SandboxAsset> assets, boolean more) {}

  /** Takes the page's assets, one more to know whether others follow, and whole runs of equals. */
  private static final class Collector implements Predicate<SandboxAsset> {
    private final long skip;
    private final int size;
    private final boolean shuffles;
    private final List<SandboxAsset> taken = new ArrayList<>();
    private long seen;

    Collector(long skip, int size, boolean shuffles) {
      this.skip = skip;
      this.size = size;
      this.shuffles = shuffles;
    }

    @Override
    public boolean test(SandboxAsset asset) {
      if (shuffles) {
        boolean enough = taken.size() > skip + size;
        if (enough && last().fileCreatedAt() != asset.fileCreatedAt()) {
          return false;
        }
        return taken.add(asset);
      }
      if (seen++ < skip) {
        return true;
      }
      taken.add(asset);
      return taken.size() <= size;
    }

    Page page(long number) {
      if (shuffles) {
        shuffleRuns(number);
        int from = (int) Math.min(skip, taken.size());
        List<SandboxAsset> rest = taken.subList(from, taken.size());
        return new Page(rest.subList(0, Math.min(size, rest.size())), rest.size() > size);
      }
      return new Page(taken.subList(0, Math.min(size, taken.size())), taken.size() > size);
    }

    /** The order among equals depends on the page asked for, so that page walks lose and repeat. */
    private void shuffleRuns(long number) {
      Random random = new Random(number * 31 + size);
      for (int from = 0; from < taken.size(); ) {
        int to = from + 1;
        while (to < taken.size()
            && taken.get(to).fileCreatedAt() == taken.get(from).fileCreatedAt()) {
          to++;
        }
        Collections.shuffle(taken.subList(from, to), random);
        from = to;
      }
    }

    private SandboxAsset last() {
      return taken.get(taken.size() - 1);
    }
  }
}
