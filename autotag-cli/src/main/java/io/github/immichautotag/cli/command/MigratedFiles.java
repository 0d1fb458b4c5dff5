package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.ApiKey;
import io.github.immichautotag.cli.config.ConfigWriter;
import io.github.immichautotag.cli.config.migrate.Migrated;
import io.github.immichautotag.cli.config.schema.JsonSchema;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.FileErrors;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/**
 * The files that a migration leaves: the configuration, the schema for editors and, if wanted, the
 * key, each readable for its owner only. Nothing that is there is overwritten.
 */
final class MigratedFiles {
  static final String WRITE_KEY = "write-key";

  private final Path file;
  private final boolean writeKey;
  private final Surroundings surroundings;
  private final ConfigWriter writer = new ConfigWriter();

  private MigratedFiles(Path file, boolean writeKey, Surroundings surroundings) {
    this.file = file;
    this.writeKey = writeKey;
    this.surroundings = surroundings;
  }

  /**
   * The files that the command line asks for; nothing if it asks for none.
   *
   * @throws CommandFailure if the configuration is there already
   */
  static Optional<MigratedFiles> asked(CommandLine line, Surroundings surroundings) {
    Optional<Path> file = Flags.path(line, Flags.OUT, surroundings);
    boolean writeKey = line.hasOption(WRITE_KEY);
    if (file.isEmpty() && writeKey) {
      throw new CommandFailure(
          ExitCode.USAGE, "--write-key writes a file beside the new one: name that with -o FILE");
    }
    file.filter(Files::exists)
        .ifPresent(
            there -> {
              throw alreadyThere(there);
            });
    return file.map(path -> new MigratedFiles(path, writeKey, surroundings));
  }

  /** Writes them and says so. */
  void write(Migrated migrated) throws IOException {
    Path keyFile = file.resolveSibling(Migrated.KEY_FILE);
    Optional<ApiKey> key = migrated.key().filter(it -> isWanted(keyFile));
    boolean missing = key.filter(it -> !holds(keyFile, it)).isPresent();
    if (missing && Files.exists(keyFile)) {
      throw alreadyThere(keyFile);
    }
    keep(file, JsonSchema.EDITOR_LINE + "\n\n" + migrated.text());
    if (missing) {
      keep(keyFile, key.orElseThrow().reveal() + "\n");
    }
    Path schema = file.resolveSibling(JsonSchema.FILE_NAME);
    if (!Files.exists(schema)) {
      keep(schema, JsonSchema.text());
    }
    tell(migrated, keyFile, key.isPresent());
  }

  private void tell(Migrated migrated, Path keyFile, boolean keyWritten) {
    Console console = surroundings.console();
    console.line("Wrote " + file + " (only you can read it).");
    if (keyWritten) {
      console.line("The API key is in " + keyFile + " (only you can read it).");
    } else if (migrated.key().isPresent()) {
      console.line(
          console
              .style()
              .changed("The API key is not in it: put it into " + keyFile + ", chmod 600."));
    }
    console.line(
        "Next: read its comments; \"autotag plan --config %s\" shows what would change."
            .formatted(file));
  }

  private boolean isWanted(Path keyFile) {
    if (writeKey || surroundings.secrets().isEmpty()) {
      return writeKey;
    }
    Console console = surroundings.console();
    console.err().print("Write the API key to " + keyFile + ", readable only for you? [Y/n] ");
    console.err().flush();
    try {
      String answer = Optional.ofNullable(console.in().readLine()).orElse("n").strip();
      return answer.isEmpty() || answer.toLowerCase(Locale.ROOT).startsWith("y");
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  private static boolean holds(Path keyFile, ApiKey key) {
    try {
      return Files.exists(keyFile) && ApiKey.of(Files.readString(keyFile)).equals(Optional.of(key));
    } catch (IOException unreadable) {
      throw new CommandFailure(
          ExitCode.USAGE, "cannot read " + keyFile + ": " + FileErrors.why(unreadable));
    }
  }

  private void keep(Path path, String text) throws IOException {
    try {
      writer.write(path, text, ConfigWriter.Existing.KEEP);
    } catch (FileAlreadyExistsException there) {
      throw alreadyThere(path);
    }
  }

  private static CommandFailure alreadyThere(Path path) {
    return new CommandFailure(
        ExitCode.USAGE,
        "there is a file already: " + path + "; it is kept, so choose another place with -o");
  }
}
