package io.github.immichautotag.core.library;

/** What a user may do with an album: Immich's roles, from the weakest to the strongest. */
public enum AlbumRole {
  /** May look. */
  VIEWER,
  /** May look and add assets, and remove the own ones. */
  EDITOR,
  /** May do everything; each album has exactly one owner. */
  OWNER
}
