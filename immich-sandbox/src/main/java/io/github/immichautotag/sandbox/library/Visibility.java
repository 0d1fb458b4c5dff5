package io.github.immichautotag.sandbox.library;

import java.util.Locale;

/** Where an asset is shown. */
public enum Visibility {
  TIMELINE,
  ARCHIVE,
  HIDDEN,
  LOCKED;

  private final String wire = name().toLowerCase(Locale.ROOT);

  /** The name in JSON. */
  public String wire() {
    return wire;
  }

  /** The visibility with that name in JSON. */
  public static Visibility of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
