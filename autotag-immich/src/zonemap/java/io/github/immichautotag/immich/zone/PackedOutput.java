package io.github.immichautotag.immich.zone;

import java.io.ByteArrayOutputStream;

/** Writes numbers as {@link PackedNumbers} reads them. */
final class PackedOutput {

  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void put(int number) {
    int rest = number;
    while (rest >>> BITS != 0) {
      bytes.write(rest | MORE);
      rest >>>= BITS;
    }
    bytes.write(rest);
  }

  void putSigned(int number) {
    put((number << 1) ^ (number >> (Integer.SIZE - 1)));
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
