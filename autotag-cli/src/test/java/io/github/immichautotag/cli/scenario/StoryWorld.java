package io.github.immichautotag.cli.scenario;

import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.PersonId;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The world of a story, in which assets and albums are known by their names. */
final class StoryWorld {

  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final Map<String, AlbumId> albums = new LinkedHashMap<>();
  private World world = new World();

  StoryWorld(StoryFile file) {
    users.put("bob", World.PARTNER);
    for (String name : file.users()) {
      users.computeIfAbsent(name, StoryWorld::user);
      world.knowing(Objects.requireNonNull(users.get(name)));
    }
    int number = 0;
    for (Map.Entry<String, Map<String, Object>> entry : file.assets().entrySet()) {
      Asset asset = asset(++number, entry.getKey(), entry.getValue());
      assets.put(entry.getKey(), asset);
      world.add(asset);
    }
    file.albums().forEach(this::album);
    file.assets().forEach(this::belongings);
    stacks(file);
  }

  World world() {
    return world;
  }

  /** The world that a run left. */
  void goOn(World later) {
    world = later;
    assets.replaceAll((name, asset) -> later.asset(asset.id()));
  }

  private static User user(String name) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    String shown = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return new User(new UserId(id), shown, name + "@example.org");
  }

  private Asset asset(int number, String name, Map<String, Object> about) {
    Photos photo =
        Photos.of(Photos.photo(number))
            .with(AssetDetails.none().described(text(about, "description")));
    photo =
        about.containsKey("path")
            ? photo.called(name).in(folder(text(about, "path")))
            : photo.called(name);
    if (about.containsKey("taken")) {
      LocalDateTime time = LocalDateTime.parse(text(about, "taken"));
      photo = photo.takenAt(CaptureTime.at(time, ZoneOffset.UTC));
    }
    if (about.containsKey("duplicate")) {
      photo = photo.inDuplicateGroup(Integer.parseInt(text(about, "duplicate")));
    }
    if (about.containsKey("rating")) {
      int stars = Integer.parseInt(text(about, "rating"));
      photo = photo.set(FieldValue.rating(Optional.of(stars)));
    }
    if (about.containsKey("visibility")) {
      photo = photo.shown(Visibility.valueOf(text(about, "visibility").toUpperCase(Locale.ROOT)));
    }
    photo = about.containsKey("favorite") ? photo.favorite(true) : photo;
    photo = about.containsKey("trashed") ? photo.trashed() : photo;
    photo = about.containsKey("owner") ? photo.ownedBy(known(text(about, "owner"))) : photo;
    List<Person> people =
        StoryFile.texts(about.get("people")).stream().map(StoryWorld::person).toList();
    return people.isEmpty()
        ? photo.asset()
        : photo.with(photo.asset().details().showing(people)).asset();
  }

  private static Person person(String name) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new Person(new PersonId(id), name);
  }

  private static String folder(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String text(Map<String, Object> about, String key) {
    return String.valueOf(about.getOrDefault(key, ""));
  }

  private User known(String name) {
    return Objects.requireNonNull(users.get(name), () -> "no user " + name);
  }

  private Asset asset(String name) {
    return Objects.requireNonNull(assets.get(name), () -> "no asset " + name);
  }

  private void album(Map<String, Object> about) {
    String name = text(about, "name");
    String role = String.valueOf(about.getOrDefault("role", "owner")).toUpperCase(Locale.ROOT);
    Asset[] inside =
        StoryFile.texts(about.get("assets")).stream().map(this::asset).toArray(Asset[]::new);
    AlbumId id = world.album(name, text(about, "description"), AlbumRole.valueOf(role), inside);
    albums.putIfAbsent(name, id);
    StoryFile.map(about.get("shared"))
        .forEach((user, may) -> world.share(id, known(user), role(String.valueOf(may))));
  }

  private static AlbumRole role(String word) {
    return AlbumRole.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private void belongings(String name, Map<String, Object> about) {
    StoryFile.texts(about.get("tags")).forEach(tag -> world.tag(tag, asset(name)));
    StoryFile.texts(about.get("albums"))
        .forEach(
            album -> {
              AlbumId id = albums.computeIfAbsent(album, fresh -> world.album(fresh));
              world.toggle(id, asset(name));
            });
  }

  private void stacks(StoryFile file) {
    Map<String, List<Asset>> stacks = new LinkedHashMap<>();
    file.assets()
        .forEach(
            (name, about) -> {
              if (about.containsKey("stack")) {
                stacks
                    .computeIfAbsent(text(about, "stack"), fresh -> new ArrayList<>())
                    .add(asset(name));
              }
            });
    stacks.values().forEach(some -> world.stack(some.toArray(Asset[]::new)));
  }

  /** Does by hand what a story says: one word for what is done, and to what. */
  void byHand(Map<String, Object> deed) {
    deed.forEach(
        (verb, what) ->
            StoryFile.map(what).forEach((name, to) -> byHand(verb, name, String.valueOf(to))));
  }

  private void byHand(String verb, String name, String to) {
    switch (verb) {
      case "tag" -> world.tag(to, asset(name));
      case "untag" -> world.untag(new TagPath(to), asset(name));
      case "into", "out_of" -> world.toggle(album(to), asset(name));
      case "move" -> replace(name, Photos.of(asset(name)).in(folder(to)));
      case "regroup" ->
          replace(name, Photos.of(asset(name)).inDuplicateGroup(Integer.parseInt(to)));
      case "ungroup" -> replace(name, Photos.of(asset(name)).inNoDuplicateGroup());
      case "favorite" -> replace(name, Photos.of(asset(name)).favorite(Boolean.parseBoolean(to)));
      case "share" -> world.share(album(name), known(to), AlbumRole.VIEWER);
      case "unshare" -> world.unshare(album(name), known(to));
      case "rename" -> world.rename(album(name), to);
      default -> throw new IllegalArgumentException("nobody can " + verb);
    }
  }

  private void replace(String name, Photos photo) {
    assets.put(name, photo.asset());
    world.add(photo.asset());
  }

  private AlbumId album(String name) {
    return world.albums().stream()
        .filter(album -> album.name().equals(name))
        .map(album -> (AlbumId) album.ref())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no album " + name));
  }
}
