package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.CaptureTime;
import java.util.Optional;

/** What is to become of a date, and why. */
public sealed interface DateVerdict {

  /** The reason, in words that follow "because". */
  String why();

  /** It stays. */
  record Keep(String why) implements DateVerdict {}

  /**
   * It is wrong, and the right one is proven.
   *
   * @param value the right one, with the offset it has
   * @param by what proves it
   */
  record Correct(CaptureTime value, DateEvidence by, String why) implements DateVerdict {}

  /**
   * It may be wrong, but nothing proves another: it stays, and a person should look.
   *
   * @param kind why, in short
   * @param hint what speaks against it; empty when it is impossible and nothing tells another
   */
  record Doubtful(Doubt kind, Optional<DateEvidence> hint, String why) implements DateVerdict {}
}
