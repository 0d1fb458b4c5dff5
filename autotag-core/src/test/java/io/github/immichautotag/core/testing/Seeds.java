package io.github.immichautotag.core.testing;

import java.util.stream.LongStream;

/** The seeds that laws are checked with: 40 of them, or as many as {@code -Dautotag.seeds} says. */
public final class Seeds {

  private static final long USUAL = 40;

  private Seeds() {}

  public static LongStream all() {
    return LongStream.rangeClosed(1, Long.getLong("autotag.seeds", USUAL));
  }
}
