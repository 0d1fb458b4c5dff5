package io.github.immichautotag.core.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  @Override
  public List<Finding> doubts(RuleInput input) {
    return rules.stream().flatMap(rule -> rule.doubts(input).stream()).toList();
  }

  @Override
  public Set<String> ruleNames() {
    return rules.stream().map(Rule::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
