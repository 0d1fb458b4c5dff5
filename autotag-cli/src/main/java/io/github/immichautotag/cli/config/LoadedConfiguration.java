package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a configuration.
 *
 * @param configuration absent exactly when there are errors among the problems
 * @param problems everything to tell, errors first
 */
public record LoadedConfiguration(
    Optional<Configuration> configuration, List<ConfigProblem> problems) {
  /** Copies the list. */
  public LoadedConfiguration {
    problems = List.copyOf(problems);
  }
}
