package io.github.immichautotag.client.contract;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release of Immich; patches are kept for display, ranges speak of major and minor. */
record ImmichVersion(int major, int minor, int patch) implements Comparable<ImmichVersion> {
  private static final Pattern FORM = Pattern.compile("v?(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");
  private static final Comparator<ImmichVersion> ORDER =
      Comparator.comparingInt(ImmichVersion::major)
          .thenComparingInt(ImmichVersion::minor)
          .thenComparingInt(ImmichVersion::patch);

  /**
   * Reads "3.1.0", "3.1" or "v3.1.0-rc.1"; what follows the numbers is ignored.
   *
   * @throws IllegalArgumentException when the text begins with no version
   */
  static ImmichVersion parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a version of Immich: \"" + text + "\"");
    }
    String patch = matcher.group(3);
    return new ImmichVersion(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        patch == null ? 0 : Integer.parseInt(patch));
  }

  @Override
  public int compareTo(ImmichVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
