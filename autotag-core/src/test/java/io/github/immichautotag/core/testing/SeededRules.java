package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Effect;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Rule;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.rule.WhenThenRule;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Configurations by chance that hit a world: categories, and rules that may chase each other. */
public final class SeededRules {

  public static final String UNKNOWN = "autotag/unknown";
  public static final String CONFLICT = "autotag/conflict";

  private static final List<String> PATTERNS =
      List.of("\\d{4}(-\\d{2})?\\b", "2024-05", "[Mm]emes", "(?s).*Beach", "🎄", "nothing like it");

  private static final List<String> TAG_NAMES =
      List.of("Trips", "Trips/Paris", "Paris", "meme", "Fun/meme", "Ann", "work", "no such tag");

  private static final List<FieldValue> FIELDS =
      List.of(
          FieldValue.of(Visibility.ARCHIVE),
          FieldValue.of(Visibility.TIMELINE),
          FieldValue.favorite(true),
          FieldValue.favorite(false),
          FieldValue.rating(Optional.of(4)),
          FieldValue.rating(Optional.empty()),
          FieldValue.description("seen"),
          FieldValue.place(Optional.of(new GeoPoint(57.72, 10.58))),
          FieldValue.place(Optional.empty()));

  private static final List<MarkWith> MARKS = List.of(MarkWith.TAG, MarkWith.ALBUM, MarkWith.BOTH);

  private final Random random;
  private final World world;

  public SeededRules(Random random, World world) {
    this.random = random;
    this.world = world;
  }

  ClassificationStage classification() {
    List<Category> categories = new ArrayList<>();
    int count = random.nextInt(5);
    for (int number = 0; number < count; number++) {
      categories.add(category("category " + number));
    }
    MarkWith with = pick(MARKS);
    return new ClassificationStage(categories, mark(UNKNOWN, with), mark(CONFLICT, pick(MARKS)));
  }

  private Optional<Mark> mark(String tag, MarkWith with) {
    return random.nextInt(10) == 0
        ? Optional.empty()
        : Optional.of(new Mark(new TagPath(tag), with));
  }

  /** A way of marking. */
  MarkWith with() {
    return pick(MARKS);
  }

  private Category category(String name) {
    List<String> tags = new ArrayList<>();
    List<NamePattern> patterns = new ArrayList<>();
    for (int number = random.nextInt(3); number > 0; number--) {
      tags.add(pick(TAG_NAMES));
    }
    for (int number = random.nextInt(3); number > 0; number--) {
      patterns.add(NamePattern.of(pick(PATTERNS)));
    }
    return new Category(name, tags, random.nextBoolean(), patterns, links(), random.nextBoolean());
  }

  private Set<AssetId> links() {
    return world.assets().stream()
        .map(Asset::id)
        .filter(id -> random.nextInt(50) == 0)
        .collect(Collectors.toSet());
  }

  /** Two stages of rules, of which the second reads what the first writes. */
  List<Stage> stages() {
    return List.of(stage("conversions"), stage("user rules"));
  }

  private Stage stage(String name) {
    List<Rule> rules = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int number = 0; number < count; number++) {
      rules.add(new WhenThenRule(name + " " + number, condition(), List.of(effect(), effect())));
    }
    return Stage.of(name, rules);
  }

  /** Any condition on the world's tags, albums and assets. */
  public Condition condition() {
    return condition(2);
  }

  private Condition condition(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 7)) {
      case 0, 1 -> Condition.tagged(pick(TAG_NAMES));
      case 2 -> Condition.inAlbum(NamePattern.of(pick(PATTERNS)));
      case 3 -> Condition.oneOf(links());
      case 4 -> condition(depth - 1).and(condition(depth - 1));
      case 5 -> condition(depth - 1).or(condition(depth - 1));
      default -> condition(depth - 1).not();
    };
  }

  private Effect effect() {
    return switch (random.nextInt(9)) {
      case 6, 7, 8 -> new SettingField(pick(FIELDS));
      case 0, 1 -> Effect.addTag(new TagPath(pick(SeededLibraries.TAGS)));
      case 2, 3 -> Effect.removeTag(new TagPath(pick(SeededLibraries.TAGS)));
      case 4 -> new IntoAlbum(pick(List.of("Memes", "New album")), random.nextInt(3) == 0);
      default -> date(2000 + random.nextInt(3));
    };
  }

  private static Effect date(int year) {
    return Effect.setCaptureTime(
        (position, state) ->
            Optional.of(
                CaptureTime.at(
                    LocalDateTime.of(year, 1, 1 + year % 3, 12, 0), ZoneOffset.ofHours(1))));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
