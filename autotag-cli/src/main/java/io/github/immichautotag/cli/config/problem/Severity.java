package io.github.immichautotag.cli.config.problem;

/** How much a problem matters. Only {@link #ERROR} keeps a configuration from being used. */
public enum Severity {
  /** The configuration cannot be used. */
  ERROR("error"),
  /** It can be used, but something is probably not meant that way. */
  WARNING("warning"),
  /** Worth knowing, nothing to do. */
  NOTICE("notice");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word shown to people. */
  public String word() {
    return word;
  }
}
