package io.github.immichautotag.immich.zone;

/**
 * Whole numbers in as few bytes as each needs: seven bits a byte, the lowest first, and the top bit
 * tells that more follow. A signed number is folded, 0, -1, 1, -2, 2 …, so that small steps are
 * short whichever way they go.
 */
final class PackedNumbers {

  private static final int BITS = 7;
  private static final int LOW_BITS = (1 << BITS) - 1;

  private final byte[] bytes;

  /** Reads the bytes where they lie; who gives them away changes them no more. */
  PackedNumbers(byte[] bytes) {
    this.bytes = bytes;
  }

  Cursor cursor(int at) {
    return new Cursor(at);
  }

  /** Reads one number after the other. */
  final class Cursor {

    private int at;

    private Cursor(int at) {
      this.at = at;
    }

    int at() {
      return at;
    }

    boolean isAtEnd() {
      return at == bytes.length;
    }

    int next() {
      int number = 0;
      for (int shift = 0; ; shift += BITS) {
        byte part = bytes[at++];
        number |= (part & LOW_BITS) << shift;
        if (part >= 0) {
          return number;
        }
      }
    }

    int nextSigned() {
      int folded = next();
      return (folded >>> 1) ^ -(folded & 1);
    }
  }
}
