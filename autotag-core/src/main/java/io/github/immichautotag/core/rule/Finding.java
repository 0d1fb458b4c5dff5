package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import java.util.List;
import java.util.Optional;

/**
 * What a rule found: about which assets, why, and what is to be done about it. A finding may have
 * no change: it is reported and that is all.
 *
 * @param rule the name of the rule
 * @param subjects the assets it is about
 * @param because the reason, in words that follow "because"
 * @param changes what to do
 * @param hold why it is asked for and not to be done, in words for a person; empty as a rule
 */
public record Finding(
    String rule, AssetSet subjects, String because, List<Change> changes, Optional<String> hold) {

  public Finding {
    changes = List.copyOf(changes);
  }

  /** A finding whose changes are to be done. */
  public Finding(String rule, AssetSet subjects, String because, List<Change> changes) {
    this(rule, subjects, because, changes, Optional.empty());
  }

  /** The same, only to be told. */
  public Finding held(String why) {
    return new Finding(rule, subjects, because, changes, Optional.of(why));
  }
}
