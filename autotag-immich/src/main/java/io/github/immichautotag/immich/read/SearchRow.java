package io.github.immichautotag.immich.read;

import java.time.Instant;
import java.util.UUID;

/** What a walk must know of each asset that a search finds. */
public interface SearchRow {

  /** The asset's id. */
  UUID id();

  /** By what it is ordered. */
  Instant fileCreatedAt();

  /** When it came to the server. */
  Instant createdAt();

  /** When the server last changed it. */
  Instant updatedAt();
}
