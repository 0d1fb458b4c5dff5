package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.ApiKey;
import io.github.immichautotag.cli.config.ConfigTemplate;
import io.github.immichautotag.cli.config.ConfigWriter;
import io.github.immichautotag.cli.config.InitAnswers;
import io.github.immichautotag.cli.state.RunId;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.immich.http.Pause;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** Shows the whole way on a made-up library: plan, apply, and a second run that finds nothing. */
public final class DemoCommand implements Command {

  private static final String ASSETS = "assets";
  private static final String SEED = "seed";
  private static final int USUAL_ASSETS = 1_000;
  private static final int MOST_ASSETS = 1_000_000;

  /** The sandbox's background jobs and the waits for them, so many times faster than real ones. */
  private static final int FASTER = 20;

  /** The made-up family lives there. */
  private static final String DATES =
      """

      duplicate_processing:
        enabled: false
        date_correction:
          extraction_timezone: Europe/Berlin
      """;

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String summary() {
    return "show everything on a made-up library; needs no server and no configuration";
  }

  @Override
  public String details() {
    return """
        Starts an in-memory Immich with a made-up family's photos, plans, applies the plan, and runs
        again to show that nothing is left to do. Leaves a folder with everything in ./logs.
          autotag demo
          autotag demo --assets 20000 --seed 7""";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Flags.value(ASSETS, "N", "how many assets, usually 1000"))
        .addOption(Flags.value(SEED, "N", "another number makes another library"))
        .addOption(Flags.value(Flags.LOGS_DIR, "DIR", "where to leave the folder, usually ./logs"));
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) throws IOException {
    Console console = surroundings.console();
    Path logs =
        Flags.path(line, Flags.LOGS_DIR, surroundings)
            .orElseGet(() -> surroundings.workingFolder().resolve("logs"));
    int assets = Flags.number(line, ASSETS, USUAL_ASSETS, MOST_ASSETS);
    int seed = Flags.number(line, SEED, 1, Integer.MAX_VALUE);
    SandboxOptions options =
        SandboxOptions.defaults()
            .withLibrary(LibrarySource.seeded(seed, assets))
            .withJobs(JobOptions.measured().faster(FASTER));
    try (SandboxServer server = SandboxServer.start(options)) {
      Path config = writeConfiguration(logs, server);
      Surroundings inside = inside(surroundings);
      String[] arguments = {
        "--config",
        config.toString(),
        "--logs-dir",
        logs.toString(),
        "--state-dir",
        // What an earlier demo learned of its sandbox is not true of this one.
        logs.resolve("state")
            .resolve(RunId.at(surroundings.clock().get(), surroundings.random()).text())
            .toString()
      };
      heading(
          console,
          "First run: what is unknown or in conflict gets a mark, and dates proven wrong are corrected");
      ExitCode first = run(arguments, inside);
      if (first == ExitCode.PARTLY_FAILED) {
        console.line(
            "(Part of this family's old photos lie in a read-only library, as happens to people.)");
      } else if (first != ExitCode.DONE) {
        return first;
      }
      heading(console, "Second run: to see that nothing is left");
      ExitCode second = run(arguments, inside);
      console.line();
      console.line(
          "This was a sandbox in memory, with its background jobs sped up " + FASTER + " times.");
      console.line("For your own server:  autotag init");
      return second;
    }
  }

  /** Only the demo's own configuration counts, and waits are as fast as the sandbox. */
  private static Surroundings inside(Surroundings outside) {
    Pause fast = duration -> outside.pause().pause(duration.dividedBy(FASTER));
    return new Surroundings(
        outside.console(),
        Map.of(),
        outside.home(),
        outside.workingFolder(),
        outside.clock(),
        outside.random(),
        fast,
        outside.stop(),
        outside.secrets());
  }

  private static Path writeConfiguration(Path logs, SandboxServer server) throws IOException {
    Path file = logs.resolve("demo-config.yaml");
    ApiKey key = ApiKey.of(SandboxOptions.DEFAULT_KEY).orElseThrow();
    String url = "http://127.0.0.1:" + server.port();
    new ConfigWriter()
        .write(
            file,
            ConfigTemplate.text(InitAnswers.withKey(url, key)) + DATES,
            ConfigWriter.Existing.REPLACE);
    return file;
  }

  private static ExitCode run(String[] arguments, Surroundings surroundings) throws IOException {
    RunCommand run = new RunCommand();
    try {
      return run.run(new DefaultParser().parse(run.options(), arguments), surroundings);
    } catch (ParseException impossible) {
      throw new IllegalStateException("the demo's own arguments are wrong", impossible);
    }
  }

  private static void heading(Console console, String words) {
    console.line();
    console.line(console.style().strong("── " + words + " ──"));
    console.line();
  }
}
