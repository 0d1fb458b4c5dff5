package io.github.immichautotag.core.library;

/**
 * A question that only the server can answer: it looks at pictures and at the text in them.
 *
 * @param kind what is asked
 * @param text for what
 * @param limit how many assets at most, the best first
 */
public record ServerSearch(Kind kind, String text, int limit) {

  /** The kinds of searches. */
  public enum Kind {
    /** By meaning: Immich's smart search. */
    SMART,
    /** By text that is seen in the picture. */
    OCR
  }
}
