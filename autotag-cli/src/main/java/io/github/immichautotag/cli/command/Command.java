package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import java.io.IOException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One command of autotag. */
public interface Command {

  /** The word after {@code autotag}. */
  String name();

  /** What it does, in one line. */
  String summary();

  /** More for its help: what it reads and writes, with an example. */
  String details();

  /** Its options, without {@code --help}. */
  Options options();

  /** Whether it takes words without a dash; they are those that the line has left. */
  default boolean takesWords() {
    return false;
  }

  /**
   * Runs it.
   *
   * @throws IOException if a file cannot be read or written
   * @throws CommandFailure if it cannot go on, with the exit code that says why
   */
  ExitCode run(CommandLine line, Surroundings surroundings) throws IOException;
}
