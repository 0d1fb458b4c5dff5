package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Serves an in-memory Immich to try things out on. */
public final class SandboxCommand implements Command {

  private static final String PORT = "port";
  private static final String ASSETS = "assets";
  private static final String SEED = "seed";
  private static final String DIALECT = "dialect";
  private static final String LIBRARY = "library";
  private static final String API_KEY = "api-key";
  private static final String DELAYS = "delays";

  private static final int USUAL_PORT = 2283;
  private static final int MOST_PORT = 65_535;
  private static final int USUAL_ASSETS = 1_000;
  private static final int MOST_ASSETS = 5_000_000;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public String summary() {
    return "serve an in-memory Immich to try things out on";
  }

  @Override
  public String details() {
    return """
        Starts a server that answers like Immich and holds a made-up family's photos in memory. Ends
        with Ctrl-C; nothing is kept.
          autotag sandbox --port 2283 --assets 5000""";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Flags.value(PORT, "N", "the port, usually " + USUAL_PORT + "; 0 for any free one"))
        .addOption(Flags.value(ASSETS, "N", "how many assets, usually 1000"))
        .addOption(Flags.value(SEED, "N", "another number makes another library"))
        .addOption(Flags.value(DIALECT, "V", "answer like Immich 3 (usual) or 2"))
        .addOption(Flags.value(LIBRARY, "DIR", "a recorded library instead of a made-up one"))
        .addOption(
            Flags.value(
                API_KEY, "KEY", "the key it accepts, usually " + SandboxOptions.DEFAULT_KEY))
        .addOption(Flags.flag(DELAYS, "answer as slowly as a real server"));
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) {
    Console console = surroundings.console();
    String key = Flags.text(line, API_KEY).orElse(SandboxOptions.DEFAULT_KEY);
    SandboxOptions options =
        SandboxOptions.defaults()
            .withDialect(dialect(line))
            .withPort(Flags.number(line, PORT, USUAL_PORT, MOST_PORT))
            .withLibrary(library(line, surroundings))
            .withKeys(ApiKey.full(key))
            .withDelays(line.hasOption(DELAYS));
    try (SandboxServer server = SandboxServer.start(options)) {
      String web = "http://127.0.0.1:" + server.port();
      console.line("The sandbox answers at " + web + " with the API key " + key);
      console.line("Try it:  autotag init --url " + web + "     Ctrl-C ends it.");
      console.out().flush();
      waitForEnd(surroundings);
      return ExitCode.DONE;
    } catch (UncheckedIOException e) {
      throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private static Dialect dialect(CommandLine line) {
    String written = Flags.text(line, DIALECT).orElse("3");
    return switch (written) {
      case "3" -> Dialect.V3;
      case "2" -> Dialect.V2;
      default ->
          throw new CommandFailure(
              ExitCode.USAGE, "--dialect: \"" + written + "\" is neither 3 nor 2");
    };
  }

  private static LibrarySource library(CommandLine line, Surroundings surroundings) {
    Optional<Path> folder = Flags.path(line, LIBRARY, surroundings);
    if (folder.isPresent()) {
      if (!Files.isDirectory(folder.get())) {
        throw new CommandFailure(ExitCode.USAGE, "--library: there is no folder " + folder.get());
      }
      return LibrarySource.folder(folder.get());
    }
    int assets = Flags.number(line, ASSETS, USUAL_ASSETS, MOST_ASSETS);
    return LibrarySource.seeded(Flags.number(line, SEED, 1, Integer.MAX_VALUE), assets);
  }

  private static void waitForEnd(Surroundings surroundings) {
    try {
      while (!surroundings.stop().getAsBoolean()) {
        surroundings.pause().pause(BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
