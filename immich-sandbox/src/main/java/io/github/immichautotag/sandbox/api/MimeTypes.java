package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.library.AssetKind;
import java.util.Locale;
import java.util.Map;

/** What a file's name tells: its type; and how long a video is, as 2.x writes it. */
final class MimeTypes {
  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("gif", "image/gif"),
          Map.entry("heic", "image/heic"),
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"),
          Map.entry("dng", "image/dng"),
          Map.entry("nef", "image/nef"),
          Map.entry("arw", "image/arw"),
          Map.entry("cr2", "image/cr2"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("3gp", "video/3gpp"));

  private MimeTypes() {}

  static String of(String fileName, AssetKind kind) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String fallback = kind == AssetKind.VIDEO ? "video/mp4" : "image/jpeg";
    return BY_EXTENSION.getOrDefault(extension, fallback);
  }

  static String clock(int millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
