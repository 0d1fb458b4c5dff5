package io.github.immichautotag.sandbox.library;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of the device and the picture's form; shared between assets.
 *
 * @param width pixels as displayed; as stored, where the camera was not turned
 * @param height pixels as displayed; as stored, where the camera was not turned
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

  /** Whether the camera was held upright: then what is stored lies on its side. */
  public boolean isTurned() {
    return orientation != null && Set.of("5", "6", "7", "8").contains(orientation);
  }

  /** The same device in other light. */
  public Camera exposed(int newIso, double newFNumber, String newExposureTime) {
    return new Camera(
        make,
        model,
        lens,
        newFNumber,
        focalLength,
        newIso,
        newExposureTime,
        orientation,
        width,
        height);
  }

  /** A picture without any device: screenshots, messengers, scans. */
  public static Camera none(int width, int height) {
    return new Camera(null, null, null, null, null, null, null, null, width, height);
  }
}
