package io.github.immichautotag.benchmarks;

import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.effect.EffectKind;
import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.stage.UserRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Rules such as people write, two hundred of them: most ask two or three things and put a tag, some
 * sort into albums by year, set fields, move dates, win over others or take back what they did.
 */
final class ManyRules {

  private static final Map<String, List<String>> TEXTS = new LinkedHashMap<>();
  private static final Map<String, List<Map<String, String>>> BLOCKS = new LinkedHashMap<>();

  static {
    TEXTS.put("tag", List.of("Trips/12", "kind/33", "44", "kind"));
    TEXTS.put("in_album", List.of("2001-04 Event 11", "2010-01 Event 20"));
    TEXTS.put("album_count", List.of("0", ">= 2"));
    TEXTS.put("extension", List.of("jpg", "heic", "mp4", "png"));
    TEXTS.put("mime", List.of("video/*", "image/png"));
    TEXTS.put("checksum", List.of("da39a3ee5e6b4b0d3255bfef95601890afd80709"));
    TEXTS.put("type", List.of("video", "image"));
    TEXTS.put("live_photo", List.of("true"));
    TEXTS.put("motion", List.of("true"));
    TEXTS.put("size", List.of("> 10 MB", "< 100 kB", "> 1 MiB"));
    TEXTS.put("width", List.of(">= 4000"));
    TEXTS.put("height", List.of(">= 4000"));
    TEXTS.put("ratio", List.of("< 1", "> 1.7"));
    TEXTS.put("megapixels", List.of("> 11", "< 2"));
    TEXTS.put("duration", List.of("> 10 min", "< 5 s"));
    TEXTS.put("make", List.of("canon", "Apple"));
    TEXTS.put("iso", List.of("> 1600", "100..200"));
    TEXTS.put("f_number", List.of("< 2.8"));
    TEXTS.put("focal_length", List.of("> 85"));
    TEXTS.put("exposure_time", List.of("> 1/30"));
    TEXTS.put("rating", List.of(">= 4", "none"));
    TEXTS.put("favorite", List.of("true"));
    TEXTS.put("visibility", List.of("archive"));
    TEXTS.put("has_description", List.of("true"));
    TEXTS.put("place", List.of("none", "any"));
    TEXTS.put("person", List.of("Person 1", "Person 17"));
    TEXTS.put("any_person", List.of("true", "false"));
    TEXTS.put("taken", List.of("2019", "2019-07..2019-08", "last 30 days", "< 2010"));
    TEXTS.put("season", List.of("06-21..09-22", "12..02"));
    TEXTS.put("weekday", List.of("sat", "sun"));
    TEXTS.put("time_of_day", List.of("22:00..04:00"));
    TEXTS.put("added", List.of("last 2 years", "2024"));
    TEXTS.put("date_missing", List.of("true"));
    TEXTS.put("date_precision", List.of("day", "none"));
    TEXTS.put("country", List.of("Denmark"));
    TEXTS.put("city", List.of("Skagen", "Paris"));
    TEXTS.put("owner", List.of("me"));
    TEXTS.put("library", List.of("none", "Archive disk"));
    TEXTS.put("stack", List.of("primary", "none"));
    TEXTS.put("duplicate", List.of("any", "none", "disagrees"));
    BLOCKS.put(
        "file_name",
        List.of(
            Map.of("glob", "Screenshot*"),
            Map.of("glob", "*-WA[0-9]*.{jpg,mp4}"),
            Map.of("regex", "IMG_(?<day>\\d{8})_\\d{6}"),
            Map.of("contains", "summer", "ignore_case", "true")));
    BLOCKS.put(
        "path", List.of(Map.of("glob", "/photos/201?/**"), Map.of("regex", ".*/(?<year>\\d{4})/")));
    BLOCKS.put("folder", List.of(Map.of("glob", "*Event"), Map.of("regex", "\\d{4}-07")));
    BLOCKS.put("model", List.of(Map.of("contains", "pixel")));
    BLOCKS.put("lens", List.of(Map.of("glob", "EF50mm*")));
    BLOCKS.put("description", List.of(Map.of("contains", "number 7")));
    BLOCKS.put("near", List.of(Map.of("latitude", "55.68", "longitude", "7.57", "km", "50")));
    BLOCKS.put("tag", List.of(Map.of("under", "Trips"), Map.of("pattern", "kind/1\\d")));
    BLOCKS.put("in_album", List.of(Map.of("pattern", "^2019-0[78]"), Map.of("shared", "true")));
  }

