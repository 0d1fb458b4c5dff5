package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.core.rule.Mention;

/**
 * Something that a condition names and that may not be on the server.
 *
 * @param mention what it is
 * @param missing what to say when it is not there
 */
public record NamedThing(Mention mention, ConfigProblem missing) {}
