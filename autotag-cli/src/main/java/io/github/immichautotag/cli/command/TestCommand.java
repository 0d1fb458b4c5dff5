package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.report.RuleTestsText;
import io.github.immichautotag.cli.session.RuleTests;
import io.github.immichautotag.cli.session.RuleTests.Outcome;
import io.github.immichautotag.cli.session.RuleTests.Result;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Tries the tests that stand beside the rules. */
public final class TestCommand implements Command {

  @Override
  public String name() {
    return "test";
  }

  @Override
  public String summary() {
    return "try the tests that stand beside the rules; needs no server";
  }

  @Override
  public String details() {
    return """
        Makes up the asset of each test, plans for it as a run would, and compares. The same tests are
        tried before every run.
          autotag test
          autotag test --config rules.yaml
        Exit code 0 when all is as expected, 8 when a test failed.""";
  }

  @Override
  public Options options() {
    return Flags.ofConfiguration();
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) {
    Configuration configuration = Configured.load(line, surroundings);
    Console console = surroundings.console();
    List<Result> results = RuleTests.run(configuration, surroundings.clock().get());
    if (results.isEmpty()) {
      console.line("There are no rule tests: the configuration has no block \"tests\".");
      return ExitCode.DONE;
    }
    RuleTestsText.lines(results, true, console.style()).forEach(console::line);
    console.line("");
    console.line(console.style().strong(RuleTestsText.summary(results)));
    return isFailed(results) ? ExitCode.RULE_TESTS_FAILED : ExitCode.DONE;
  }

  /** Whether a test failed. */
  static boolean isFailed(List<Result> results) {
    return results.stream().anyMatch(result -> result.outcome() == Outcome.FAILED);
  }
}
