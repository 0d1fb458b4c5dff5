package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What really is on a server: assets, which tags they carry themselves, which albums they are in.
 * Changes are done to it for good, so that a test sees what a plan leads to. It knows what Immich
 * does not tell: whether an asset carries a tag itself where it carries one below it, too.
 */
public final class World {

  public static final User ME = new User(new UserId(new UUID(1, 1)), "Ann", "ann@example.org");
  public static final User PARTNER = new User(new UserId(new UUID(1, 2)), "Bob", "bob@example.org");
  public static final Instant READ_AT = Instant.parse("2026-01-01T00:00:00Z");

  private final Map<AssetId, Asset> assets = new TreeMap<>();
  private final Map<TagPath, Set<AssetId>> tags = new TreeMap<>();
  private final Map<AlbumId, Album> albums = new TreeMap<>();
  private final Map<AlbumId, Set<AssetId>> members = new TreeMap<>();
  private final Map<AlbumRef, AlbumId> created = new HashMap<>();
  private final WorldStacks stacks = new WorldStacks();
  private final List<User> users = new ArrayList<>(List.of(ME, PARTNER));
  private long albumsMade;

  /** Albums that were deleted; one of the same name and description gets its id again. */
  private final Map<AlbumId, Album> deleted = new TreeMap<>();

  /** A world of its own with the same content. */
  public World copy() {
    World copy = new World();
    copy.assets.putAll(assets);
    tags.forEach((tag, carriers) -> copy.tags.put(tag, new TreeSet<>(carriers)));
    copy.albums.putAll(albums);
    members.forEach((album, inside) -> copy.members.put(album, new TreeSet<>(inside)));
    copy.created.putAll(created);
    copy.stacks.copy(stacks);
    copy.albumsMade = albumsMade;
    copy.users.clear();
    copy.users.addAll(users);
    return copy;
  }

  public World add(Asset... more) {
    for (Asset asset : more) {
      assets.put(asset.id(), asset);
    }
    return this;
  }

  /** Puts a tag on assets; the tags above it exist then, too. */
  public World tag(String path, Asset... carriers) {
    Set<AssetId> direct = carriers(new TagPath(path));
    List.of(carriers).forEach(asset -> direct.add(asset.id()));
    return this;
  }

  /** Takes a tag off an asset. */
  public World untag(TagPath tag, Asset carrier) {
    carriers(tag).remove(carrier.id());
    return this;
  }

  /** A further user of the server. */
  public World knowing(User user) {
    users.add(user);
    return this;
  }

  /** All users of the server. */
  public List<User> users() {
    return List.copyOf(users);
  }

  /** Lets a user into an album. */
  public World share(AlbumRef album, User user, AlbumRole role) {
    return shared(album, user, Optional.of(role));
  }

  /** Shuts a user out of an album. */
  public World unshare(AlbumRef album, User user) {
    return shared(album, user, Optional.empty());
  }

  /** Gives an album another name. */
  public World rename(AlbumRef ref, String name) {
    id(ref).ifPresent(id -> albums.computeIfPresent(id, (key, album) -> album.called(name)));
    return this;
  }

  private World shared(AlbumRef ref, User user, Optional<AlbumRole> role) {
    id(ref)
        .ifPresent(id -> albums.computeIfPresent(id, (key, it) -> it.sharedWith(user.id(), role)));
    return this;
  }

  /** Puts an asset into an album, or takes it out of it. */
  public World toggle(AlbumRef album, Asset asset) {
    Set<AssetId> inside = inside(id(album).orElseThrow());
    if (!inside.remove(asset.id())) {
      inside.add(asset.id());
    }
    return this;
  }

  /** An album of the key's user. */
  public AlbumId album(String name, Asset... inside) {
    return album(name, "", AlbumRole.OWNER, inside);
  }

  /** An album with a description and the role that the key's user has in it. */
  public AlbumId album(String name, String description, AlbumRole myRole, Asset... inside) {
    AlbumId id = new AlbumId(new UUID(0xA1B0_0000_0000_4000L, ++albumsMade));
    albums.put(id, new Album(id, name, description, myRole, List.of()));
    members.put(id, new TreeSet<>());
    List.of(inside).forEach(asset -> inside(id).add(asset.id()));
    return id;
  }

