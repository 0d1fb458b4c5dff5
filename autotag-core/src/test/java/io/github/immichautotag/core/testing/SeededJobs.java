package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.stage.Criteria;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import io.github.immichautotag.core.stage.album.AlbumNamesStage;
import io.github.immichautotag.core.stage.album.CareSettings;
import io.github.immichautotag.core.stage.album.EmptyAlbumsStage;
import io.github.immichautotag.core.stage.album.ReviewAlbumsStage;
import io.github.immichautotag.core.stage.album.ReviewSettings;
import io.github.immichautotag.core.stage.conversion.Conversion;
import io.github.immichautotag.core.stage.conversion.ConversionStage;
import io.github.immichautotag.core.stage.conversion.Link;
import io.github.immichautotag.core.stage.conversion.LinkStage;
import io.github.immichautotag.core.stage.duplicate.DuplicateMarksStage;
import io.github.immichautotag.core.stage.duplicate.DuplicateSettings;
import io.github.immichautotag.core.stage.duplicate.DuplicatesStage;
import io.github.immichautotag.core.stage.folder.FolderAlbumsStage;
import io.github.immichautotag.core.stage.folder.FolderMarksStage;
import io.github.immichautotag.core.stage.folder.FolderRules;
import io.github.immichautotag.core.stage.folder.FolderRules.Levels;
import io.github.immichautotag.core.stage.share.ShareRule;
import io.github.immichautotag.core.stage.share.SharingStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Libraries with duplicates, folders, shared albums and links, and configurations in which all jobs
 * work side by side; in most of them the second run, after some things changed by hand.
 */
public final class SeededJobs {

  static final User CARL = new User(new UserId(new UUID(1, 3)), "Carl", "carl@example.org");

  private static final List<String> FOLDERS =
      List.of(
          "/photos/2024-05-03 Beach",
          "/photos/2024-05-03 Beach/raw",
          "/photos/2024/2024-06-01 Party/best",
          "/photos/2024-05-03/2024-06-01 Party",
          "/photos/2024-05-04",
          "/photos/misc/whatsapp",
          "/photos/Trip 2023-08-12",
          "upload/ann");

  private static final List<String> NAMES =
      List.of("joke", "meme", "Trips", "work", "best", "scanned");

  private static final List<String> ALBUMS =
      List.of("Memes", "2024-05 Paris", "Best of all", "New place", "2024-06 Rome");

  private final Random random;
  private final List<Category> categories;

  private SeededJobs(Random random) {
    this.random = random;
    categories = categories();
  }

  /** All jobs, together. */
  public static Stream<Scenario> all() {
    return Seeds.all().mapToObj(SeededJobs::scenario);
  }

  private static Scenario scenario(long seed) {
    Random random = new Random(seed * 32_452_843);
    SeededJobs jobs = new SeededJobs(random);
    World world = jobs.world();
    Set<Visibility> visibilities = Set.of(Visibility.TIMELINE, Visibility.ARCHIVE);
    List<Stage> stages = jobs.stages();
    String name = "seed " + seed + " with all jobs";
    Scenario first = new Scenario(name, world, stages, visibilities);
    if (seed % 3 == 0) {
      return first;
    }
    Scenario second = first.after(first.plan());
    jobs.byHand(second.world());
    return new Scenario(name, second.world(), stages, visibilities, second.ledger());
  }