  /** One rule corrects a clock that was wrong on a journey. */
  private static final int CLOCK_OF_A_CAMERA = 19;

  private final Random random = new Random(3);
  private final Map<String, Condition> categories = new LinkedHashMap<>();
  private final Terms terms;

  ManyRules() {
    Terms plain = Terms.plain();
    categories.put("trips", make("tag", Argument.of(Map.of("under", "Trips")), plain));
    categories.put("events", make("in_album", Argument.of(Map.of("pattern", "^2")), plain));
    terms = plain.with(categories);
  }

  private static Condition make(String kind, Argument argument, Terms terms) {
    return ConditionKind.of(kind).orElseThrow().make(argument, terms);
  }

  List<UserRule> rules(int count) {
    List<Condition> singles = singles();
    List<UserRule> rules = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      List<Condition> parts = new ArrayList<>();
      parts.add(singles.get(number % singles.size()));
      parts.add(singles.get(random.nextInt(singles.size())));
      parts.add(singles.get(random.nextInt(singles.size())));
      if (number % 3 == 0) {
        parts.add(singles.get(random.nextInt(singles.size())).not());
      }
      if (number % 50 == 21) {
        parts.add(make("sibling", Argument.of(Map.of("within", "5 min", "place", "true")), terms));
      }
      Condition when = number == CLOCK_OF_A_CAMERA ? wrongClock() : joined(number, parts);
      UserRule rule = UserRule.of("rule " + number, when, effects(number));
      rule = number % 4 == 0 ? rule.takingBack() : rule;
      rule = number % 25 == 7 ? rule.stopping() : rule;
      rules.add(rule.withPriority(number % 50 == 3 ? 10 : 0));
    }
    return rules;
  }

  private static Condition joined(int number, List<Condition> parts) {
    return number % 10 == 9
        ? Condition.any(parts.subList(0, 2)).and(parts.get(2))
        : Condition.all(parts);
  }

  private Condition wrongClock() {
    return make("model", Argument.of("EOS 80D"), terms)
        .and(make("taken", Argument.of("2019-07..2019-08"), terms));
  }

  /** A condition of each kind and argument. */
  private List<Condition> singles() {
    List<Condition> singles = new ArrayList<>();
    TEXTS.forEach(
        (kind, texts) -> texts.forEach(it -> singles.add(make(kind, Argument.of(it), terms))));
    BLOCKS.forEach(
        (kind, blocks) -> blocks.forEach(it -> singles.add(make(kind, Argument.of(it), terms))));
    singles.add(make("category", Argument.of("trips"), terms));
    return singles;
  }

  private static UserEffect[] effects(int number) {
    UserEffect tag = effect("add_tag", "auto/" + number);
    return switch (number % 20) {
      case 1 -> new UserEffect[] {effect("add_to_album", "{taken.year} of rule " + number)};
      case 3 -> new UserEffect[] {effect("add_tag", "year/{taken.year}"), tag};
      case 5 -> new UserEffect[] {effect("set_rating", "4"), tag};
      case 7 -> new UserEffect[] {effect("set_visibility", "archive")};
      case 9 -> new UserEffect[] {effect("add_to_album", "Rule " + number)};
      case 11 -> new UserEffect[] {effect("set_favorite", "true")};
      case 13 -> new UserEffect[] {effect("remove_tag", "kind/" + number), tag};
      case 15 ->
          new UserEffect[] {
            effect("set_description", number == 15 ? "{city}, {taken.date}" : "sorted")
          };
      case 17 -> new UserEffect[] {effect("add_tag", "folders/{path.folder[-1]}")};
      case 19 -> new UserEffect[] {number == CLOCK_OF_A_CAMERA ? effect("shift_date", "1h") : tag};
      default -> new UserEffect[] {tag};
    };
  }

  private static UserEffect effect(String kind, String text) {
    return EffectKind.of(kind).orElseThrow().make(Argument.of(text));
  }
}
