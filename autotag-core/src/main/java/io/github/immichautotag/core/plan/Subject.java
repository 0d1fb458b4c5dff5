package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromStack;

/** What a change is about, apart from the assets: changes of one subject are one change. */
final class Subject {

  private Subject() {}

  /** The ledger's key, and of a stack its primary as well. */
  static String of(Change change) {
    if (change instanceof AddToStack stack) {
      return change.ledgerKey() + " " + stack.primary();
    }
    return change instanceof RemoveFromStack stack
        ? change.ledgerKey() + " " + stack.primary()
        : change.ledgerKey().toString();
  }
}
