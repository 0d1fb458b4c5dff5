package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.ConfigLocator;
import io.github.immichautotag.cli.config.Environment;
import io.github.immichautotag.cli.config.Overrides;
import io.github.immichautotag.cli.config.migrate.FolderToolMigration;
import io.github.immichautotag.cli.config.migrate.Migrated;
import io.github.immichautotag.cli.config.migrate.OldConfiguration;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;

/** {@code config migrate}: brings configurations of other programs into the form of today. */
final class ConfigMigrate {
  static final String FROM_FOLDER_TOOL = "from-folder-album-tool";
  static final String ALBUM_PROPS = "albumprops";

  private final CommandLine line;
  private final Surroundings surroundings;
  private final List<String> words;

  private ConfigMigrate(CommandLine line, Surroundings surroundings) {
    this.line = line;
    this.surroundings = surroundings;
    this.words = line.getArgList().subList(1, line.getArgList().size());
  }

  static ExitCode run(CommandLine line, Surroundings surroundings) throws IOException {
    return new ConfigMigrate(line, surroundings).run();
  }

  private ExitCode run() throws IOException {
    // Before anything is read: what cannot be written need not be made.
    Optional<MigratedFiles> files = MigratedFiles.asked(line, surroundings);
    Migrated migrated = line.hasOption(FROM_FOLDER_TOOL) ? ofFolderTool() : ofPredecessor();
    check(migrated);
    if (files.isPresent()) {
      files.get().write(migrated);
      return ExitCode.DONE;
    }
    surroundings.console().out().print(migrated.text());
    if (migrated.key().isPresent()) {
      surroundings
          .console()
          .say(
              "The API key is not shown. Put it into a file \"%s\" beside the new configuration; with -o FILE --write-key autotag does that."
                  .formatted(Migrated.KEY_FILE));
    }
    return ExitCode.DONE;
  }

  private Migrated ofPredecessor() {
    Path file = file();
    OldConfiguration.Outcome outcome = OldConfiguration.migrate(file, surroundings.home());
    return outcome.migrated().orElseThrow(() -> refused(outcome.problems(), "mend this first"));
  }

  private Migrated ofFolderTool() {
    List<Path> folders =
        Stream.ofNullable(line.getOptionValues(ALBUM_PROPS))
            .flatMap(Stream::of)
            .map(this::path)
            .toList();
    if (words.isEmpty() && folders.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "the tool's command line is missing: write it behind --, as in: autotag config migrate --"
              + FROM_FOLDER_TOOL
              + " -- /photos http://immich.lan:2283/api KEY -a 2");
    }
    FolderToolMigration.Outcome outcome = FolderToolMigration.migrate(words, folders);
    if (!outcome.faults().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "the tool's command line is not understood: " + String.join("; ", outcome.faults()));
    }
    return outcome.migrated().orElseThrow(() -> refused(outcome.problems(), "mend this first"));
  }

  private Path path(String written) {
    try {
      return surroundings.workingFolder().resolve(written);
    } catch (InvalidPathException wrong) {
      throw new CommandFailure(ExitCode.USAGE, "\"" + written + "\" is no path of a file");
    }
  }

  /** What would not load would help nobody. */
  private void check(Migrated migrated) {
    List<ConfigProblem> problems =
        OldConfiguration.problemsOf(migrated, Path.of("new configuration"), surroundings.home());
    if (!problems.isEmpty()) {
      throw refused(problems, "the new file would not load; please mend that in the old one");
    }
  }

  private CommandFailure refused(List<ConfigProblem> problems, String what) {
    Configured.tell(problems, surroundings.console());
    return new CommandFailure(ExitCode.USAGE, what + "; nothing was written");
  }

  private Path file() {
    if (words.size() > 1) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "autotag config migrate takes one file, so it does not know what to do with \"%s\""
              .formatted(words.get(1)));
    }
    Environment environment = Flags.environment(line, surroundings);
    ConfigLocator.Location location =
        new ConfigLocator()
            .locate(words.isEmpty() ? environment : named(words.get(0), environment));
    return location
        .file()
        .orElseThrow(() -> refused(location.problems(), "there is nothing to migrate"));
  }

  private Environment named(String word, Environment environment) {
    return new Environment(
        environment.variables(), environment.home(), Overrides.config(path(word).toString()));
  }
}
