package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plain rule: when assets meet a condition, then do these things to those that may be changed.
 *
 * @param name the rule's name
 * @param when which assets
 * @param then what to do with them
 */
public record WhenThenRule(String name, Condition when, List<Effect> then) implements Rule {

  public WhenThenRule {
    then = List.copyOf(then);
  }

  @Override
  public Needs needs() {
    return Needs.all(
        Stream.concat(Stream.of(when.needs()), then.stream().map(Effect::needs)).toList());
  }

  @Override
  public List<Finding> find(RuleInput input) {
    AssetSet selected = when.select(input.state()).intersect(input.scope().changeable());
    if (selected.isEmpty()) {
      return List.of();
    }
    List<Change> changes =
        then.stream().flatMap(effect -> effect.changes(selected, input.state()).stream()).toList();
    return List.of(new Finding(name, selected, when.words(), changes));
  }
}
