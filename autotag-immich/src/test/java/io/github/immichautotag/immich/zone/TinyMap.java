package io.github.immichautotag.immich.zone;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A map of degrees on which every zone is a square about the same middle, the largest first. */
final class TinyMap {

  private TinyMap() {}

  /** Each zone reaches one degree less far from 0, 0 than the one before it. */
  static byte[] of(String... zones) throws IOException {
    ByteArrayOutputStream summed = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(summed);
    out.writeInt(1);
    out.writeInt(zones.length);
    for (String zone : zones) {
      out.writeUTF(zone);
    }
    int corner = 0;
    for (int zone = 0; zone < zones.length; zone++) {
      int reach = zones.length - zone;
      out.write(new byte[] {1, (byte) zone, 1, 5});
      out.write(steps(-reach - corner, -reach - corner));
      out.write(steps(0, 2 * reach, 2 * reach, 0, 0, -2 * reach, -2 * reach, 0));
      corner = -reach;
    }
    return withHead(summed.toByteArray());
  }

  static ZoneMap map(byte[] file) {
    return new ZoneMap(() -> new ByteArrayInputStream(file));
  }

  private static byte[] withHead(byte[] summed) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(file);
    head.writeInt(ZoneMapFormat.MARK);
    head.writeInt(ZoneMapFormat.VERSION);
    head.writeInt(ZoneMapFormat.sum(summed, 0));
    head.write(summed);
    return file.toByteArray();
  }

  /** Signed numbers below 64 take a byte each. */
  private static byte[] steps(int... steps) {
    byte[] packed = new byte[steps.length];
    for (int at = 0; at < steps.length; at++) {
      packed[at] = (byte) ((steps[at] << 1) ^ (steps[at] >> 31));
    }
    return packed;
  }
}
