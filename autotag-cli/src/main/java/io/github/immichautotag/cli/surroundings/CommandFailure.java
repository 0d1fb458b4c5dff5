package io.github.immichautotag.cli.surroundings;

/** A command cannot go on. The message is for the person and says what to do. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  /** A failure that ends the process with this code. */
  public CommandFailure(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  /** With what to end. */
  public ExitCode code() {
    return code;
  }
}
