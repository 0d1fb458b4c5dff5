package io.github.immichautotag.cli.surroundings;

import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.immich.http.Pause;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Everything that the program takes from where it runs; nothing else reads it. A test gives its
 * own.
 *
 * @param console where to read and write
 * @param variables the environment
 * @param home the person's home folder
 * @param workingFolder where relative paths start
 * @param clock what time it is
 * @param random for names of runs and the spread of waits
 * @param pause how to wait
 * @param stop whether somebody asked the program to stop, and what is finished all the same
 * @param secrets reads a secret without showing it, where a person is there to type one
 */
public record Surroundings(
    Console console,
    Map<String, String> variables,
    Path home,
    Path workingFolder,
    Supplier<Instant> clock,
    RandomGenerator random,
    Pause pause,
    Interruption stop,
    Optional<Secrets> secrets) {

  public Surroundings {
    variables = Map.copyOf(variables);
  }

  /** Reads a secret without showing it. */
  @FunctionalInterface
  public interface Secrets {
    /** What the person typed; empty when they ended the input. */
    Optional<String> read(String prompt);
  }
}
