package io.github.immichautotag.immich.read;

import java.util.Optional;
import java.util.Set;

/**
 * How wide and high a picture is as it is seen. Immich tells that since 2.5; before, it told only
 * how the pixels are stored, and how the camera was held.
 */
final class Dimensions {

  /** The orientations of EXIF that are a quarter turn, some of them mirrored. */
  private static final Set<String> QUARTER_TURNS = Set.of("5", "6", "7", "8");

  private Optional<Double> seenWidth = Optional.empty();
  private Optional<Double> seenHeight = Optional.empty();
  private Optional<Double> storedWidth = Optional.empty();
  private Optional<Double> storedHeight = Optional.empty();
  private boolean turned;

  void seenWidth(Optional<Double> pixels) {
    seenWidth = pixels;
  }

  void seenHeight(Optional<Double> pixels) {
    seenHeight = pixels;
  }

  void storedWidth(Optional<Double> pixels) {
    storedWidth = pixels;
  }

  void storedHeight(Optional<Double> pixels) {
    storedHeight = pixels;
  }

  void orientation(Optional<String> exif) {
    turned = exif.filter(text -> QUARTER_TURNS.contains(text.strip())).isPresent();
  }

  Optional<Double> width() {
    return isSeen() ? seenWidth : turned ? storedHeight : storedWidth;
  }

  Optional<Double> height() {
    return isSeen() ? seenHeight : turned ? storedWidth : storedHeight;
  }

  private boolean isSeen() {
    return seenWidth.isPresent() && seenHeight.isPresent();
  }
}
