package io.github.immichautotag.client.contract;

import java.util.ArrayList;
import java.util.List;

/** Releases of Immich as the contract writes them: {@code ">=2.0 <3.3"}, all bounds must hold. */
record VersionRange(List<Bound> bounds) {
  static final VersionRange ALL = new VersionRange(List.of());

  VersionRange {
    bounds = List.copyOf(bounds);
  }

  /**
   * @throws IllegalArgumentException when a bound is neither {@code >=version} nor {@code <version}
   */
  static VersionRange parse(String text) {
    List<Bound> bounds = new ArrayList<>();
    for (String part : text.strip().split("\\s+", -1)) {
      bounds.add(Bound.parse(part));
    }
    return new VersionRange(bounds);
  }

  boolean contains(ImmichVersion version) {
    return bounds.stream().allMatch(bound -> bound.admits(version));
  }

  /** One end of a range. */
  record Bound(boolean from, ImmichVersion version) {
    static Bound parse(String text) {
      if (text.startsWith(">=")) {
        return new Bound(true, ImmichVersion.parse(text.substring(2)));
      }
      if (text.startsWith("<") && !text.startsWith("<=")) {
        return new Bound(false, ImmichVersion.parse(text.substring(1)));
      }
      throw new IllegalArgumentException(
          "Not a bound: \"" + text + "\"; write \">=2.5\" or \"<3.0\"");
    }

    boolean admits(ImmichVersion candidate) {
      return from == candidate.compareTo(version) >= 0;
    }
  }
}
