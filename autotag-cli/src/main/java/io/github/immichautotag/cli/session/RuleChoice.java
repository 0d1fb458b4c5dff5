package io.github.immichautotag.cli.session;

import io.github.immichautotag.cli.config.rules.RuleSettings;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.core.condition.Spelling;
import io.github.immichautotag.core.stage.UserRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rules are to be run.
 *
 * @param only names or labels of the rules to run; empty for all
 * @param skip names or labels of those to leave out
 * @param reapply whether rules do again what the user took back by hand
 */
public record RuleChoice(List<String> only, List<String> skip, boolean reapply) {

  private static final RuleChoice ALL = new RuleChoice(List.of(), List.of(), false);

  /** Copies the lists. */
  public RuleChoice {
    only = List.copyOf(only);
    skip = List.copyOf(skip);
  }

  /** All that are switched on. */
  public static RuleChoice all() {
    return ALL;
  }

  /**
   * Those of the rules that are to be run.
   *
   * @throws CommandFailure if a name is none of a rule and no label
   */
  List<UserRule> of(List<RuleSettings> rules) {
    only.forEach(name -> check("only", name, rules));
    skip.forEach(name -> check("skip", name, rules));
    return rules.stream()
        .filter(RuleSettings::enabled)
        .filter(rule -> only.isEmpty() || only.stream().anyMatch(rule::isCalled))
        .filter(rule -> skip.stream().noneMatch(rule::isCalled))
        .map(RuleSettings::rule)
        .toList();
  }

  private static void check(String option, String name, List<RuleSettings> rules) {
    if (rules.stream().anyMatch(rule -> rule.isCalled(name))) {
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    rules.forEach(rule -> known.add(rule.rule().name()));
    rules.forEach(rule -> known.addAll(rule.labels()));
    String hint =
        Spelling.nearest(name, known)
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse(
                known.isEmpty() ? "there are no rules" : "there are " + String.join(", ", known));
    throw new CommandFailure(
        ExitCode.USAGE,
        "--%s: no rule and no label is called \"%s\"; %s".formatted(option, name, hint));
  }
}