  /** Stacks assets, the first on top. */
  public World stack(Asset... some) {
    List<AssetId> ids = List.of(some).stream().map(Asset::id).toList();
    stacks.add(ids.get(0), ids);
    return this;
  }

  /** Dissolves the stack of this asset. */
  public World unstack(Asset primary) {
    stacks.remove(primary.id(), List.copyOf(assets.keySet()));
    return this;
  }

  /** By asset, the one on top of its stack. */
  public Map<AssetId, AssetId> stacks() {
    return stacks.primaries();
  }

  /** The stacks as a reader sees them that knows these assets. */
  Stacks stacks(AssetTable table, Completeness completeness) {
    return Stacks.of(stacks.in(table), table, completeness);
  }

  private Set<AssetId> carriers(TagPath tag) {
    int cut = tag.value().lastIndexOf('/');
    if (cut > 0) {
      carriers(new TagPath(tag.value().substring(0, cut)));
    }
    return tags.computeIfAbsent(tag, fresh -> new TreeSet<>());
  }

  private Set<AssetId> inside(AlbumId album) {
    return members.getOrDefault(album, Collections.emptySet());
  }

  /** The asset of that id, as it is now. */
  public Asset asset(AssetId id) {
    return Objects.requireNonNull(assets.get(id));
  }

  public Collection<Asset> assets() {
    return Collections.unmodifiableCollection(assets.values());
  }

  public Set<TagPath> tags() {
    return Collections.unmodifiableSet(tags.keySet());
  }

  public Collection<Album> albums() {
    return Collections.unmodifiableCollection(albums.values());
  }

  /** Who carries the tag itself. */
  public Set<AssetId> directly(TagPath tag) {
    return Collections.unmodifiableSet(tags.getOrDefault(tag, Collections.emptySet()));
  }

  /** Who carries the tag or one below it: all that Immich tells. */
  public Set<AssetId> within(TagPath tag) {
    Set<AssetId> within = new TreeSet<>(directly(tag));
    tags.forEach(
        (lower, carriers) -> {
          if (lower.isBelow(tag)) {
            within.addAll(carriers);
          }
        });
    return within;
  }

  /** The members of an album; of a planned one, those of the album that was created for it. */
  public Set<AssetId> members(AlbumRef album) {
    return Collections.unmodifiableSet(inside(id(album).orElse(new AlbumId(new UUID(0, 0)))));
  }

  public Optional<CaptureTime> captureTime(AssetId asset) {
    return Optional.ofNullable(assets.get(asset)).flatMap(Asset::captureTime);
  }

  /** Whether what a change does to assets is so for this asset. */
  public boolean isSo(Change change, AssetId id) {
    if (change instanceof AddTag add) {
      return directly(add.tag()).contains(id);
    }
    if (change instanceof RemoveTag remove) {
      return !directly(remove.tag()).contains(id);
    }
    if (change instanceof AddToAlbum add) {
      return members(add.album()).contains(id);
    }
    if (change instanceof RemoveFromAlbum remove) {
      return !members(remove.album()).contains(id);
    }
    if (change instanceof AddToStack add) {
      return add.primary().equals(stacks.primaries().get(id));
    }
    if (change instanceof RemoveFromStack remove) {
      return !remove.primary().equals(stacks.primaries().get(id));
    }
    if (change instanceof SetField set) {
      return FieldValue.of(set.field(), asset(id)).equals(set.value());
    }
    return change instanceof SetCaptureTime date
        && captureTime(id).filter(date.value()::agreesWith).isPresent();
  }

  /** The id of an album that exists, under its id or under the name it was planned by. */
  public Optional<AlbumId> id(AlbumRef ref) {
    AlbumId id = ref instanceof AlbumId known ? known : created.get(ref);
    return Optional.ofNullable(id).filter(albums::containsKey);
  }

  /** What a reader that misses nothing reads. */
  public Library library() {
    return new Snapshot(this).library();
  }

  /**
   * Does a change to those of its assets that are given.
   *
   * @return whether anything is different now
   */
  public boolean apply(Change change, AssetSet some, AssetTable table) {
    return change.accept(new Doing(some.positions().mapToObj(table::id).toList()));
  }

