package io.github.immichautotag.sandbox.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Everything the server knows, with both directions of every tie indexed. It is also the ground
 * truth that tests look at. Not thread-safe by itself: readers hold {@code lock().readLock()},
 * writers the other one.
 */
public final class SandboxLibrary {
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final List<SandboxUser> users = new ArrayList<>();
  private final Map<SandboxUser, Set<SandboxUser>> partners = new HashMap<>();
  private final List<ExternalLibrary> libraries = new ArrayList<>();
  private final List<SandboxAsset> byOrdinal = new ArrayList<>();
  private final AssetOrder order = new AssetOrder(byOrdinal);
  private final Map<UUID, SandboxAsset> assets = new HashMap<>();
  private final TagTree tags = new TagTree();
  private final Map<UUID, SandboxAlbum> albums = new LinkedHashMap<>();
  private final Map<UUID, SandboxStack> stacks = new LinkedHashMap<>();
  private final Map<UUID, SandboxPerson> people = new LinkedHashMap<>();
  private final Map<UUID, Map<String, Note>> notes = new HashMap<>();
  private final IdSource ids;

  /** A private remark on an asset, as JSON text. */
  public record Note(String json, long updatedMicros) {}

  /** An empty library whose new ids follow from a seed. */
  public SandboxLibrary(long seed) {
    ids = new IdSource(seed);
  }

  /** What readers and writers must hold. */
  public ReadWriteLock lock() {
    return lock;
  }

  /** A new id, version 4. */
  public UUID newId() {
    return ids.next();
  }

  /** Adds a user; the first is the one whose keys are used by default. */
  public void add(SandboxUser user) {
    users.add(user);
  }

  /** All users, in the order they came. */
  public List<SandboxUser> users() {
    return users;
  }

  /** The first user. */
  public SandboxUser owner() {
    return users.get(0);
  }

  /** The user with that id. */
  public Optional<SandboxUser> user(UUID id) {
    return users.stream().filter(user -> user.id().equals(id)).findFirst();
  }

  /** Lets one user see another's timeline. */
  public void share(SandboxUser from, SandboxUser with) {
    partners.computeIfAbsent(with, key -> new LinkedHashSet<>()).add(from);
  }

  /** Those whose timelines a user sees beside the own. */
  public Set<SandboxUser> partnersOf(SandboxUser user) {
    return partners.getOrDefault(user, Set.of());
  }

  /** Adds an external library. */
  public void add(ExternalLibrary library) {
    libraries.add(library);
  }

  /** All external libraries. */
  public List<ExternalLibrary> libraries() {
    return libraries;
  }

  /** Adds an asset; call {@link #settleOrder()} after the last of many. */
  public SandboxAsset add(
      UUID id, SandboxUser owner, @Nullable ExternalLibrary external, AssetFile file, Exif exif) {
    SandboxAsset asset = new SandboxAsset(id, byOrdinal.size(), owner, external, file, exif);
    byOrdinal.add(asset);
    assets.put(id, asset);
    order.append(asset);
    return asset;
  }

  /** Sets the time of an asset while many are being added. */
  public void placeUnordered(SandboxAsset asset, long fileCreatedAt, long localDateTime) {
    asset.fileCreatedAt(fileCreatedAt);
    asset.localDateTime(localDateTime);
  }

  /** Brings the order up to date after adding. */
  public void settleOrder() {
    order.settle();
  }

  /** Moves an asset in the order. */
  public void reorder(SandboxAsset asset, long fileCreatedAt) {
    if (asset.fileCreatedAt() != fileCreatedAt) {
      order.move(asset, fileCreatedAt);
    }
  }

  /** Deletes an asset with all its ties. */
  public void delete(SandboxAsset asset) {
    setTags(asset, List.of());
    albums.values().forEach(album -> leave(album, asset));
    people.values().forEach(person -> person.faces().remove(asset.ordinal()));
    asset.stack().ifPresent(stack -> leaveStack(stack, asset));
    order.remove(asset);
    assets.remove(asset.id());
    notes.remove(asset.id());
  }

  /** All assets in Immich's order. */
  public AssetOrder order() {
    return order;
  }

  /** The asset with that id. */
  public Optional<SandboxAsset> asset(UUID id) {
    return Optional.ofNullable(assets.get(id));
  }

  /** The asset with that ordinal. */
  public SandboxAsset asset(int ordinal) {
    return byOrdinal.get(ordinal);
  }

