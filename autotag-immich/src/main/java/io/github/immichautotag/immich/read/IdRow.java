package io.github.immichautotag.immich.read;

import java.time.Instant;
import java.util.UUID;

/** An asset of which only the id is of interest. */
public record IdRow(UUID id, Instant fileCreatedAt, Instant createdAt, Instant updatedAt)
    implements SearchRow {}
