package io.github.immichautotag.immich.read;

import io.github.immichautotag.core.library.Completeness;
import java.util.List;

/** From problems met while reading to whether a part was read whole. */
final class Reasons {

  private Reasons() {}

  static Completeness completeness(String what, List<String> problems) {
    if (problems.isEmpty()) {
      return Completeness.complete();
    }
    String more = problems.size() == 1 ? "" : ", and " + (problems.size() - 1) + " more problems";
    return Completeness.missing("some " + what + " could not be read: " + problems.get(0) + more);
  }
}
