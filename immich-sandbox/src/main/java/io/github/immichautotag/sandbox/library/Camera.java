package io.github.immichautotag.sandbox.library;

import org.jspecify.annotations.Nullable;

/**
 * What the file says of the device and the picture's form; shared between assets.
 *
 * @param width pixels as displayed, also the EXIF width
 * @param height pixels as displayed, also the EXIF height
 */
public record Camera(
    @Nullable String make,
    @Nullable String model,
    @Nullable String lens,
    @Nullable Double fNumber,
    @Nullable Double focalLength,
    @Nullable Integer iso,
    @Nullable String exposureTime,
    @Nullable String orientation,
    int width,
    int height) {

  /** A picture without any device: screenshots, messengers, scans. */
  public static Camera none(int width, int height) {
    return new Camera(null, null, null, null, null, null, null, null, width, height);
  }
}
