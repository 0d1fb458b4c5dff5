package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tags the family uses: nested ones, equal leaves, odd characters, and the tool's marks. A
 * larger library has more of them, about 200 for 100,000 assets.
 */
final class TagShelf {
  static final String MEME = "autotag_input_meme";
  static final String PENDING = "autotag_input_pending_review";
  static final String IGNORE = "autotag_input_ignore";
  static final String UNKNOWN = "autotag_output_unknown";
  static final String CONFLICT = "autotag_output_conflict";
  static final String REVIEW = "review";

  /** Tags of ordinary life; "Beach" is a leaf of two. */
  private static final List<String> ORDINARY =
      List.of(
          "People/Anna",
          "People/Ben",
          "People/Mia",
          "Holiday/Beach",
          "Sport/Beach",
          "Sport/Hiking",
          "Animals/Dog",
          "garden",
          "with space",
          "Ünï/cødé",
          "😀 fun",
          "comma, tag");

  /** What one tags with, and what below it. */
  private static final List<String> SUBJECTS =
      List.of(
          "Friends: Lena, Tom, Paula, Emil, Frieda, Ali, Greta, Jakob, Nele, Yusuf",
          "Food: Cake, Pizza, Soup, Bread, Jam, Grill, Salad, Cookies, Tea, Fish",
          "School: Class, Play, Sports day, Choir, Books, Trip, Art, Maths, Lab, Fair",
          "Garden: Tomatoes, Roses, Apples, Shed, Bees, Pond, Beans, Tulips, Snow, Hedge",
          "Crafts: Knitting, Lego, Wood, Paper, Clay, Sewing, Paint, Kites, Masks, Beads",
          "Sport: Football, Swimming, Judo, Running, Bike, Ski, Climbing, Chess, Yoga, Golf",
          "Music: Piano, Guitar, Choir, Band, Festival, Drums, Opera, Violin, Radio, Flute",
          "Home: Kitchen, Attic, Cellar, Balcony, Repairs, Desk, Bath, Stairs, Roof, Hall",
          "Animals: Cat, Horse, Birds, Goat, Snail, Ducks, Fox, Hedgehog, Rabbit, Cow");

  private static final int ASSETS_PER_TAG = 600;

  private final Scene scene;
  private final List<String> more = new ArrayList<>();
  private int next;

  /** The tags of a library of so many assets. */
  TagShelf(Scene scene, int assets) {
    this.scene = scene;
    ORDINARY.forEach(this::tag);
    List.of("Places/Italy/Rome", "Places/Japan/Tokyo", "empty tag").forEach(this::tag);
    List.of(MEME, PENDING, IGNORE, UNKNOWN, CONFLICT, REVIEW).forEach(this::tag);
    for (int i = 0; i < assets / ASSETS_PER_TAG; i++) {
      more.add(grown(i));
      tag(grown(i));
    }
  }

  /** {@code Food/Cake}; once all are there, by year: {@code Food/2016/Cake}. */
  private static String grown(int number) {
    String[] subject = SUBJECTS.get(number % SUBJECTS.size()).split(": ", 2);
    String[] leaves = subject[1].split(", ", -1);
    int leaf = number / SUBJECTS.size();
    int round = leaf / leaves.length;
    String year = round == 0 ? "" : Scene.FIRST_DAY.getYear() + round - 1 + "/";
    return subject[0] + "/" + year + leaves[leaf % leaves.length];
  }

  void put(SandboxAsset asset, String... values) {
    Set<SandboxTag> tags = new LinkedHashSet<>(asset.tags());
    for (String value : values) {
      tags.add(tag(value));
    }
    scene.library().setTags(asset, tags);
  }

  /** A few tags that fit together: one tags what belongs together with the same words. */
  List<String> topic(Region region) {
    List<String> topic = new ArrayList<>();
    topic.add(scene.pick(ORDINARY));
    if (!region.equals(Regions.HOME)) {
      topic.add(region.tag());
    }
    if (!more.isEmpty()) {
      topic.add(more.get(next++ % more.size()));
    }
    return topic;
  }

  private SandboxTag tag(String value) {
    List<String> steps = Arrays.asList(value.split("/", -1));
    long made = (Household.SET_UP + 20 * Scene.DAY) * 1000;
    return scene
        .library()
        .tags()
        .upsert(scene.household().anna(), steps, made, scene.library()::newId);
  }
}
