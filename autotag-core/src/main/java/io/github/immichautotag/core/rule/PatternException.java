package io.github.immichautotag.core.rule;

/**
 * A pattern of the configuration that cannot be used: it costs far too many steps on some name. A
 * fault of the pattern, not of the album whose name brought it to light.
 */
public final class PatternException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pattern;

  PatternException(String pattern, String message) {
    super(message);
    this.pattern = pattern;
  }

  /** The pattern as the configuration has it. */
  public String pattern() {
    return pattern;
  }
}
