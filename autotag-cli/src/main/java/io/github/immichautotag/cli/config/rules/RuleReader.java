package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.job.JobsReader;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.effect.EffectKind;
import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.stage.UserRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the block {@code rules}. */
public final class RuleReader {

  /** Under these names the program's own stages appear in plans and ledgers. */
  private static final Set<String> TAKEN =
      Stream.concat(
              Stream.of("classification", "dates", "doubtful dates", "album dates", "rules"),
              JobsReader.stageNames().stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Problems problems;
  private final Terms terms;
  private final Map<String, List<String>> groups;

  /**
   * A reader that reports to {@code problems}.
   *
   * @param groups by the name of a group of people, their e-mail addresses
   */
  public RuleReader(Problems problems, Terms terms, Map<String, List<String>> groups) {
    this.problems = problems;
    this.terms = terms;
    this.groups = groups;
  }

  /** The rules that can be used, in the order of the file. */
  public List<RuleSettings> read(Block top) {
    List<RuleSettings> rules = new ArrayList<>();
    for (Block block : top.blocks("rules")) {
      rule(block).ifPresent(rules::add);
    }
    return List.copyOf(rules);
  }

  /** The names of all rules of the file, those among them that cannot be used. */
  public static List<String> names(Block top) {
    return top.blocks("rules").stream().flatMap(rule -> rule.text("name").stream()).toList();
  }

  private Optional<RuleSettings> rule(Block block) {
    ConditionReader conditions = new ConditionReader(problems, terms);
    Optional<Condition> when = block.mapping("when").flatMap(conditions::read);
    List<UserEffect> alone = effects(block);
    List<UserEffect> effects = alone.stream().map(it -> it.within(alone, groups)).toList();
    Optional<String> name = block.text("name").filter(text -> !text.isBlank());
    checkName(block, name);
    checkWhen(block, when);
    checkEffects(block, effects);
    checkShare(block);
    if (name.isEmpty() || when.isEmpty() || effects.isEmpty()) {
      return Optional.empty();
    }
    UserRule rule =
        new UserRule(
            name.get(),
            block.integer("priority").orElse(0L).intValue(),
            block.truth("stop"),
            block.text("otherwise").filter("remove"::equals).isPresent(),
            when.get(),
            effects);
    checkMeaning(block, rule);
    return Optional.of(
        new RuleSettings(
            rule,
            block.truth("enabled"),
            Set.copyOf(block.texts("labels")),
            place(block, rule),
            conditions.named()));
  }

  private ConfigProblem place(Block block, UserRule rule) {
    return problems.describe(
        block.placeOfValue("name"), HelpAnchor.RULES, "rule " + Shown.quoted(rule.name()), "");
  }

  private List<UserEffect> effects(Block block) {
    List<UserEffect> effects = new ArrayList<>();
    for (Mapping item : block.mappings("do")) {
      for (Entry entry : item.entries()) {
        EffectKind.of(entry.key()).flatMap(kind -> effect(kind, entry)).ifPresent(effects::add);
      }
    }
    return effects;
  }

  private Optional<UserEffect> effect(EffectKind kind, Entry entry) {
    Optional<Argument> argument =
        Arguments.isThere(entry, kind.type(), problems, HelpAnchor.EFFECTS)
            ? Arguments.of(entry.value())
            : Optional.empty();
    if (argument.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(kind.make(argument.get()));
    } catch (TermException wrong) {
      Arguments.tell(wrong, entry, problems, HelpAnchor.EFFECTS);
    } catch (IllegalArgumentException reported) {
      // The table of keys has said what is wrong with the value.
      return Optional.empty();
    }
    return Optional.empty();
  }

  private void checkName(Block block, Optional<String> name) {
    if (name.filter(TAKEN::contains).isPresent()) {
      problems.error(
          block.placeOfValue("name"),
          HelpAnchor.RULES,
          "a part of the program itself is called " + Shown.quoted(name.get()),
          "give the rule another name");
    }
  }

  private void checkWhen(Block block, Optional<Condition> when) {
    boolean said = block.has("when") && !ConditionReader.isEmpty(block.mapping("when").get());
    if (when.isEmpty() && !said) {
      problems.error(
          block.has("when") ? block.placeOf("when") : block.place(),
          HelpAnchor.EMPTY_RULE,
          "this rule has no condition, so it would take every asset that you have",
          "add when: with a condition; for every asset write when: { size: any }");
    }
  }

  private void checkEffects(Block block, List<UserEffect> effects) {
    boolean said = block.mappings("do").stream().anyMatch(item -> !item.entries().isEmpty());
    if (effects.isEmpty() && !said) {
      problems.error(
          block.has("do") ? block.placeOf("do") : block.place(),
          HelpAnchor.EMPTY_RULE,
          "this rule does nothing",
          "add do: with an effect, such as - add_tag: kind/screenshot");
    }
  }

  private void checkShare(Block block) {
    for (Mapping effect : block.mappings("do")) {
      boolean fills =
          block.mappings("do").stream().anyMatch(it -> it.get("add_to_album").isPresent());
      if (!fills) {
        effect
            .entry("share")
            .ifPresent(
                share ->
                    problems.error(
                        share.keyPlace(),
                        HelpAnchor.EFFECTS,
                        "share shares the albums that the same rule fills, and this rule fills none",
                        "add - add_to_album: with the name of the album"));
      }
    }
  }

  private void checkMeaning(Block block, UserRule rule) {
    rule.missingGroups().forEach(group -> reportGap(group, rule, block));
    boolean searches = !rule.when().needs().searches().isEmpty();
    if (rule.takesBack() && searches) {
      problems.error(
          block.placeOfValue("otherwise"),
          HelpAnchor.CONDITIONS,
          "what the server's search finds changes with every new picture, so nothing may be taken"
              + " back by it",
          "delete otherwise: remove, or the conditions smart and ocr");
    }
  }

  private void reportGap(String group, UserRule rule, Block block) {
    boolean counted = Character.isDigit(group.charAt(0));
    long groups =
        rule.when().groups().stream().filter(it -> Character.isDigit(it.charAt(0))).count();
    String hint =
        counted
            ? "the regular expressions of this rule's condition have "
                + (groups == 1 ? "1 group" : groups + " groups")
                + "; put brackets around what {"
                + group
                + "} should be"
            : "name a group of a regular expression in this rule's condition so, as in (?<"
                + group
                + ">.*), or write one of {taken.year}, {path.folder[1]}, {city}";
    problems.error(
        placeOfGap(group, block),
        HelpAnchor.EFFECTS,
        "nothing fills the gap {" + group + "}",
        hint);
  }

  private static Place placeOfGap(String group, Block block) {
    return block.mappings("do").stream()
        .flatMap(effect -> effect.entries().stream())
        .flatMap(effect -> Arguments.scalars(effect.value()).stream())
        .filter(scalar -> scalar.text().replace(" ", "").contains("{" + group + "}"))
        .map(Scalar::place)
        .findFirst()
        .orElse(block.placeOf("do"));
  }
}
