package io.github.immichautotag.cli.surroundings;

import java.util.function.BooleanSupplier;

/**
 * Whether somebody asked the program to stop. It then ends at once, except while something is being
 * finished: that is told by the answer, and ends by itself as soon as it can.
 */
public interface Interruption extends BooleanSupplier {

  /** Whether somebody asked. */
  @Override
  boolean getAsBoolean();

  /** From now on, until it is closed, the program is not ended by the first who asks. */
  Finishing finishing();

  /** Something that is brought to its end. */
  @FunctionalInterface
  interface Finishing extends AutoCloseable {
    @Override
    void close();
  }

  /** An interruption that only answers; whoever asks waits for the end. */
  static Interruption of(BooleanSupplier asked) {
    return new Interruption() {
      @Override
      public boolean getAsBoolean() {
        return asked.getAsBoolean();
      }

      @Override
      public Finishing finishing() {
        return () -> {};
      }
    };
  }
}
