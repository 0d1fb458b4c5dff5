package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.ConfigLoader;
import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.LoadedConfiguration;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.schema.UnbuiltFeature;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** Loads the configuration for a command and tells all its problems. */
final class Configured {

  private Configured() {}

  /**
   * The configuration.
   *
   * @throws CommandFailure if it cannot be used; the problems have been told
   */
  static Configuration load(CommandLine line, Surroundings surroundings) {
    LoadedConfiguration loaded = new ConfigLoader().load(Flags.environment(line, surroundings));
    tell(loaded.problems(), surroundings.console());
    return loaded.configuration().orElseThrow(() -> unusable(loaded.problems()));
  }

  static void tell(List<ConfigProblem> problems, Console console) {
    for (ConfigProblem problem : problems) {
      console.say(problem.render(console.errStyle().colour()));
      console.say("");
    }
  }

  static CommandFailure unusable(List<ConfigProblem> problems) {
    long errors = problems.stream().filter(ConfigProblem::isError).count();
    String words =
        errors == 1 ? "the configuration has an error" : "the configuration has %d errors";
    return new CommandFailure(
        ExitCode.USAGE, words.formatted(errors) + "; nothing was read or changed");
  }

  /** What the configuration asks for and this version cannot do, as one message. */
  static String unbuilt(Configuration configuration) {
    StringBuilder message =
        new StringBuilder("this version does not do yet what these keys ask for:");
    for (UnbuiltFeature feature : configuration.unbuiltFeatures()) {
      message.append("\n  %s (line %d)".formatted(feature.key(), feature.place().line()));
    }
    return message.toString();
  }
}
