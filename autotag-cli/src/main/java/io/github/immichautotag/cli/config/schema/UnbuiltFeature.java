package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.problem.Place;

/**
 * Something the configuration asks for that this version does not do yet.
 *
 * @param key its path, such as {@code duplicate_processing.date_correction}
 * @param place where it stands in the file
 */
public record UnbuiltFeature(String key, Place place) {}
