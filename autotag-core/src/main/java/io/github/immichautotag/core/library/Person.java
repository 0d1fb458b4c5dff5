package io.github.immichautotag.core.library;

/**
 * Somebody whom Immich recognises in pictures.
 *
 * @param id the person's id
 * @param name the name that the user gave; empty when nobody named them
 */
public record Person(PersonId id, String name) {}
