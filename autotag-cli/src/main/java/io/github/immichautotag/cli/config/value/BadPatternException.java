package io.github.immichautotag.cli.config.value;

/** A regular expression that cannot be used. */
public final class BadPatternException extends Exception {
  private final String reason;
  private final int index;

  BadPatternException(String reason, int index) {
    super(reason);
    this.reason = reason;
    this.index = index;
  }

  /** What is wrong, a few words. */
  public String reason() {
    return reason;
  }

  /** Where in the written text, counted from 0 in chars; -1 when unknown. */
  public int index() {
    return index;
  }
}