  private boolean oneIn(int chance) {
    return random.nextInt(chance) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private World world() {
    World world = new World().knowing(CARL);
    List<Asset> assets = new ArrayList<>();
    for (int number = 20 + random.nextInt(100); number > 0; number--) {
      assets.add(asset(number));
    }
    assets.forEach(world::add);
    for (String tag : NAMES) {
      world.tag(tag, some(assets, 6));
    }
    // Which of two nested tags an asset has is told only for the lower one.
    world.tag(
        "Trips/Paris",
        Stream.of(some(assets, 15))
            .filter(asset -> !world.directly(new TagPath("Trips")).contains(asset.id()))
            .toArray(Asset[]::new));
    for (String mark : List.of("unknown", "conflict", "albums", "classes", "folders")) {
      if (oneIn(2)) {
        world.tag(mark, some(assets, 5));
      }
    }
    world.tag("albums_" + new UUID(7, 1), some(assets, 9));
    world.tag("classes_" + new UUID(8, 99), some(assets, 9));
    albums(world, assets);
    return world;
  }

  private Asset asset(int number) {
    Photos photo =
        Photos.of(Photos.photo(number)).with(AssetDetails.none().described("")).in(pick(FOLDERS));
    photo = oneIn(3) ? photo.inDuplicateGroup(random.nextInt(12)) : photo;
    photo = oneIn(6) ? photo.favorite(true) : photo;
    photo = oneIn(6) ? photo.set(FieldValue.rating(Optional.of(1 + random.nextInt(5)))) : photo;
    photo = oneIn(10) ? photo.ownedBy(World.PARTNER) : photo;
    photo = oneIn(15) ? photo.trashed() : photo;
    photo = oneIn(10) ? photo.shown(Visibility.ARCHIVE) : photo;
    return photo.asset();
  }

  private static Asset[] some(List<Asset> assets, int oneIn, Random random) {
    return assets.stream().filter(asset -> random.nextInt(oneIn) == 0).toArray(Asset[]::new);
  }

  private Asset[] some(List<Asset> assets, int oneIn) {
    return some(assets, oneIn, random);
  }

  private void albums(World world, List<Asset> assets) {
    for (String name : ALBUMS) {
      if (oneIn(3)) {
        continue;
      }
      AlbumRole role = oneIn(6) ? AlbumRole.EDITOR : oneIn(8) ? AlbumRole.VIEWER : AlbumRole.OWNER;
      var id = world.album(oneIn(9) ? " " + name + " " : name, "", role, some(assets, 8));
      if (oneIn(3)) {
        world.share(
            id, oneIn(2) ? World.PARTNER : CARL, oneIn(2) ? AlbumRole.EDITOR : AlbumRole.VIEWER);
      }
    }
    if (oneIn(3)) {
      world.album("2024-05 Paris", some(assets, 9));
    }
    if (oneIn(2)) {
      String name = "2020-01-02-autotag-temp-unclassified";
      world.album(
          name, AlbumMarker.line(AlbumMarker.review(name)), AlbumRole.OWNER, some(assets, 9));
      world.album("2020-01-03-autotag-temp-unclassified", some(assets, 9));
      world.album(
          "Kept",
          AlbumMarker.line(AlbumMarker.review("2020-01-04 old")),
          AlbumRole.OWNER,
          some(assets, 9));
      world.album("Made", AlbumMarker.line(AlbumMarker.albumNamed("Made")), AlbumRole.OWNER);
    }
  }

  private List<Category> categories() {
    return List.of(
        new Category(
            "events",
            List.of(),
            false,
            List.of(NamePattern.of("\\d{4}-\\d{2}")),
            Set.of(),
            oneIn(4)),
        new Category(
            "memes",
            List.of("meme", "joke"),
            oneIn(2),
            List.of(NamePattern.of("Memes")),
            Set.of(),
            false),
        Category.ofTags("trips", "Trips"));
  }

  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    if (oneIn(2)) {
      stages.add(new AlbumNamesStage(new CareSettings(true, true, oneIn(2), true)));
    }
    for (int number = random.nextInt(3); number > 0; number--) {
      stages.add(new ConversionStage(conversion("conversion " + number)));
    }
    if (oneIn(2)) {
      Link.Side winner = oneIn(2) ? Link.Side.TAG : Link.Side.ALBUM;
      stages.add(new LinkStage(new Link("link", new TagPath("best"), "Best of all", winner)));
    }
    MarkWith with = oneIn(3) ? MarkWith.BOTH : MarkWith.TAG;
    DuplicateSettings duplicates = duplicates(with);
    FolderRules folders = oneIn(3) ? FolderRules.all(new Levels(2, 3)) : FolderRules.dated();
    stages.add(new DuplicatesStage(categories, duplicates));
    stages.add(new FolderAlbumsStage(folders, categories, oneIn(4) || oneIn(2)));
    ClassificationStage classification =
        new ClassificationStage(
            categories, mark("unknown", with), mark("conflict", with), oneIn(3));
    stages.add(classification);
    stages.add(new DuplicateMarksStage(categories, duplicates));
    stages.add(
        new FolderMarksStage(
            folders, categories, classification, mark("folders", with).orElseThrow()));
    if (oneIn(2)) {
      stages.add(new ReviewAlbumsStage(classification, review()));
    }
    stages.add(new EmptyAlbumsStage());
    stages.add(new SharingStage(sharing(), true, oneIn(5)));
    return stages;
  }

