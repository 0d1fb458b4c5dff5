package io.github.immichautotag.core.lint;

import io.github.immichautotag.core.condition.Implication;
import io.github.immichautotag.core.lint.Flaw.Kind;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Condition.Junction;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.UserRule;
import io.github.immichautotag.core.stage.UserRulesStage;
import java.util.ArrayList;
import java.util.List;

/** What can be told of rules and categories without looking at a library. */
public final class RuleLint {

  /** Names that nothing has in common with. */
  private static final List<String> ANY_NAMES = List.of("", "q", "7 Ωß~", "Zzz_0 %");

  private final List<UserRule> rules;
  private final List<Category> categories;
  private final List<Flaw> flaws = new ArrayList<>();

  private RuleLint(List<UserRule> rules, List<Category> categories) {
    this.rules = UserRulesStage.inOrder(rules);
    this.categories = categories;
  }

  /** The flaws, in the order in which the rules are heard; those of categories come first. */
  public static List<Flaw> of(List<UserRule> rules, List<Category> categories) {
    RuleLint lint = new RuleLint(rules, categories);
    lint.categories();
    for (int at = 0; at < lint.rules.size(); at++) {
      lint.rule(at);
    }
    return List.copyOf(lint.flaws);
  }

  private void add(Kind kind, String subject, String words, String advice) {
    flaws.add(Flaw.of(kind, subject, words, advice));
  }

  private void categories() {
    for (Category category : categories) {
      for (NamePattern pattern : category.albumPatterns()) {
        if (matchesEveryName(pattern)) {
          add(
              Kind.ALWAYS,
              category.name(),
              "the album pattern %s matches every name, so every album is of this category"
                  .formatted(pattern),
              "anchor it: ^ and what the names begin with");
        }
      }
      category.when().ifPresent(when -> never(category.name(), when));
    }
  }

  static boolean matchesEveryName(NamePattern pattern) {
    return ANY_NAMES.stream().allMatch(pattern::matches);
  }

  private boolean never(String name, Condition when) {
    if (Implication.isNever(when)) {
      add(
          Kind.NEVER,
          name,
          "no asset can meet its condition: " + when.words(),
          "two of its parts exclude each other; put them below any:, or take one out");
      return true;
    }
    return false;
  }

  private void rule(int at) {
    UserRule rule = rules.get(at);
    if (never(rule.name(), rule.when())) {
      return;
    }
    if (Implication.isAlways(rule.when())) {
      add(
          Kind.ALWAYS,
          rule.name(),
          "every asset meets its condition: " + rule.when().words(),
          "take out what is always so");
    }
    superfluous(rule);
    for (UserRule earlier : rules.subList(0, at)) {
      boolean covered = Implication.implies(rule.when(), earlier.when());
      if (earlier.stop() && covered) {
        add(
            Kind.SHADOWED,
            rule.name(),
            "it never gets an asset: \"%s\" takes all that it would match, and has stop: true"
                .formatted(earlier.name()),
            "give this rule a higher priority, or put it first, or take the stop away");
        return;
      }
    }
    rules.subList(0, at).stream()
        .filter(earlier -> earlier.priority() == rule.priority() && !earlier.stop())
        .filter(earlier -> !Implication.excludes(rule.when(), earlier.when()))
        .forEach(earlier -> opposed(earlier, rule));
  }

  /** Parts that follow from others say nothing. */
  private void superfluous(UserRule rule) {
    if (rule.when().junction() != Junction.ALL) {
      return;
    }
    List<Condition> parts = rule.when().parts();
    for (int at = 0; at < parts.size(); at++) {
      Condition part = parts.get(at);
      for (int other = 0; other < at; other++) {
        if (Implication.implies(parts.get(other), part)) {
          add(
              Kind.ALWAYS,
              rule.name(),
              "\"%s\" is always so where \"%s\" is"
                  .formatted(part.words(), parts.get(other).words()),
              "take one of the two out");
          return;
        }
      }
    }
  }

  private void opposed(UserRule earlier, UserRule rule) {
    for (Opposition opposition : Opposition.between(earlier, rule)) {
      boolean surely =
          Implication.implies(rule.when(), earlier.when())
              || Implication.implies(earlier.when(), rule.when());
      add(
          Kind.CONFLICT,
          rule.name(),
          "%s \"%s\" wants \"%s\" and this one \"%s\""
              .formatted(
                  surely ? "of the same assets," : "where both match,",
                  earlier.name(),
                  opposition.one(),
                  opposition.other()),
          "give one of them a higher priority, or let their conditions exclude each other");
    }
  }
}
