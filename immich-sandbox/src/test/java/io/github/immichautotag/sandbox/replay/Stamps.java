package io.github.immichautotag.sandbox.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Times that writes move. Their values cannot be compared with those of a recording, but whether
 * they moved since they were last seen can.
 */
final class Stamps {
  private static final Set<String> FIELDS =
      Set.of("createdAt", "updatedAt", "lastModifiedAssetTimestamp", "refreshedAt");

  private final Map<String, Seen> seen = new HashMap<>();

  private record Seen(String recorded, String actual) {}

  /** Whether it is such a field. */
  static boolean isStamp(String field) {
    return FIELDS.contains(field);
  }

  /**
   * What differs between a recorded stamp and an actual one, empty when nothing does: what both
   * were seen to be before must have moved in both, or in none.
   *
   * @param owner what the stamp belongs to, and its name
   */
  String compare(String owner, String recorded, String actual) {
    String nowRecorded = Comparison.millis(recorded);
    String nowActual = Comparison.millis(actual);
    Seen before = seen.put(owner, new Seen(comparable(nowRecorded), comparable(nowActual)));
    if (!form(nowRecorded).equals(form(nowActual))) {
      return "recorded in the form " + recorded + " but got " + actual;
    }
    if (before == null) {
      return "";
    }
    boolean movedRecorded = !before.recorded.equals(comparable(nowRecorded));
    boolean movedActual = !before.actual.equals(comparable(nowActual));
    if (movedRecorded == movedActual) {
      return "";
    }
    return (movedRecorded ? "moved" : "stayed at " + recorded)
        + " in the recording but "
        + (movedActual ? "moved to " + actual : "stayed");
  }

  /** Digits aside, how a time is written; the length of a fraction varies by itself. */
  private static String form(String time) {
    return time.replaceAll("\\.\\d+", "").replaceAll("\\d", "0");
  }

  /** Without what differs between the forms of one time: zone and trailing zeros. */
  private static String comparable(String time) {
    String bare = time.replaceAll("(Z|\\+00:00)$", "");
    return bare.contains(".") ? bare.replaceAll("\\.?0+$", "") : bare;
  }
}
