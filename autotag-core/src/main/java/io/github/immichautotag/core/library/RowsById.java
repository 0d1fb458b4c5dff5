package io.github.immichautotag.core.library;

import java.util.Arrays;
import java.util.Comparator;
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

  private static int[] sortedRows(AssetColumns columns) {
    Comparator<Integer> byId =
        (left, right) ->
            Uuids.compare(
                columns.idHigh(left),
                columns.idLow(left),
                columns.idHigh(right),
                columns.idLow(right));
    // Stable, so that of equal ids the one added last comes last.
    return IntStream.range(0, columns.size())
        .boxed()
        .sorted(byId)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
