package io.github.immichautotag.sandbox.library;

import java.util.UUID;

/** Paths, check sums and thumb hashes that follow from an asset's id, so that none are stored. */
public final class UploadPath {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private UploadPath() {}

  /** The path of an upload in the default layout: {@code upload/<user>/aa/bb/<uuid>.<ext>}. */
  public static String of(SandboxAsset asset) {
    String file = fileId(asset.id()).toString();
    String name = asset.file().name();
    int dot = name.lastIndexOf('.');
    return "/data/upload/"
        + asset.owner().id()
        + "/"
        + file.substring(0, 2)
        + "/"
        + file.substring(2, 4)
        + "/"
        + file
        + (dot < 0 ? "" : name.substring(dot));
  }

  /** Twenty or so bytes that follow from an id, as a check sum would from a file. */
  public static byte[] bytes(UUID id, int count) {
    byte[] bytes = new byte[count];
    long state = id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 17);
    for (int i = 0; i < count; i++) {
      if (i % 8 == 0) {
        state = mix(state + MIX);
      }
      bytes[i] = (byte) (state >>> (8 * (i % 8)));
    }
    return bytes;
  }

  private static UUID fileId(UUID id) {
    long high = mix(id.getMostSignificantBits() + MIX);
    long low = mix(id.getLeastSignificantBits() ^ MIX);
    return new UUID((high & ~0xF000L) | 0x4000L, (low & ~(3L << 62)) | (2L << 62));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
