package io.github.immichautotag.core.lint;

import io.github.immichautotag.core.library.AssetSet;

/**
 * Something in the rules that is probably not meant.
 *
 * @param kind what kind of thing
 * @param subject the rule or category that it is about, by name; empty when it is about none
 * @param words what it is, in a sentence
 * @param advice what to do about it
 * @param examples assets that show it; none without a library
 */
public record Flaw(Kind kind, String subject, String words, String advice, AssetSet examples) {

  /** The kinds of flaws. */
  public enum Kind {
    /** No asset can ever meet a condition. */
    NEVER,
    /** A condition holds for every asset. */
    ALWAYS,
    /** A rule before it keeps everything from a rule. */
    SHADOWED,
    /** Two rules want different things of one asset, or two categories claim it. */
    CONFLICT,
    /** A rule or category finds nothing in the library. */
    NOTHING_FOUND,
    /** Albums that no category and no rule looks at. */
    UNMATCHED_ALBUMS
  }

  static Flaw of(Kind kind, String subject, String words, String advice) {
    return new Flaw(kind, subject, words, advice, AssetSet.empty());
  }

  Flaw showing(AssetSet assets) {
    return new Flaw(kind, subject, words, advice, assets);
  }
}
