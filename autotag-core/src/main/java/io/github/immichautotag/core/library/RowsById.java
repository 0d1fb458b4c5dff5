package io.github.immichautotag.core.library;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** The rows of a table in the order of their ids; of rows with one id only the last. */
final class RowsById {

  private RowsById() {}

  static int[] of(AssetColumns columns) {
    int[] sorted = sortedRows(columns);
    int kept = 0;
    for (int at = 0; at < sorted.length; at++) {
      boolean replacedByNext = at + 1 < sorted.length && sameId(columns, sorted, at);
      if (!replacedByNext) {
        sorted[kept++] = sorted[at];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private static boolean sameId(AssetColumns columns, int[] sorted, int at) {
    int row = sorted[at];
    int next = sorted[at + 1];
    return columns.idHigh(row) == columns.idHigh(next) && columns.idLow(row) == columns.idLow(next);
  }

  /**
   * By the low half, then by the high one; of equal ids, the one that was added last comes last.
   */
  private static int[] sortedRows(AssetColumns columns) {
    int[] rows = IntStream.range(0, columns.size()).toArray();
    rows = sorted(rows, columns::idLow);
    return sorted(rows, columns::idHigh);
  }

  private static int[] sorted(int[] rows, IntToLongFunction half) {
    // As text, ids are compared without a sign.
    return new Sorted(
            IntStream.of(rows).mapToLong(row -> half.applyAsLong(row) ^ Long.MIN_VALUE).toArray(),
            rows)
        .places();
  }
}
