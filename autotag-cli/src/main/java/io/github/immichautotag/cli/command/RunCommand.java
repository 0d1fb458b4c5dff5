package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.report.RuleTestsText;
import io.github.immichautotag.cli.session.RuleTests;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.state.RunLock;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Plans and applies. */
public final class RunCommand implements Command {

  private static final String NO_TESTS = "no-tests";

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String summary() {
    return "plan and apply";
  }

  @Override
  public String details() {
    return """
        Plans as "autotag plan" does, checks the guards, applies the plan in bulk and reads back what
        it wrote. Leaves a folder with the plan, what became of it, and links for review.
          autotag run
          autotag run --logs-dir ./logs
        Exit code 0 when the library is as planned, 4 when some changes were not made, 5 when a guard
        refused, 6 when the server cannot be used, 7 when another run is going on, 8 when a test of the
        rules failed.""";
  }

  @Override
  public Options options() {
    return Flags.ofPlanning()
        .addOption(Flags.flag(NO_TESTS, "do not try the tests of the rules first"))
        .addOption(
            Flags.value(
                Flags.LOGS_DIR, "DIR", "where to leave the run's folder; else below --state-dir"));
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) throws IOException {
    Configuration configuration = Configured.load(line, surroundings);
    if (!configuration.unbuiltFeatures().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          Configured.unbuilt(configuration)
              + "\nSwitch them off (enabled: false in their block) or take them out to run without them"
              + " (docs/troubleshooting.md#not-built);"
              + " \"autotag plan\" shows what the rest would do.");
    }
    if (!line.hasOption(NO_TESTS)) {
      tryRules(configuration, surroundings);
    }
    Planning planning =
        Planning.connect(
            line, surroundings, configuration, Setup.of(configuration, Flags.rules(line)));
    planning.connection().report().requireAll();
    planning.state().make();
    try (RunLock held = lock(planning.state().lockFile(), surroundings)) {
      Path logs =
          Flags.path(line, Flags.LOGS_DIR, surroundings).orElseGet(() -> planning.state().logs());
      return held.during(() -> new Applying(surroundings, planning, logs).run());
    }
  }

  /** Before anything is read: what rules do wrong to a made-up asset they do to thousands. */
  private static void tryRules(Configuration configuration, Surroundings surroundings) {
    List<RuleTests.Result> results = RuleTests.run(configuration, surroundings.clock().get());
    Console console = surroundings.console();
    RuleTestsText.lines(results, false, console.errStyle()).forEach(console::say);
    if (TestCommand.isFailed(results)) {
      throw new CommandFailure(
          ExitCode.RULE_TESTS_FAILED,
          RuleTestsText.summary(results)
              + " Nothing was read or changed. Mend the rules or the tests; --no-tests runs all"
              + " the same");
    }
  }

  private static RunLock lock(Path file, Surroundings surroundings) {
    return RunLock.take(
            file,
            "a run that began %s as process %d"
                .formatted(
                    surroundings.clock().get().truncatedTo(ChronoUnit.SECONDS),
                    ProcessHandle.current().pid()))
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.LOCKED,
                    "%s is still going on for this user (lock %s); wait for it or stop it"
                        .formatted(RunLock.holder(file), file)));
  }
}
