package io.github.immichautotag.sandbox.library;

import java.util.Locale;

/** What a user may do in an album. */
public enum AlbumRole {
  OWNER,
  EDITOR,
  VIEWER;

  private final String wire = name().toLowerCase(Locale.ROOT);

  /** The name in JSON. */
  public String wire() {
    return wire;
  }

  /** The role with that name in JSON. */
  public static AlbumRole of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
