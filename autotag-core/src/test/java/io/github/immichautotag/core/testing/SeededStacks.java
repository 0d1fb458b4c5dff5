package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.effect.EffectKind;
import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.AssetIdSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.UserRule;
import io.github.immichautotag.core.stage.UserRulesStage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Libraries of shots that belong together, some of them stacked, by the user or by the rules in
 * earlier runs, with rules that stack and take back what they stacked.
 */
public final class SeededStacks {

  private static final List<String> TAGS = List.of("raw", "burst", "keep");

  private static final List<String> KEYS =
      List.of("{file.stem}", "{path.folder[-1]}", "{taken.month} {file.extension}");

  private static final List<String> TOPS = List.of("jpg, heic", "raw", "latest", "favorite, jpg");

  private final Random random;
  private final World world = new World();
  private final List<Asset> assets = new ArrayList<>();

  private SeededStacks(long seed) {
    random = new Random(seed * 15_485_863);
  }

  /** A scenario for each seed. */
  public static Stream<Scenario> all() {
    return Seeds.all().mapToObj(seed -> new SeededStacks(seed).scenario(seed));
  }

  private Scenario scenario(long seed) {
    for (int number = 1 + random.nextInt(60); number > 0; number--) {
      assets.add(asset(number));
    }
    assets.forEach(world::add);
    for (String tag : TAGS) {
      int oneIn = 1 + random.nextInt(3);
      world.tag(
          tag, assets.stream().filter(it -> random.nextInt(oneIn) == 0).toArray(Asset[]::new));
    }
    List<UserRule> rules = new ArrayList<>();
    for (int number = 1 + random.nextInt(3); number > 0; number--) {
      rules.add(rule("stacks " + number));
    }
    Ledger ledger = stackedBefore(rules);
    List<Stage> stages = List.of(new UserRulesStage(rules, false));
    return new Scenario(
        "seed " + seed + " with stacks",
        world,
        stages,
        Set.of(Visibility.TIMELINE, Visibility.ARCHIVE),
        ledger);
  }

  private Asset asset(int number) {
    String extension = List.of(".jpg", ".dng", ".HEIC").get(random.nextInt(3));
    Photos photo =
        Photos.of(Photos.photo(number))
            .with(AssetDetails.none().described(""))
            .in("/photos/" + random.nextInt(6))
            .called("IMG_" + random.nextInt(25) + extension);
    photo = random.nextInt(12) == 0 ? photo.ownedBy(World.PARTNER) : photo;
    photo = random.nextInt(12) == 0 ? photo.trashed() : photo;
    photo = random.nextInt(12) == 0 ? photo.hiddenStill() : photo;
    photo = random.nextInt(12) == 0 ? photo.shown(Visibility.HIDDEN) : photo;
    photo = random.nextInt(12) == 0 ? photo.shown(Visibility.LOCKED) : photo;
    photo = random.nextInt(4) == 0 ? photo.favorite(true) : photo;
    return photo.asset();
  }

  private UserRule rule(String name) {
    Condition when = Condition.tagged(pick(TAGS));
    when = random.nextInt(3) == 0 ? when.and(Condition.tagged(pick(TAGS)).not()) : when;
    UserRule rule = UserRule.of(name, when, effects().toArray(UserEffect[]::new));
    rule = random.nextInt(3) > 0 ? rule.takingBack() : rule;
    rule = random.nextInt(4) == 0 ? rule.stopping() : rule;
    return random.nextInt(4) == 0 ? rule.withPriority(1) : rule;
  }

  private List<UserEffect> effects() {
    List<UserEffect> effects = new ArrayList<>();
    Map<String, String> keys = new HashMap<>();
    keys.put("key", pick(KEYS));
    keys.put("top", pick(TOPS));
    keys.put("max", random.nextInt(3) == 0 ? "3" : "20");
    if (random.nextInt(3) == 0) {
      keys.put("within", "5h");
    }
    effects.add(EffectKind.of("stack_by").orElseThrow().make(Argument.of(keys)));
    if (random.nextInt(3) == 0) {
      effects.add(
          EffectKind.of("add_tag").orElseThrow().make(Argument.of("stacked/" + pick(KEYS))));
    }
    return effects;
  }

  /** Some stacks of shots that belong together in some way; of some of them a rule made a part. */
  private Ledger stackedBefore(List<UserRule> rules) {
    Map<String, List<Asset>> byWord = new TreeMap<>();
    boolean byFolder = random.nextBoolean();
    for (Asset asset : assets) {
      String name = asset.originalFileName();
      String path = asset.originalPath();
      String word =
          byFolder
              ? path.substring(0, path.lastIndexOf('/'))
              : name.substring(0, name.indexOf('.'));
      if (mayBeStacked(asset)) {
        byWord.computeIfAbsent(word, fresh -> new ArrayList<>()).add(asset);
      }
    }
    Map<Ledger.Entry, AssetIdSet> done = new HashMap<>();
    for (List<Asset> group : byWord.values()) {
      Collections.shuffle(group, random);
      List<Asset> some = group.subList(0, Math.min(group.size(), 2 + random.nextInt(3)));
      if (some.size() >= 2 && random.nextInt(3) > 0) {
        world.stack(some.toArray(Asset[]::new));
        if (random.nextInt(3) > 0) {
          int ours = random.nextInt(3) == 0 ? 1 + random.nextInt(some.size()) : some.size();
          note(pick(rules).name(), some.subList(0, ours), done);
        }
      } else if (random.nextInt(4) == 0) {
        note(pick(rules).name(), some, done);
      }
    }
    return new Ledger(done, Map.of());
  }

  private static boolean mayBeStacked(Asset asset) {
    return asset.owner().equals(World.ME.id())
        && !asset.trashed()
        && Set.of(Visibility.TIMELINE, Visibility.ARCHIVE).contains(asset.visibility());
  }

  private static void note(String rule, List<Asset> some, Map<Ledger.Entry, AssetIdSet> done) {
    Ledger.Entry entry = new Ledger.Entry(new LedgerKey(Verb.ADD_TO_STACK, ""), rule);
    AssetIdSet ids = AssetIdSet.of(some.stream().map(Asset::id).toList());
    done.merge(entry, ids, AssetIdSet::union);
  }

  /** The tags that rules look at. */
  public static List<TagPath> tags() {
    return TAGS.stream().map(TagPath::new).toList();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
