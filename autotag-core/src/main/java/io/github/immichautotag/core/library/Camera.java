package io.github.immichautotag.core.library;

/**
 * What took a picture, as the file says. At least one part is known.
 *
 * @param make the maker; empty when the file does not say
 * @param model the model; empty when the file does not say
 */
public record Camera(String make, String model) {}
