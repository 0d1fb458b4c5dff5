package io.github.immichautotag.core.library;

/** Where Immich shows an asset. */
public enum Visibility {
  /** In the timeline, as most assets are. */
  TIMELINE,
  /** In the archive: out of the timeline, still in albums and search. */
  ARCHIVE,
  /** Nowhere by itself, such as the motion part of a live photo. */
  HIDDEN,
  /** In the locked folder. An API key never sees these; this tool never touches them. */
  LOCKED
}
