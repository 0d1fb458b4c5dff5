package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AlbumUser;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetLinks;
import io.github.immichautotag.core.library.AssetOrigin;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Directory;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.library.StackId;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagId;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A small library of assets that somebody made up, with what they say is around them. */
final class ExampleLibrary {

  private static final User ME = new User(ExampleReader.OWNER, "me", "me@example.org");
  private static final UserId GUEST = user("somebody else").id();
  private static final DuplicateId GROUP = new DuplicateId(id("duplicate group"));
  private static final StackId STACK = new StackId(id("stack"));

  private final Instant readAt;
  private final List<ExampleAsset> examples;
  private final List<Asset> assets = new ArrayList<>();

  private ExampleLibrary(List<ExampleAsset> examples, Instant readAt) {
    this.examples = examples;
    this.readAt = readAt;
    examples.forEach(example -> assets.add(tied(example)));
    examples.forEach(this::addCompany);
  }

  /**
   * The library.
   *
   * @param examples the assets, the first of them in question
   * @param readAt the moment that is now
   * @param searches what rules ask the server
   */
  static Library of(List<ExampleAsset> examples, Instant readAt, Set<ServerSearch> searches) {
    return new ExampleLibrary(examples, readAt).library(searches);
  }

  private Library library(Set<ServerSearch> searches) {
    AssetTable table = AssetTable.of(assets);
    Library.Builder library =
        Library.builder(ME, readAt)
            .assets(table, Completeness.complete())
            .stacks(stacks(table))
            .directory(directory());
    carriers().forEach((path, ids) -> library.tag(tag(path), members(ids, table)));
    addAlbums(table, library);
    searches.forEach(search -> library.found(search, members(foundBy(search), table)));
    return library.build();
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static User user(String name) {
    return new User(new UserId(id("user " + name)), name, name + "@example.org");
  }

  private static ExternalLibraryId libraryOf(String name) {
    return new ExternalLibraryId(id("library " + name));
  }

  private Asset tied(ExampleAsset example) {
    Asset asset = example.asset();
    AssetLinks links =
        new AssetLinks(
            example.duplicate() ? Optional.of(GROUP) : Optional.empty(),
            example.stack().equals("none") ? Optional.empty() : Optional.of(STACK),
            asset.links().motionPart(),
            example.library().map(ExampleLibrary::libraryOf));
    AssetDetails details = asset.details().addedAt(example.added().orElse(readAt));
    UserId owner = example.owner().map(name -> user(name).id()).orElse(asset.owner());
    return like(asset, asset.id(), owner, links, details, asset.captureTime().orElseThrow());
  }

  /** What the example says is there, too: whoever completes a group or a stack, and siblings. */
  private void addCompany(ExampleAsset example) {
    boolean alone = examples.stream().filter(ExampleAsset::duplicate).count() == 1;
    boolean stacked = !example.stack().equals("none");
    boolean onlyOne = examples.stream().filter(other -> !other.stack().equals("none")).count() == 1;
    if ((example.duplicate() && alone) || (stacked && onlyOne)) {
      AssetLinks links = assets.get(examples.indexOf(example)).links();
      AssetLinks shared =
          new AssetLinks(links.duplicate(), links.stack(), Optional.empty(), Optional.empty());
      assets.add(company(example, shared, example.asset().captureTime().orElseThrow()));
    }
    for (CaptureTime taken : example.siblings()) {
      assets.add(company(example, AssetLinks.none(), taken));
    }
  }

  private Asset company(ExampleAsset example, AssetLinks links, CaptureTime taken) {
    AssetId other = new AssetId(new UUID(0xE4A3_0000_0002_4000L, assets.size()));
    AssetDetails details = example.asset().details().addedAt(readAt);
    return like(example.asset(), other, ME.id(), links, details, taken);
  }

  private static Asset like(
      Asset asset,
      AssetId id,
      UserId owner,
      AssetLinks links,
      AssetDetails details,
      CaptureTime taken) {
    return new Asset(
        id,
        owner,
        asset.type(),
        asset.visibility(),
        asset.trashed(),
        asset.favorite(),
        asset.originalFileName(),
        asset.originalPath(),
        taken.instant(),
        taken.wallClock(),
        asset.updatedAt(),
        Optional.of(taken),
        new AssetOrigin(
            asset.origin().fileModifiedAt(), asset.origin().camera(), asset.origin().place()),
        links,
        details);
  }

  private Stacks stacks(AssetTable table) {
    AssetSet members = table.all().filter(position -> table.links(position).stack().isPresent());
    if (members.isEmpty()) {
      return Stacks.of(List.of(), table, Completeness.complete());
    }
    // Where no example lies on top, the asset does that was made up to complete the stack.
    AssetId primary =
        examples.stream()
            .filter(example -> example.stack().equals("primary"))
            .map(example -> example.asset().id())
            .findFirst()
            .orElseGet(() -> table.id(last(members)));
    Stacks.Stack stack = new Stacks.Stack(primary, members, members.size());
    return Stacks.of(List.of(stack), table, Completeness.complete());
  }

  private static int last(AssetSet assets) {
    return assets.positions().max().orElseThrow();
  }

  private Directory directory() {
    List<User> users = new ArrayList<>(List.of(ME));
    Map<ExternalLibraryId, String> libraries = new LinkedHashMap<>();
    Set<Person> people = new LinkedHashSet<>();
    for (ExampleAsset example : examples) {
      example
          .owner()
          .map(ExampleLibrary::user)
          .filter(it -> !users.contains(it))
          .ifPresent(users::add);
      example.library().ifPresent(name -> libraries.put(libraryOf(name), name));
      people.addAll(example.asset().details().people());
    }
    return new Directory(users, libraries, List.copyOf(people));
  }

  /** By tag, who carries it or one below it. */
  private Map<TagPath, Set<AssetId>> carriers() {
    Map<TagPath, Set<AssetId>> carriers = new TreeMap<>();
    for (ExampleAsset example : examples) {
      for (TagPath tag : example.tags()) {
        for (int cut = tag.value().length(); cut > 0; cut = tag.value().lastIndexOf('/', cut - 1)) {
          carriers
              .computeIfAbsent(
                  new TagPath(tag.value().substring(0, cut)), fresh -> new LinkedHashSet<>())
              .add(example.asset().id());
        }
      }
    }
    return carriers;
  }

  private static Tag tag(TagPath path) {
    return new Tag(new TagId(id("tag " + path.value())), path);
  }

  private void addAlbums(AssetTable table, Library.Builder library) {
    Map<Album, Set<AssetId>> albums = new LinkedHashMap<>();
    BiConsumer<Album, ExampleAsset> into =
        (album, example) ->
            albums.computeIfAbsent(album, fresh -> new LinkedHashSet<>()).add(example.asset().id());
    for (ExampleAsset example : examples) {
      example.albums().forEach(name -> into.accept(album(name, List.of()), example));
      AlbumUser guest = new AlbumUser(GUEST, AlbumRole.VIEWER);
      example.sharedAlbums().forEach(name -> into.accept(album(name, List.of(guest)), example));
    }
    albums.forEach((album, ids) -> library.album(album, members(ids, table)));
  }

  private static Album album(String name, List<AlbumUser> guests) {
    AlbumId id = new AlbumId(id((guests.isEmpty() ? "album " : "shared album ") + name));
    return new Album(id, name, "", AlbumRole.OWNER, guests);
  }

  private static Membership members(Set<AssetId> ids, AssetTable table) {
    return Membership.complete(table.positions(ids));
  }

  private Set<AssetId> foundBy(ServerSearch search) {
    Set<AssetId> found = new LinkedHashSet<>();
    examples.stream()
        .filter(example -> example.foundBy().contains(search.text()))
        .forEach(example -> found.add(example.asset().id()));
    return found;
  }
}