  /** Does changes in order. */
  public World apply(List<Change> changes, AssetTable table) {
    changes.forEach(change -> apply(change, change.assets(), table));
    return this;
  }

  /** All that is so, a line for each fact: worlds with the same facts are the same. */
  public Set<String> facts() {
    Set<String> facts = new TreeSet<>();
    assets.values().forEach(asset -> facts.add(asset.toString()));
    tags.forEach((tag, carriers) -> carriers.forEach(id -> facts.add(id + " carries " + tag)));
    albums.values().forEach(album -> facts.add(album.toString()));
    members.forEach((album, inside) -> inside.forEach(id -> facts.add(id + " is in " + album)));
    stacks.primaries().forEach((id, primary) -> facts.add(id + " is stacked under " + primary));
    return facts;
  }

  private final class Doing implements Change.Visitor<Boolean> {
    private final List<AssetId> some;

    Doing(List<AssetId> some) {
      this.some = some;
    }

    @Override
    public Boolean addTag(AddTag change) {
      return carriers(change.tag()).addAll(some);
    }

    @Override
    public Boolean removeTag(RemoveTag change) {
      return carriers(change.tag()).removeAll(Set.copyOf(some));
    }

    @Override
    public Boolean createAlbum(CreateAlbum change) {
      Optional<Album> again =
          deleted.values().stream()
              .filter(album -> album.name().equals(change.album().name()))
              .filter(album -> album.description().equals(change.description()))
              .findFirst();
      AlbumId id =
          again
              .map(album -> (AlbumId) album.ref())
              .orElseGet(() -> album(change.album().name(), change.description(), AlbumRole.OWNER));
      again.ifPresent(album -> revive(id, album));
      created.put(change.album(), id);
      return true;
    }

    private void revive(AlbumId id, Album album) {
      deleted.remove(id);
      albums.put(id, album);
      members.put(id, new TreeSet<>());
    }

    @Override
    public Boolean deleteAlbum(DeleteAlbum change) {
      AlbumId id = id(change.album()).orElseThrow();
      members.remove(id);
      Album gone = Objects.requireNonNull(albums.remove(id));
      deleted.put(id, gone);
      return true;
    }

    @Override
    public Boolean renameAlbum(RenameAlbum change) {
      AlbumId id = id(change.album()).orElseThrow();
      Album before = Objects.requireNonNull(albums.get(id));
      albums.put(id, before.called(change.name()));
      return !before.name().equals(change.name());
    }

    @Override
    public Boolean shareAlbum(ShareAlbum change) {
      AlbumId id = id(change.album()).orElseThrow();
      Album before = Objects.requireNonNull(albums.get(id));
      Album after = before.sharedWith(change.user().id(), change.role());
      albums.put(id, after);
      return !before.equals(after);
    }

    @Override
    public Boolean deleteTag(DeleteTag change) {
      boolean unused = within(change.tag()).isEmpty();
      return unused && tags.remove(change.tag()) != null;
    }

    @Override
    public Boolean addToAlbum(AddToAlbum change) {
      return inside(id(change.album()).orElseThrow()).addAll(some);
    }

    @Override
    public Boolean removeFromAlbum(RemoveFromAlbum change) {
      return inside(id(change.album()).orElseThrow()).removeAll(Set.copyOf(some));
    }

    @Override
    public Boolean addToStack(AddToStack change) {
      return stacks.add(change.primary(), some);
    }

    @Override
    public Boolean removeFromStack(RemoveFromStack change) {
      return stacks.remove(change.primary(), some);
    }

    @Override
    public Boolean setCaptureTime(SetCaptureTime change) {
      boolean different =
          some.stream()
              .anyMatch(id -> captureTime(id).filter(change.value()::agreesWith).isEmpty());
      some.forEach(id -> assets.computeIfPresent(id, (key, asset) -> dated(asset, change.value())));
      return different;
    }

    @Override
    public Boolean setField(SetField change) {
      boolean different = some.stream().anyMatch(id -> !isSo(change, id));
      some.forEach(
          id ->
              assets.computeIfPresent(
                  id, (key, asset) -> Photos.of(asset).set(change.value()).asset()));
      return different;
    }

    private Asset dated(Asset asset, CaptureTime value) {
      return Photos.of(asset).takenAt(value).asset();
    }
  }
}
