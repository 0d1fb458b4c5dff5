package io.github.immichautotag.core.condition;

/** What stands behind a condition or an effect does not mean anything. */
public final class TermException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String suggestion;

  /**
   * A term that means nothing.
   *
   * @param message what is wrong with it
   * @param suggestion what to write instead
   */
  public TermException(String message, String suggestion) {
    super(message);
    this.suggestion = suggestion;
  }

  /** What is wrong with it. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** What to write instead. */
  public String suggestion() {
    return suggestion;
  }
}
