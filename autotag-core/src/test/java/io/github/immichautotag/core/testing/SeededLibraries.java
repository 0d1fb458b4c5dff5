package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Libraries with configurations that hit them, each from a seed: nested tags, equal leaves, equal
 * album names, stale marks, partners', trashed and locked assets, live photos, external libraries
 * small and large. The same seed gives the same library on every machine.
 */
public final class SeededLibraries {

  static final List<String> TAGS =
      List.of(
          "Trips",
          "Trips/Paris",
          "Trips/Paris/Louvre",
          "Trips 2",
          "meme",
          "Fun/meme",
          "People/Ann",
          "work",
          "émoji 😀");

  static final List<String> ALBUMS =
      List.of(
          "2024-05 Paris",
          "2024-06 Rome",
          "2024-05 Paris",
          "Memes",
          "memes of \"Ann\"",
          "",
          "2023 Summer\nBeach",
          "🎄 Xmas");

  private static final List<AlbumRole> ROLES =
      List.of(
          AlbumRole.OWNER, AlbumRole.OWNER, AlbumRole.OWNER, AlbumRole.EDITOR, AlbumRole.VIEWER);

  private SeededLibraries() {}

  /** Classification alone. */
  public static Stream<Scenario> classifying() {
    return Seeds.all().mapToObj(seed -> scenario(seed, false));
  }

  /** Classification, and before it rules that read and write the same tags and albums. */
  public static Stream<Scenario> ruling() {
    return Seeds.all().mapToObj(seed -> scenario(seed, true));
  }

  /** Dates that are right, wrong and missing, repaired and held against albums. */
  public static Stream<Scenario> dating() {
    return Seeds.all().mapToObj(SeededLibraries::dated);
  }

  /** All that classify. */
  public static Stream<Scenario> marking() {
    return Stream.concat(classifying(), ruling());
  }

  /** Rules as users write them, in the second run after some things changed by hand. */
  public static Stream<Scenario> written() {
    return Seeds.all().mapToObj(SeededLibraries::written);
  }

  /** All of them. */
  public static Stream<Scenario> all() {
    return Stream.of(marking(), dating(), written(), SeededStacks.all(), SeededJobs.all())
        .flatMap(scenarios -> scenarios);
  }

  private static Scenario written(long seed) {
    Random random = new Random(seed * 15_485_863);
    World world = world(random);
    SeededUserRules rules = new SeededUserRules(random);
    List<Stage> stages = List.of(rules.stage(), new SeededRules(random, world).classification());
    String name = "seed " + seed + " with rules of users";
    Set<Visibility> visibilities = Set.of(Visibility.TIMELINE, Visibility.ARCHIVE);
    Scenario first = new Scenario(name, world, stages, visibilities);
    if (seed % 4 == 0) {
      return first;
    }
    Scenario second = first.after(first.plan());
    byHand(second.world(), random);
    // Every other time the rules are not those of the first run any more.
    List<Stage> later =
        seed % 2 == 0 ? stages : List.of(rules.changed(), stages.get(stages.size() - 1));
    return new Scenario(name, second.world(), later, visibilities, second.ledger());
  }

  /** What users do between two runs. */
  private static void byHand(World world, Random random) {
    for (Asset asset : List.copyOf(world.assets())) {
      if (random.nextInt(8) == 0) {
        boolean known = asset.details().metadataRead();
        world.add(SeededUserRules.byHand(asset, known, random));
      }
      for (TagPath tag : List.copyOf(world.tags())) {
        if (random.nextInt(20) == 0 && world.directly(tag).contains(asset.id())) {
          world.untag(tag, asset);
        }
      }
    }
  }

  private static Scenario dated(long seed) {
    Random random = new Random(seed * 104_729);
    SeededDates dates = new SeededDates(random);
    List<Asset> assets = new ArrayList<>();
    for (int number = 1 + random.nextInt(200); number > 0; number--) {
      AssetDetails blank = AssetDetails.none().described("");
      Asset asset = Photos.of(dates.file(number)).with(blank).asset();
      asset = random.nextInt(15) == 0 ? Photos.of(asset).trashed().asset() : asset;
      asset = random.nextInt(15) == 0 ? Photos.of(asset).withoutMetadata().asset() : asset;
      assets.add(asset);
    }
    World world = new World();
    assets.forEach(world::add);
    albums(world, assets, random);
    world.album("2024-05-03 Birthday", some(assets, random).toArray(Asset[]::new));
    world.album("2024-05-20..25 Sailing", some(assets, random).toArray(Asset[]::new));
    for (String mark : List.of(SeededDates.DOUBTFUL, SeededDates.MISMATCH)) {
      if (random.nextBoolean()) {
        world.tag(mark, some(assets, random).toArray(Asset[]::new));
      }
    }
    SeededRules rules = new SeededRules(random, world);
    List<Stage> stages = new ArrayList<>(random.nextInt(3) == 0 ? rules.stages() : List.of());
    stages.addAll(
        dates.stages(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(rules.with())));
    Set<Visibility> visibilities = Set.of(Visibility.TIMELINE, Visibility.ARCHIVE);
    return new Scenario("seed " + seed + " with dates", world, stages, visibilities);
  }

