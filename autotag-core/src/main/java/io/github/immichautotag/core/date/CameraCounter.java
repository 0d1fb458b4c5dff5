package io.github.immichautotag.core.date;

import java.util.Locale;
import java.util.Optional;

/**
 * The number that a camera counted into a file name, such as the 42 of {@code IMG_0042.JPG}.
 *
 * @param sequence what counts together: the folder, the name before the number, and the extension
 * @param number the number
 */
record CameraCounter(String sequence, int number) {

  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 6;

  /** The counter at the end of a name; a name that is nothing but digits has none. */
  static Optional<CameraCounter> of(String folder, String fileName) {
    int dot = fileName.lastIndexOf('.');
    int end = dot > 0 ? dot : fileName.length();
    int begin = end;
    while (begin > 0 && NameText.isDigit(fileName.charAt(begin - 1))) {
      begin--;
    }
    int digits = end - begin;
    if (begin == 0 || digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
      return Optional.empty();
    }
    String before = fileName.substring(0, begin).toUpperCase(Locale.ROOT);
    int number = Integer.parseInt(fileName.substring(begin, end));
    // Two phones may count alike, but they seldom write the same kind of file.
    String kind = fileName.substring(end).toUpperCase(Locale.ROOT);
    return Optional.of(new CameraCounter(folder + before + '*' + kind, number));
  }
}
