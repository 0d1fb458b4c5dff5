package io.github.immichautotag.core.library;

import java.util.stream.Stream;

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

  /** Of several parts: complete if all are, else missing for the first reason. */
  static Completeness of(Stream<Completeness> parts) {
    return parts.filter(part -> !part.isComplete()).findFirst().orElse(complete());
  }

  /** Whether all of it was read. */
  default boolean isComplete() {
    return this instanceof Complete;
  }
}
