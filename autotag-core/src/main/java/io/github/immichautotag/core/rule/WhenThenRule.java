package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
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
    return selected.isEmpty() ? List.of() : List.of(finding(selected, when.words(), input));
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    if (!(when.completeness(input.state()) instanceof Completeness.Missing part)) {
      return List.of();
    }
    AssetSet possible =
        when.possible(input.state())
            .intersect(input.scope().changeable())
            .minus(when.select(input.state()));
    return possible.isEmpty() ? List.of() : List.of(finding(possible, part.reason(), input));
  }

  private Finding finding(AssetSet subjects, String because, RuleInput input) {
    List<Change> changes =
        then.stream().flatMap(effect -> effect.changes(subjects, input.state()).stream()).toList();
    return new Finding(name, subjects, because, changes);
  }
}