  private static Optional<Mark> mark(String name, MarkWith with) {
    return Optional.of(new Mark(new TagPath(name), with));
  }

  private Conversion conversion(String name) {
    List<TagPath> tags = oneIn(2) ? List.of(new TagPath(pick(NAMES))) : List.of();
    List<String> albums = tags.isEmpty() || oneIn(3) ? List.of(pick(ALBUMS)) : List.of();
    Criteria source = oneIn(2) ? Criteria.ofTags(pick(NAMES)) : Criteria.ofAlbums(pick(ALBUMS));
    return new Conversion(name, source, tags, albums, pick(List.of(Conversion.Mode.values())));
  }

  private DuplicateSettings duplicates(MarkWith with) {
    Set<AssetField> fields = EnumSet.noneOf(AssetField.class);
    for (AssetField field :
        List.of(AssetField.FAVORITE, AssetField.RATING, AssetField.VISIBILITY)) {
      if (oneIn(3)) {
        fields.add(field);
      }
    }
    return new DuplicateSettings(
        !oneIn(5),
        !oneIn(4),
        fields,
        mark("albums", with),
        mark("classes", MarkWith.TAG),
        oneIn(3),
        Optional.of("albums_"),
        Optional.of("classes_"),
        !oneIn(4));
  }

  private ReviewSettings review() {
    ReviewSettings.Grouping grouping = pick(List.of(ReviewSettings.Grouping.values()));
    return new ReviewSettings(
        grouping,
        Duration.ofHours(1 + random.nextInt(6)),
        ReviewSettings.USUAL_NAME,
        1 + random.nextInt(2),
        Optional.empty());
  }

  private List<ShareRule> sharing() {
    List<ShareRule> rules = new ArrayList<>();
    for (int number = 1 + random.nextInt(2); number > 0; number--) {
      String address = oneIn(5) ? "nobody@example.org" : "carl@example.org";
      Map<String, AlbumRole> members =
          oneIn(2)
              ? Map.of(address, AlbumRole.VIEWER)
              : Map.of(address, AlbumRole.EDITOR, "bob@example.org", AlbumRole.VIEWER);
      Optional<Condition> when =
          oneIn(3) ? Optional.of(Written.when("tag", "meme").not()) : Optional.empty();
      rules.add(
          new ShareRule(
              "share " + number,
              Set.of(pick(List.of("paris", "memes", "2024", "best"))),
              List.of(),
              when,
              members,
              oneIn(3)));
    }
    return rules;
  }

  /** What users do between two runs. */
  private void byHand(World world) {
    for (Asset asset : List.copyOf(world.assets())) {
      if (oneIn(12)) {
        world.add(Photos.of(asset).in(pick(FOLDERS)).asset());
      }
      for (TagPath tag : List.copyOf(world.tags())) {
        if (oneIn(15) && world.directly(tag).contains(asset.id())) {
          world.untag(tag, asset);
        }
      }
      world.albums().stream()
          .filter(album -> oneIn(15))
          .toList()
          .forEach(album -> world.toggle(album.ref(), asset));
    }
    world.albums().stream()
        .filter(album -> album.myRole() == AlbumRole.OWNER && oneIn(6))
        .toList()
        .forEach(album -> world.unshare(album.ref(), CARL));
  }
}
