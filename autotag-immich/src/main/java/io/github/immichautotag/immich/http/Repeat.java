package io.github.immichautotag.immich.http;

/** What may be done again when an answer fails. */
public enum Repeat {
  /** A read: any failure that may pass. */
  READ,
  /**
   * A write that has the same effect twice: when the server said that it failed. When the answer
   * was lost, the first may still be at work, and a second write to the same asset could be lost.
   */
  SAFE_WRITE,
  /** A write that must not happen twice: only when it surely was not begun. */
  ONCE
}
