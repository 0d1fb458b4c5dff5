package io.github.immichautotag.sandbox.library;

import org.jspecify.annotations.Nullable;

/** Coordinates and the names that reverse geocoding gave; shared between assets. */
public record Place(
    double latitude,
    double longitude,
    @Nullable String city,
    @Nullable String state,
    @Nullable String country) {}
