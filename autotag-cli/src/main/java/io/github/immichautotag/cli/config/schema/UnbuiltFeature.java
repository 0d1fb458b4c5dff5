package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.Place;

/**
 * Something the configuration asks for that this version does not do yet.
 *
 * @param key its path, such as {@code duplicate_processing.date_correction}
 * @param problem the error to show by a command that would have to do it
 */
public record UnbuiltFeature(String key, ConfigProblem problem) {
  /** Where it stands in the file. */
  public Place place() {
    return problem.place();
  }
}
