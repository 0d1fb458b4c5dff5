package io.github.immichautotag.cli.session;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.rules.Expectation;
import io.github.immichautotag.cli.config.rules.RuleSettings;
import io.github.immichautotag.cli.config.rules.RuleTest;
import io.github.immichautotag.core.condition.Explanation;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.Planner;
import io.github.immichautotag.core.rule.PatternException;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.why.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tries the tests that stand beside the rules: each on a small library of its own, through the same
 * stages and the same planner as a run. Needs no server.
 */
public final class RuleTests {

  private final Configuration configuration;
  private final Setup setup;
  private final Planner planner;
  private final Set<ServerSearch> searches;

  private RuleTests(Configuration configuration) {
    this.configuration = configuration;
    setup = Setup.of(configuration);
    planner = setup.planner();
    searches = setup.readRequest().needs().searches();
  }

  /** How a test ended. */
  public enum Outcome {
    /** As expected. */
    PASSED,
    /** Not as expected. */
    FAILED,
    /** Not tried, because a rule that it is about is switched off. */
    SKIPPED
  }

  /**
   * What a test showed.
   *
   * @param test which test
   * @param outcome how it ended
   * @param differences what is not as expected; for a skipped test, why it was not tried
   */
  public record Result(RuleTest test, Outcome outcome, List<Difference> differences) {

    /** Copies the list. */
    public Result {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Something that is not as expected.
   *
   * @param expected what was expected
   * @param actual what is
   * @param because why, where a rule could say
   */
  public record Difference(String expected, String actual, Optional<Explanation> because) {

    static Difference of(String expected, String actual) {
      return new Difference(expected, actual, Optional.empty());
    }
  }

  /**
   * Tries all tests.
   *
   * @param now the moment that is now in tests that do not say another one
   */
  public static List<Result> run(Configuration configuration, Instant now) {
    if (configuration.tests().isEmpty()) {
      return List.of();
    }
    RuleTests tests = new RuleTests(configuration);
    return configuration.tests().stream().map(test -> tests.result(test, now)).toList();
  }

  private Result result(RuleTest test, Instant now) {
    Optional<String> off = switchedOff(test.expect());
    if (off.isPresent()) {
      String why = "rule \"" + off.get() + "\" is switched off";
      return new Result(test, Outcome.SKIPPED, List.of(Difference.of(why, "")));
    }
    Library library = test.library(now, searches);
    Plan plan;
    try {
      plan = planner.plan(library, Scope.of(library, setup.visibilities()), Ledger.empty());
    } catch (PatternException costly) {
      Difference never =
          Difference.of("a pattern that comes to an end", String.valueOf(costly.getMessage()));
      return new Result(test, Outcome.FAILED, List.of(never));
    }
    int position = library.assets().position(test.assets().get(0).asset().id()).orElseThrow();
    Why why = new Why(plan, setup.categories(), setup.userRules(), Ledger.empty());
    List<Difference> differences =
        new Comparing(plan, why.of(position), position).of(test.expect());
    return new Result(test, differences.isEmpty() ? Outcome.PASSED : Outcome.FAILED, differences);
  }

  private Optional<String> switchedOff(Expectation expect) {
    List<String> off = new ArrayList<>();
    configuration.rules().stream()
        .filter(rule -> !rule.enabled())
        .map(RuleSettings::rule)
        .forEach(rule -> off.add(rule.name()));
    return Stream.concat(expect.rules().stream(), expect.withoutRules().stream())
        .filter(off::contains)
        .findFirst();
  }
}
