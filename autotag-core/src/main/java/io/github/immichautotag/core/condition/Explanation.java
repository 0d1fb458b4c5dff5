package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Condition;
import java.util.List;

/**
 * Whether one asset meets a condition, and why: the same for each part of it.
 *
 * @param words the condition, in words; how its parts are joined where it has some
 * @param verdict whether the asset meets it
 * @param actual what the asset is like there; empty where there are parts
 * @param parts the same for the parts
 */
public record Explanation(String words, Verdict verdict, String actual, List<Explanation> parts) {

  public Explanation {
    parts = List.copyOf(parts);
  }

  /** Whether an asset meets a condition. */
  public enum Verdict {
    /** It does. */
    YES,
    /** It does not. */
    NO,
    /** Something was not read, so nobody knows. */
    UNKNOWN
  }

  /** Explains a condition for the asset at a position. */
  public static Explanation of(Condition condition, int position, LibraryState state) {
    List<Explanation> parts =
        condition.parts().stream().map(part -> of(part, position, state)).toList();
    return new Explanation(
        words(condition),
        verdict(condition, position, state),
        parts.isEmpty() ? condition.actual(position, state) : "",
        parts);
  }

  private static String words(Condition condition) {
    return switch (condition.junction()) {
      case ALL -> condition.parts().isEmpty() ? condition.words() : "all of";
      case ANY -> condition.parts().isEmpty() ? condition.words() : "any of";
      case NOT -> "not";
      case NONE -> condition.words();
    };
  }

  private static Verdict verdict(Condition condition, int position, LibraryState state) {
    if (condition.select(state).contains(position)) {
      return Verdict.YES;
    }
    return condition.possible(state).contains(position) ? Verdict.UNKNOWN : Verdict.NO;
  }

  /** The condition without parts, or with the verdict that it would have to get. */
  public record Step(Explanation single, boolean shouldBeMet) {}

  /**
   * The fewest single conditions that would have to come out otherwise, so that the asset would
   * meet the whole; none where it does. Empty as well where no change of an asset could do it.
   */
  public static List<Step> smallestChange(Condition condition, int position, LibraryState state) {
    return SmallestChange.of(condition, of(condition, position, state));
  }

  /** Whether it has no parts. */
  public boolean isSingle() {
    return parts.isEmpty();
  }
}
