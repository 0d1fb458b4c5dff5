package io.github.immichautotag.core.library;

/** Columns with their rows in another order. */
final class Rows {

  private Rows() {}

  /** The values of these rows, in this order. */
  static long[] of(long[] column, int[] rows) {
    long[] arranged = new long[rows.length];
    for (int row = 0; row < rows.length; row++) {
      arranged[row] = column[rows[row]];
    }
    return arranged;
  }

  /** The values of these rows, in this order. */
  static int[] of(int[] column, int[] rows) {
    int[] arranged = new int[rows.length];
    for (int row = 0; row < rows.length; row++) {
      arranged[row] = column[rows[row]];
    }
    return arranged;
  }

  /** The values of these rows, in this order. */
  static byte[] of(byte[] column, int[] rows) {
    byte[] arranged = new byte[rows.length];
    for (int row = 0; row < rows.length; row++) {
      arranged[row] = column[rows[row]];
    }
    return arranged;
  }
}
