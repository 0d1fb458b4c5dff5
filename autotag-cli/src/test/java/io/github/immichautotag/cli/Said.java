package io.github.immichautotag.cli;

import io.github.immichautotag.cli.surroundings.ExitCode;

/**
 * What a command said and how it ended.
 *
 * @param code how it ended
 * @param out what it wrote as its result
 * @param err what it said on the way
 */
public record Said(ExitCode code, String out, String err) {

  /** Everything it said. */
  public String all() {
    return out + err;
  }
}
