package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LibraryState;

/**
 * What a rule looks at.
 *
 * @param state the library as the rules before leave it
 * @param scope the assets that may be changed
 * @param ledger what this tool did in earlier runs
 * @param soFar what the plan does by now
 */
public record RuleInput(LibraryState state, Scope scope, Ledger ledger, SoFar soFar) {

  /** An input at the beginning of a plan. */
  public RuleInput(LibraryState state, Scope scope, Ledger ledger) {
    this(state, scope, ledger, SoFar.nothing());
  }
}
