package io.github.immichautotag.core.library;

import java.util.UUID;

/** Order of UUIDs by their text form, which {@link UUID#compareTo} does not give. */
final class Uuids {

  private Uuids() {}

  static int compare(UUID left, UUID right) {
    return compare(
        left.getMostSignificantBits(),
        left.getLeastSignificantBits(),
        right.getMostSignificantBits(),
        right.getLeastSignificantBits());
  }

  static int compare(long leftHigh, long leftLow, long rightHigh, long rightLow) {
    int high = Long.compareUnsigned(leftHigh, rightHigh);
    return high != 0 ? high : Long.compareUnsigned(leftLow, rightLow);
  }
}
