package io.github.immichautotag.core.condition;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Reads checksums. */
final class Checksums {

  private static final int HEX_DIGITS = 40;
  private static final int BYTES = 20;

  private Checksums() {}

  /** A SHA-1 in either form, in the one that Immich writes. */
  static String base64(String text) {
    try {
      String plain = text.strip();
      byte[] bytes =
          plain.length() == HEX_DIGITS
              ? HexFormat.of().parseHex(plain.toLowerCase(Locale.ROOT))
              : Base64.getDecoder().decode(plain);
      if (bytes.length == BYTES) {
        return Base64.getEncoder().encodeToString(bytes);
      }
    } catch (IllegalArgumentException wrong) {
      // Told below, like a wrong length.
    }
    throw new TermException(
        "\"" + text + "\" is no SHA-1",
        "write 40 hexadecimal digits, or the 28 characters that Immich shows");
  }
}
