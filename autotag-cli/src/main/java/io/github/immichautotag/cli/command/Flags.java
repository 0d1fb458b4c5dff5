package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Environment;
import io.github.immichautotag.cli.config.Overrides;
import io.github.immichautotag.cli.session.RuleChoice;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Options that several commands have, and how to read them. */
final class Flags {

  static final String CONFIG = "config";
  static final String URL = "url";
  static final String API_KEY_FILE = "api-key-file";
  static final String STATE_DIR = "state-dir";
  static final String LOGS_DIR = "logs-dir";
  static final String OUT = "out";
  static final String RETRY_REVERTED = "retry-reverted";
  static final String ONLY = "only";
  static final String SKIP = "skip";
  static final String REAPPLY = "reapply";

  private Flags() {}

  /** The options of every command that reads a configuration. */
  static Options ofConfiguration() {
    return new Options()
        .addOption(value(CONFIG, "FILE", "the configuration; else it is searched"))
        .addOption(value(URL, "URL", "the server's address, instead of the configured one"))
        .addOption(value(API_KEY_FILE, "FILE", "the file that holds the API key"));
  }

  /** The options of every command that plans. */
  static Options ofPlanning() {
    return ofConfiguration()
        .addOption(value(STATE_DIR, "DIR", "where to remember earlier runs"))
        .addOption(
            flag(RETRY_REVERTED, "plan again what did not stick, as in a library now writable"))
        .addOption(value(ONLY, "RULE", "run only rules of this name or label; may be repeated"))
        .addOption(value(SKIP, "RULE", "leave out rules of this name or label; may be repeated"))
        .addOption(flag(REAPPLY, "let rules do again what you took back by hand"));
  }

  /** Which rules are to be run. */
  static RuleChoice rules(CommandLine line) {
    return new RuleChoice(texts(line, ONLY), texts(line, SKIP), line.hasOption(REAPPLY));
  }

  /** All values of an option that may be repeated. */
  static List<String> texts(CommandLine line, String name) {
    return Optional.ofNullable(line.getOptionValues(name)).map(List::of).orElse(List.of());
  }

  static Option value(String name, String what, String description) {
    return Option.builder().longOpt(name).hasArg().argName(what).desc(description).get();
  }

  static Option flag(String name, String description) {
    return Option.builder().longOpt(name).desc(description).get();
  }

  /** The option {@code -o FILE}. */
  static Option out(String description) {
    return Option.builder("o").longOpt(OUT).hasArg().argName("FILE").desc(description).get();
  }

  static Environment environment(CommandLine line, Surroundings surroundings) {
    Overrides overrides =
        new Overrides(
            text(line, CONFIG), text(line, URL), Optional.empty(), text(line, API_KEY_FILE));
    return new Environment(surroundings.variables(), surroundings.home(), overrides);
  }

  static Optional<String> text(CommandLine line, String name) {
    return Optional.ofNullable(line.getOptionValue(name));
  }

  /**
   * The path that an option gives.
   *
   * @throws CommandFailure if it is no path
   */
  static Optional<Path> path(CommandLine line, String name, Surroundings surroundings) {
    return text(line, name).map(written -> path(written, name, surroundings));
  }

  private static Path path(String written, String name, Surroundings surroundings) {
    try {
      return surroundings.workingFolder().resolve(written);
    } catch (InvalidPathException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "--" + name + ": \"" + written + "\" is no path of a file");
    }
  }

  /**
   * Whether an option asks for JSON instead of text.
   *
   * @throws CommandFailure if it asks for something else
   */
  static boolean isJson(CommandLine line, String name) {
    String format = text(line, name).orElse("text");
    return switch (format) {
      case "text" -> false;
      case "json" -> true;
      default ->
          throw new CommandFailure(
              ExitCode.USAGE, "--%s: \"%s\" is neither text nor json".formatted(name, format));
    };
  }

  /**
   * The number that an option gives.
   *
   * @throws CommandFailure if it is no number of that range
   */
  static int number(CommandLine line, String name, int usual, int most) {
    Optional<String> written = text(line, name);
    if (written.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(written.get());
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the range.
    }
    throw new CommandFailure(
        ExitCode.USAGE,
        "--%s: \"%s\" is no number from 0 to %,d".formatted(name, written.get(), most));
  }
}
