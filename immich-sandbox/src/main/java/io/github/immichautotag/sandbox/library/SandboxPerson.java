package io.github.immichautotag.sandbox.library;

import java.util.UUID;

/** A person with faces on assets. */
public record SandboxPerson(
    UUID id,
    SandboxUser owner,
    String name,
    boolean hidden,
    boolean favorite,
    String thumbnailPath,
    long updatedMicros,
    OrdinalSet faces) {}
