package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.ConfigLoader;
import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.EffectiveConfiguration;
import io.github.immichautotag.cli.config.Environment;
import io.github.immichautotag.cli.config.LoadedConfiguration;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** {@code config show}: what file, environment, flags and defaults make together. */
final class ConfigShow {
  static final String CHANGED = "changed";

  private ConfigShow() {}

  static ExitCode run(CommandLine line, Surroundings surroundings) {
    if (line.getArgList().size() > 1) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "autotag config show does not know what to do with \"%s\"; --config names the file"
              .formatted(line.getArgList().get(1)));
    }
    Console console = surroundings.console();
    Environment environment = Flags.environment(line, surroundings);
    LoadedConfiguration loaded = new ConfigLoader().load(environment);
    Optional<Configuration> configuration = loaded.configuration();
    configuration.ifPresent(
        it ->
            console
                .out()
                .print(EffectiveConfiguration.text(it, environment, line.hasOption(CHANGED))));
    Configured.tell(loaded.problems(), console);
    Configuration usable = configuration.orElseThrow(() -> Configured.unusable(loaded.problems()));
    if (!usable.unbuiltFeatures().isEmpty()) {
      console.say(Configured.unbuilt(usable));
    }
    return ExitCode.DONE;
  }
}
