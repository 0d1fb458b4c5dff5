package io.github.immichautotag.core.library;

/**
 * Whether a part of the library was read whole. What was not read whole is never treated as absent:
 * a removal or an "unknown" mark that would rest on it is not planned.
 */
public sealed interface Completeness {

  /** All of it was read. */
  record Complete() implements Completeness {}

  /**
   * Some or all of it was not read.
   *
   * @param reason why, in words for the person who reads the plan
   */
  record Missing(String reason) implements Completeness {}

  /** The part was read whole. */
  static Completeness complete() {
    return new Complete();
  }

  /** The part was not read whole, for the given reason. */
  static Completeness missing(String reason) {
    return new Missing(reason);
  }

  /** Whether all of it was read. */
  default boolean isComplete() {
    return this instanceof Complete;
  }
}
