package io.github.immichautotag.core.run;

import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.plan.Batch;
import java.util.List;

/**
 * Remembers what was meant and what happened. What is written here is safe when the method returns:
 * a crash between an intent and its outcome leaves exactly that batch in doubt.
 */
public interface Journal {

  /** About to write this batch. Nothing is sent before this returns. */
  void intend(Batch batch, Library library);

  /** The server answered so. */
  void answered(Batch batch, BatchOutcome outcome, Library library);

  /** The run ended; this is what reading back told. */
  void verified(List<ChangeResult> results, Library library);

  /** Remembers nothing: for callers that keep no state. */
  static Journal none() {
    return new Journal() {
      @Override
      public void intend(Batch batch, Library library) {}

      @Override
      public void answered(Batch batch, BatchOutcome outcome, Library library) {}

      @Override
      public void verified(List<ChangeResult> results, Library library) {}
    };
  }
}
