package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.effect.EffectKind;
import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.stage.UserRule;
import io.github.immichautotag.core.stage.UserRulesStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Rules by chance as users write them: with priorities, stops, effects of all kinds, taken back.
 */
final class SeededUserRules {

  private static final List<Map.Entry<String, Argument>> CONDITIONS =
      List.of(
          term("tag", Argument.of("Trips")),
          term("tag", Argument.of("meme")),
          term("tag", Argument.of("auto")),
          term("tag", Argument.of(Map.of("exact", "Trips"))),
          term("tag", Argument.of(Map.of("under", "Trips"))),
          term("in_album", Argument.of("Memes")),
          term("in_album", Argument.of("New album")),
          term("in_album", Argument.of(Map.of("pattern", "2024"))),
          term("album_count", Argument.of("0")),
          term("album_count", Argument.of(">= 2")),
          term("favorite", Argument.of("true")),
          term("rating", Argument.of(">= 4")),
          term("rating", Argument.of("none")),
          term("visibility", Argument.of("archive")),
          term("has_description", Argument.of("true")),
          term("description", Argument.of("mine")),
          term("place", Argument.of("none")),
          term("taken", Argument.of("2020-01-01..2020-01-06")),
          term("time_of_day", Argument.of("22:00..04:00")),
          term("library", Argument.of("none")),
          term("type", Argument.of("image")));

  private static final List<Map.Entry<String, Argument>> EFFECTS =
      List.of(
          term("add_tag", Argument.of("auto/one")),
          term("add_tag", Argument.of("auto")),
          // None below a tag that assets have: Immich does not tell whether they have both.
          term("add_tag", Argument.of("places/Paris", "work")),
          term("add_tag", Argument.of("days/{taken.day}")),
          term("remove_tag", Argument.of("meme")),
          term("remove_tag", Argument.of("auto/one")),
          term("add_to_album", Argument.of("New album")),
          term("add_to_album", Argument.of("Memes")),
          term("add_to_album", Argument.of("Day {taken.day}")),
          term("remove_from_album", Argument.of("Memes")),
          term("set_visibility", Argument.of("archive")),
          term("set_visibility", Argument.of("timeline")),
          term("set_favorite", Argument.of("true")),
          term("set_favorite", Argument.of("false")),
          term("set_rating", Argument.of("4")),
          term("set_rating", Argument.of("0")),
          term("set_description", Argument.of("seen")),
          term("set_description", Argument.of("{file_name} of {taken.year}")),
          term("shift_date", Argument.of("1h")),
          term("set_place", Argument.of(Map.of("latitude", "57.72", "longitude", "10.58"))));

  private static final List<FieldValue> BY_HAND =
      List.of(
          FieldValue.favorite(true),
          FieldValue.favorite(false),
          FieldValue.rating(Optional.of(2)),
          FieldValue.description("by hand"));

  private final Random random;
  private List<UserRule> last = List.of();

  SeededUserRules(Random random) {
    this.random = random;
  }

  private static Map.Entry<String, Argument> term(String kind, Argument argument) {
    return Map.entry(kind, argument);
  }

  /** Some rules. */
  UserRulesStage stage() {
    last = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int number = 0; number < count; number++) {
      last.add(rule("user rule " + number));
    }
    return new UserRulesStage(last, random.nextInt(5) == 0);
  }

  /** The rules from before, of which one or the other asks for something else now. */
  UserRulesStage changed() {
    List<UserRule> rules = new ArrayList<>();
    for (UserRule rule : last) {
      UserRule other =
          new UserRule(
              rule.name(),
              rule.priority(),
              rule.stop(),
              rule.takesBack(),
              condition(2),
              rule.effects());
      rules.add(random.nextBoolean() ? rule : other);
    }
    return new UserRulesStage(rules, false);
  }

  private UserRule rule(String name) {
    List<UserEffect> effects = new ArrayList<>();
    for (int number = 1 + random.nextInt(2); number > 0; number--) {
      effects.add(effect());
    }
    Condition when = condition(2);
    if (random.nextInt(4) == 0) {
      Argument named = Argument.of(Map.of("regex", "IMG_(?<decade>\\d)\\d*"));
      when = when.and(ConditionKind.of("file_name").orElseThrow().make(named, Terms.plain()));
      effects.add(made("add_tag", Argument.of("decades/{decade}0")));
    }
    UserRule rule = new UserRule(name, random.nextInt(3), false, false, when, effects);
    rule = random.nextInt(3) == 0 ? rule : rule.takingBack();
    return random.nextInt(5) == 0 ? rule.stopping() : rule;
  }

  private Condition condition(int depth) {
    return switch (random.nextInt(depth == 0 ? 2 : 5)) {
      case 2 -> condition(depth - 1).and(condition(depth - 1));
      case 3 -> condition(depth - 1).or(condition(depth - 1));
      case 4 -> condition(depth - 1).not();
      default -> {
        Map.Entry<String, Argument> term = pick(CONDITIONS);
        yield ConditionKind.of(term.getKey()).orElseThrow().make(term.getValue(), Terms.plain());
      }
    };
  }

  private UserEffect effect() {
    Map.Entry<String, Argument> term = pick(EFFECTS);
    return made(term.getKey(), term.getValue());
  }

  private static UserEffect made(String kind, Argument argument) {
    return EffectKind.of(kind).orElseThrow().make(argument);
  }

  /** An asset of which a user sets a field. */
  static Asset byHand(Asset asset, boolean metadataKnown, Random random) {
    FieldValue value = BY_HAND.get(random.nextInt(metadataKnown ? BY_HAND.size() : 2));
    return Photos.of(asset).set(value).asset();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