  /** All assets, in no order. */
  public Collection<SandboxAsset> assets() {
    return assets.values();
  }

  /** When an asset was truly taken, where that is known. */
  public Optional<Instant> truth(UUID assetId) {
    return asset(assetId)
        .map(asset -> asset.file().truth())
        .filter(truth -> truth != AssetFile.UNKNOWN)
        .map(Instant::ofEpochMilli);
  }

  /** All tags. */
  public TagTree tags() {
    return tags;
  }

  /** Replaces the tags of an asset. */
  public void setTags(SandboxAsset asset, Collection<SandboxTag> newTags) {
    asset.tags().forEach(tag -> tag.members().remove(asset.ordinal()));
    asset.tags(tags.shared(newTags));
    asset.tags().forEach(tag -> tag.members().add(asset.ordinal()));
  }

  /** Removes a tag and all below it, from assets too. */
  public void delete(SandboxTag tag) {
    for (SandboxTag doomed : tags.within(tag)) {
      for (int ordinal : doomed.members().toArray()) {
        SandboxAsset asset = asset(ordinal);
        setTags(asset, asset.tags().stream().filter(each -> each != doomed).toList());
      }
      tags.remove(doomed);
    }
  }

  /** All albums, in the order they came. */
  public Collection<SandboxAlbum> albums() {
    return albums.values();
  }

  /** The album with that id. */
  public Optional<SandboxAlbum> album(UUID id) {
    return Optional.ofNullable(albums.get(id));
  }

  /** Adds an album. */
  public SandboxAlbum add(SandboxAlbum album) {
    albums.put(album.id(), album);
    return album;
  }

  /** Deletes an album; its assets stay. */
  public void delete(SandboxAlbum album) {
    for (int ordinal : album.members().toArray()) {
      leave(album, asset(ordinal));
    }
    albums.remove(album.id());
  }

  /** Puts an asset in an album; false when it was there. */
  public boolean join(SandboxAlbum album, SandboxAsset asset) {
    boolean joined = album.members().add(asset.ordinal());
    asset.albumCount(asset.albumCount() + (joined ? 1 : 0));
    return joined;
  }

  /** Takes an asset out of an album; false when it was not there. */
  public boolean leave(SandboxAlbum album, SandboxAsset asset) {
    boolean left = album.members().remove(asset.ordinal());
    asset.albumCount(asset.albumCount() - (left ? 1 : 0));
    return left;
  }

  /** All stacks. */
  public Collection<SandboxStack> stacks() {
    return stacks.values();
  }

  /** The stack with that id. */
  public Optional<SandboxStack> stack(UUID id) {
    return Optional.ofNullable(stacks.get(id));
  }

  /** Lays assets on top of each other, the first on top. */
  public SandboxStack stack(UUID id, List<SandboxAsset> members) {
    SandboxStack stack = new SandboxStack(id, members.get(0));
    stacks.put(id, stack);
    for (SandboxAsset member : members) {
      stack.members().add(member);
      member.stack(stack);
    }
    return stack;
  }

  /** Takes one asset off its stack; a stack of one is no more. */
  private void leaveStack(SandboxStack stack, SandboxAsset asset) {
    takeOut(stack, asset);
    if (stack.members().size() < 2) {
      delete(stack);
    } else if (stack.primary() == asset) {
      stack.primary(stack.members().get(0));
    }
  }

  /** Takes an asset that is not on top out of its stack, of which even one alone may be left. */
  public void takeOut(SandboxStack stack, SandboxAsset asset) {
    stack.members().remove(asset);
    asset.stack(null);
  }

  /** Dissolves a stack. */
  public void delete(SandboxStack stack) {
    stack.members().forEach(member -> member.stack(null));
    stacks.remove(stack.id());
  }

  /** All people. */
  public Collection<SandboxPerson> people() {
    return people.values();
  }

  /** The person with that id. */
  public Optional<SandboxPerson> person(UUID id) {
    return Optional.ofNullable(people.get(id));
  }

  /** Adds a person. */
  public void add(SandboxPerson person) {
    people.put(person.id(), person);
  }

  /** The private remarks on an asset by key, none if there are none. */
  public Map<String, Note> findNotes(UUID assetId) {
    return notes.getOrDefault(assetId, Map.of());
  }

  /** The private remarks on an asset by key, to change. */
  public Map<String, Note> notes(UUID assetId) {
    return notes.computeIfAbsent(assetId, key -> new LinkedHashMap<>());
  }
}
