package io.github.immichautotag.core.run;

/** What became of a planned change, for one asset or for an album itself. */
public sealed interface Outcome {

  /**
   * Done, and read back from the server; of an album that was created or deleted, the server's own
   * answer says so.
   */
  record Applied() implements Outcome {}

  /** It was so before. */
  record AlreadySo() implements Outcome {}

  /** The asset was changed by somebody else since it was read; nothing was done. */
  record Stale() implements Outcome {}

  /**
   * The server refused it.
   *
   * @param reason why, in the server's words
   */
  record Rejected(String reason) implements Outcome {}

  /** The server took it and undid it again, as it does in a read-only library. */
  record Reverted() implements Outcome {}

  /** It was not tried, because its library took back all of a sample of such changes. */
  record Unwritable() implements Outcome {}

  /** It is not known whether it was done; the next run sees. */
  record Unknown() implements Outcome {}

  /**
   * It was not tried.
   *
   * @param reason why not, in words
   */
  record NotAttempted(String reason) implements Outcome {}

  /** Whether the library is now as the plan wants it. */
  default boolean isGood() {
    return this instanceof Applied || this instanceof AlreadySo;
  }
}
