package io.github.immichautotag.core.library;

/** What a user can set on an asset, apart from its date, its tags and its albums. */
public enum AssetField {
  /** Where Immich shows it. */
  VISIBILITY,
  /** Whether it is a favourite. */
  FAVORITE,
  /** Its stars. */
  RATING,
  /** What is written about it. */
  DESCRIPTION,
  /** Where it was taken. */
  PLACE
}