  private static Scenario scenario(long seed, boolean withRules) {
    // A prime step, so that neighbouring seeds do not give neighbouring libraries.
    Random random = new Random(seed * 7_919);
    World world = world(random);
    SeededRules rules = new SeededRules(random, world);
    List<Stage> stages = new ArrayList<>();
    if (withRules) {
      stages.addAll(rules.stages());
    }
    stages.add(rules.classification());
    Set<Visibility> visibilities =
        random.nextInt(3) > 0
            ? Set.of(Visibility.TIMELINE, Visibility.ARCHIVE)
            : Set.of(Visibility.values());
    String name = "seed " + seed + (withRules ? " with rules" : "");
    return new Scenario(name, world, stages, visibilities);
  }

  private static World world(Random random) {
    World world = new World();
    boolean manyExternal = random.nextInt(4) == 0;
    List<Asset> assets = new ArrayList<>();
    for (int number = size(manyExternal, random); number > 0; number--) {
      Asset asset = asset(number, random);
      boolean external = random.nextInt(10) < (manyExternal ? 9 : 1);
      int library = random.nextInt(10) == 0 ? 2 : 1;
      assets.add(external ? Photos.of(asset).inExternalLibrary(library).asset() : asset);
    }
    livePhotos(assets, random);
    assets.forEach(world::add);
    tags(world, assets, random);
    albums(world, assets, random);
    return world;
  }

  private static int size(boolean manyExternal, Random random) {
    if (manyExternal) {
      return 400 + random.nextInt(100);
    }
    return random.nextInt(8) == 0 ? random.nextInt(4) : random.nextInt(400);
  }

  private static Asset asset(int number, Random random) {
    Photos photo = Photos.of(Photos.photo(number)).with(AssetDetails.none().described(""));
    photo = number % 7 == 1 ? photo.favorite(true) : photo;
    photo = number % 5 == 2 ? photo.set(FieldValue.rating(Optional.of(4))) : photo;
    photo = number % 9 == 3 ? photo.set(FieldValue.description("mine")) : photo;
    photo = random.nextInt(10) == 0 ? photo.ownedBy(World.PARTNER) : photo;
    photo = random.nextInt(15) == 0 ? photo.trashed() : photo;
    photo = random.nextInt(8) == 0 ? photo.shown(Visibility.ARCHIVE) : photo;
    photo = random.nextInt(15) == 0 ? photo.shown(Visibility.HIDDEN) : photo;
    photo = random.nextInt(30) == 0 ? photo.hiddenStill() : photo;
    photo = random.nextInt(30) == 0 ? photo.shown(Visibility.LOCKED) : photo;
    photo = random.nextInt(20) == 0 ? photo.withoutMetadata() : photo;
    return photo.asset();
  }

  /** Most of what is hidden is the moving part of a live photo, and some of these were not read. */
  private static void livePhotos(List<Asset> assets, Random random) {
    for (Asset hidden : List.copyOf(assets)) {
      int still = random.nextInt(assets.size());
      if (mayBeAPart(hidden) && random.nextInt(4) > 0) {
        assets.set(still, Photos.of(assets.get(still)).playing(hidden.id()).asset());
      }
    }
  }

  private static boolean mayBeAPart(Asset asset) {
    return asset.visibility() == Visibility.HIDDEN && asset.type() == AssetType.VIDEO;
  }

  private static void tags(World world, List<Asset> assets, Random random) {
    for (String tag : TAGS) {
      if (random.nextInt(4) > 0) {
        world.tag(tag);
      }
      for (Asset asset : some(assets, random)) {
        // Which of two nested tags an asset has is told only for the lower one.
        boolean clear =
            world.tags().stream()
                .filter(
                    other -> other.value().startsWith("Trips/") || other.value().equals("Trips"))
                .noneMatch(other -> world.directly(other).contains(asset.id()));
        if (clear || !tag.startsWith("Trips")) {
          world.tag(tag, asset);
        }
      }
    }
    for (String mark : List.of(SeededRules.UNKNOWN, SeededRules.CONFLICT)) {
      if (random.nextInt(3) > 0) {
        world.tag(mark, some(assets, random).toArray(Asset[]::new));
      }
    }
  }

  private static void albums(World world, List<Asset> assets, Random random) {
    for (String name : ALBUMS) {
      if (random.nextInt(4) > 0) {
        AlbumRole role = ROLES.get(random.nextInt(ROLES.size()));
        world.album(name, "", role, some(assets, random).toArray(Asset[]::new));
      }
    }
    for (String mark : List.of(SeededRules.UNKNOWN, SeededRules.CONFLICT)) {
      if (random.nextInt(3) == 0) {
        String marker = "for review\n" + AlbumMarker.line("mark " + mark);
        AlbumRole role = random.nextInt(4) == 0 ? AlbumRole.EDITOR : AlbumRole.OWNER;
        world.album("2024 " + mark, marker, role, some(assets, random).toArray(Asset[]::new));
      }
    }
  }

  private static List<Asset> some(List<Asset> assets, Random random) {
    int oneIn = 1 + random.nextInt(12);
    return assets.stream().filter(asset -> random.nextInt(oneIn) == 0).toList();
  }
}
