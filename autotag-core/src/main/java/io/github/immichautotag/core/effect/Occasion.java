package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.RuleInput;

/**
 * When an effect is asked for.
 *
 * @param rule the name of the rule
 * @param when the rule's condition, whose patterns may have found something
 * @param selected the assets that meet it
 * @param perhaps these, and those of which that is not known, because something was not read
 * @param input what the rule looks at
 */
public record Occasion(
    String rule, Condition when, AssetSet selected, AssetSet perhaps, RuleInput input) {

  /** An occasion where nothing is in doubt. */
  public Occasion(String rule, Condition when, AssetSet selected, RuleInput input) {
    this(rule, when, selected, selected, input);
  }

  /** The library as the rules before leave it. */
  public LibraryState state() {
    return input.state();
  }

  /** The same, where these assets are selected only perhaps. */
  public Occasion without(AssetSet unsure) {
    return new Occasion(rule, when, selected.minus(unsure), perhaps, input);
  }

  /** The same for other assets. */
  public Occasion of(AssetSet others) {
    return new Occasion(rule, when, others, input);
  }
}
