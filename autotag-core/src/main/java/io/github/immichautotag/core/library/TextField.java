package io.github.immichautotag.core.library;

/** A text that many assets have in common. */
public enum TextField {
  /** The folder of the original path, with a slash at its end. */
  FOLDER,
  /** The camera's maker. */
  MAKE,
  /** The camera's model. */
  MODEL,
  /** The lens. */
  LENS,
  /** The file's mime type. */
  MIME,
  /** The country where it was taken, as Immich names it. */
  COUNTRY,
  /** The state or region where it was taken. */
  STATE,
  /** The city where it was taken. */
  CITY
}
