package io.github.immichautotag.cli;

/** Where the process begins. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name, and exits with its code. */
  public static void main(String[] arguments) {
    ThisProcess process = ThisProcess.start();
    process.exit(new Autotag(process.surroundings()).run(RawArguments.of(arguments)));
  }
}
