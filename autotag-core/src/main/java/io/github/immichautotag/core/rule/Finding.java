package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import java.util.List;

/**
 * What a rule found: about which assets, why, and what is to be done about it. A finding may have
 * no change: it is reported and that is all.
 *
 * @param rule the name of the rule
 * @param subjects the assets it is about
 * @param because the reason, in words that follow "because"
 * @param changes what to do
 */
public record Finding(String rule, AssetSet subjects, String because, List<Change> changes) {

  public Finding {
    changes = List.copyOf(changes);
  }
}
