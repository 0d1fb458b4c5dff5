package io.github.immichautotag.core.date;

/** What the moment in a name is the moment of. */
public enum Confidence {
  /** When the picture was taken or made: names that cameras, phones and screenshots give. */
  CAPTURE,
  /**
   * When it was sent or saved, which may be years after it was taken: names that messengers give.
   * It tells no more than that the picture is not younger.
   */
  SENT,
  /** A date that stands in a text, or is coarse: a hint, and no proof. */
  WEAK
}
