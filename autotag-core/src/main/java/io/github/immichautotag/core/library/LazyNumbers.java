package io.github.immichautotag.core.library;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A column of whole numbers that costs nothing until the first of them is known. */
final class LazyNumbers {

  static final long UNKNOWN = Long.MIN_VALUE;

  /** Of numbers that all fit. */
  private int[] small = {};

  /** Of all, as soon as one does not fit. */
  private long[] large = {};

  void set(int row, long value) {
    boolean fits = value == UNKNOWN || (value > Integer.MIN_VALUE && value <= Integer.MAX_VALUE);
    if (large.length == 0 && !fits) {
      large = new long[small.length];
      for (int at = 0; at < small.length; at++) {
        large[at] = widened(small[at]);
      }
      small = new int[0];
    }
    if (value == UNKNOWN && row >= Math.max(small.length, large.length)) {
      return;
    }
    if (large.length > 0 || !fits) {
      large = grown(large, row);
      large[row] = value;
    } else {
      small = grown(small, row);
      small[row] = value == UNKNOWN ? Integer.MIN_VALUE : (int) value;
    }
  }

  long get(int row) {
    if (row < small.length) {
      return widened(small[row]);
    }
    return row < large.length ? large[row] : UNKNOWN;
  }

  private static long widened(int value) {
    return value == Integer.MIN_VALUE ? UNKNOWN : value;
  }

  private static int[] grown(int[] values, int row) {
    if (row < values.length) {
      return values;
    }
    int[] more = Arrays.copyOf(values, larger(row));
    Arrays.fill(more, values.length, more.length, Integer.MIN_VALUE);
    return more;
  }

  private static long[] grown(long[] values, int row) {
    if (row < values.length) {
      return values;
    }
    long[] more = Arrays.copyOf(values, larger(row));
    Arrays.fill(more, values.length, more.length, UNKNOWN);
    return more;
  }

  private static int larger(int row) {
    return Math.max(1024, row + 1 + (row >> 1));
  }

  /** Puts the rows into this order and gives back what growing took in advance. */
  void arrange(int[] rows) {
    // What lies beyond the end is not known; without any number it stays without a cost.
    small = small.length == 0 ? small : Rows.of(grown(small, last(rows)), rows);
    large = large.length == 0 ? large : Rows.of(grown(large, last(rows)), rows);
  }

  private static int last(int[] rows) {
    return IntStream.of(rows).max().orElse(0);
  }
}
