package io.github.immichautotag.cli.config;

import java.util.Locale;

/** How assets of no category or of several are marked. */
public enum MarkWith {
  /** With tags: seen everywhere in Immich, but each costs the server a background job. */
  TAG,
  /** With review albums: cheap for the server, for large libraries. */
  ALBUM,
  /** With both. */
  BOTH;

  /** The word in the configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The meaning of a word that was checked before; {@link #TAG} for any other. */
  static MarkWith of(String word) {
    for (MarkWith value : values()) {
      if (value.word().equals(word)) {
        return value;
      }
    }
    return TAG;
  }
}
