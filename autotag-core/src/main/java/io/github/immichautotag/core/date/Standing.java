package io.github.immichautotag.core.date;

/** How much the date that Immich shows is worth, from what vouches for it. */
public enum Standing {
  /**
   * A camera wrote it: make or model, and a fraction of a second or a zone, and no write of this
   * tool. Nothing outranks it.
   */
  CAMERA,
  /** Somebody wrote it into the metadata: a camera without a zone, a program, the user. */
  RECORDED,
  /** It has neither camera nor zone, and yet is not the date of the file. */
  LOOSE,
  /** There is no date in the metadata: Immich shows that of the file. */
  FILE,
  /**
   * No picture can have it: a clock that was never set, or one far ahead, and no zone beside it.
   */
  IMPOSSIBLE
}
