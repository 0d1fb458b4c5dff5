package io.github.immichautotag.core.rule;

import java.util.List;

/** A stage of independent rules. */
record RuleStage(String name, List<Rule> rules) implements Stage {

  RuleStage {
    rules = List.copyOf(rules);
  }

  @Override
  public Needs needs() {
    return Needs.all(rules.stream().map(Rule::needs).toList());
  }

  @Override
  public List<Finding> find(RuleInput input) {
    return rules.stream().flatMap(rule -> rule.find(input).stream()).toList();
  }
}
