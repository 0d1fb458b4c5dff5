package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.core.stage.UserRule;
import java.util.List;
import java.util.Set;

/**
 * A rule as the configuration has it.
 *
 * @param rule what it means
 * @param enabled whether it is switched on
 * @param labels by which it can be run or skipped
 * @param place where it stands, as a problem that can be told about it
 * @param named what it names that may not be on the server
 */
public record RuleSettings(
    UserRule rule,
    boolean enabled,
    Set<String> labels,
    ConfigProblem place,
    List<NamedThing> named) {

  /** Copies the collections. */
  public RuleSettings {
    labels = Set.copyOf(labels);
    named = List.copyOf(named);
  }

  /** Whether it is called so, or has that label. */
  public boolean isCalled(String nameOrLabel) {
    return rule.name().equals(nameOrLabel) || labels.contains(nameOrLabel);
  }
}
