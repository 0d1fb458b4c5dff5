package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.session.RuleTests.Difference;
import io.github.immichautotag.cli.session.RuleTests.Outcome;
import io.github.immichautotag.cli.session.RuleTests.Result;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.Style;
import java.util.ArrayList;
import java.util.List;

/** What the tests of rules showed, a line a test, and what is not as expected. */
public final class RuleTestsText {

  private RuleTestsText() {}

  /**
   * The lines.
   *
   * @param all also tests that passed
   */
  public static List<String> lines(List<Result> results, boolean all, Style style) {
    List<String> lines = new ArrayList<>();
    for (Result result : results) {
      String name = Printable.of(result.test().name());
      switch (result.outcome()) {
        case PASSED -> {
          if (all) {
            lines.add(style.added("✓ ") + name);
          }
        }
        case SKIPPED -> {
          if (all) {
            lines.add("- " + name + "   " + result.differences().get(0).expected());
          }
        }
        case FAILED -> {
          lines.add(style.removed("✗ ") + name + "   " + place(result.test().place()));
          result.differences().forEach(it -> add(it, lines, style));
        }
      }
    }
    return lines;
  }

  private static String place(ConfigProblem problem) {
    return problem.line() == 0
        ? ""
        : "(%s:%d)".formatted(Printable.of(problem.file()), problem.line());
  }

  private static void add(Difference difference, List<String> lines, Style style) {
    lines.add("    expected: " + Printable.sentence(difference.expected()));
    lines.add("    but:      " + Printable.sentence(difference.actual()));
    difference
        .because()
        .ifPresent(why -> lines.addAll(ExplanationText.lines(why, "      ", style)));
  }

  /** All of it in one line. */
  public static String summary(List<Result> results) {
    long failed = count(results, Outcome.FAILED);
    long skipped = count(results, Outcome.SKIPPED);
    String off = skipped == 0 ? "" : ", %,d of switched-off rules not tried".formatted(skipped);
    return failed == 0
        ? "Rule tests: %,d passed%s.".formatted(count(results, Outcome.PASSED), off)
        : "Rule tests: %,d of %,d failed%s.".formatted(failed, results.size(), off);
  }

  private static long count(List<Result> results, Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }
}
