package io.github.immichautotag.cli;

import io.github.immichautotag.cli.surroundings.ExitCode;

/** Where the process begins. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name, and exits with its code. */
  public static void main(String[] arguments) {
    ThisProcess process = ThisProcess.start();
    ExitCode code = ExitCode.FAILED;
    try {
      code = new Autotag(process.surroundings()).run(arguments);
    } finally {
      process.exit(code);
    }
  }
}
