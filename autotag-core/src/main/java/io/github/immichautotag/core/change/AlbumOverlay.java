package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The albums that differ from the library: created, deleted, filled or emptied. */
final class AlbumOverlay {

  private final Library library;

  /** By the text of the reference, which no two albums share. */
  private final Map<String, CreateAlbum> created = new TreeMap<>();

  /** The same, found without making a text of each album that is asked for. */
  private final Map<AlbumRef, CreateAlbum> planned = new HashMap<>();

  private final Map<AlbumRef, DeleteAlbum> deleted = new LinkedHashMap<>();

  /** With another name or shared otherwise, whether they exist or are planned. */
  private final Map<AlbumRef, Album> altered = new HashMap<>();

  /** Who may be let into an album or shown out of it, for the names of people. */
  private final Map<UserId, User> people = new HashMap<>();

  private final Map<AlbumRef, Delta> deltas = new LinkedHashMap<>();

  AlbumOverlay(Library library) {
    this.library = library;
  }

  Collection<Album> all() {
    Stream<Album> existing =
        library.albums().stream().filter(album -> !deleted.containsKey(album.ref()));
    return Stream.concat(existing, created.values().stream().map(AlbumOverlay::album))
        .map(album -> altered.getOrDefault(album.ref(), album))
        .toList();
  }

  Optional<Album> find(AlbumRef ref) {
    return before(ref).map(album -> altered.getOrDefault(ref, album));
  }

  /** The album as it was fetched or is created. */
  private Optional<Album> before(AlbumRef ref) {
    CreateAlbum creation = planned.get(ref);
    if (creation != null) {
      return Optional.of(album(creation));
    }
    return deleted.containsKey(ref) ? Optional.empty() : library.album(ref);
  }

  static Album album(CreateAlbum creation) {
    return new Album(
        creation.album(),
        creation.album().name(),
        creation.description(),
        AlbumRole.OWNER,
        List.of());
  }

  Membership members(AlbumRef ref) {
    Membership before =
        planned.containsKey(ref) ? Membership.complete(AssetSet.empty()) : library.members(ref);
    Delta delta = deltas.get(ref);
    return delta == null
        ? before
        : new Membership(delta.applyTo(before.assets()), before.completeness());
  }

  /** What was deleted before under that name and description is there again. */
  void create(CreateAlbum change) {
    Optional<AlbumRef> again =
        deleted.entrySet().stream()
            .filter(entry -> isOf(entry.getValue(), change))
            .map(Map.Entry::getKey)
            .findFirst();
    if (again.isPresent()) {
      deleted.remove(again.get());
      return;
    }
    created.put(change.album().toString(), change);
    planned.put(change.album(), change);
  }

  private static boolean isOf(DeleteAlbum deletion, CreateAlbum creation) {
    return deletion.expectedName().equals(creation.album().name())
        && deletion.expectedDescription().equals(creation.description());
  }

  void delete(DeleteAlbum change) {
    if (planned.remove(change.album()) != null) {
      created.remove(change.album().toString());
      deltas.remove(change.album());
      altered.remove(change.album());
      return;
    }
    deleted.put(change.album(), change);
    // Whatever was to go into it has nowhere to go; what was taken out of it can be put back.
    deltas.computeIfPresent(
        change.album(), (ref, delta) -> new Delta(AssetSet.empty(), delta.removed()));
  }

  void rename(RenameAlbum change) {
    find(change.album()).ifPresent(album -> alter(album.called(change.name())));
  }

  void share(ShareAlbum change) {
    people.put(change.user().id(), change.user());
    find(change.album())
        .ifPresent(album -> alter(album.sharedWith(change.user().id(), change.role())));
  }

  private void alter(Album album) {
    altered.put(album.ref(), album);
  }

  void add(AlbumRef album, AssetSet assets) {
    deltas.merge(album, Delta.NONE.add(assets), (before, ignored) -> before.add(assets));
  }

  void remove(AlbumRef album, AssetSet assets) {
    deltas.merge(album, Delta.NONE.remove(assets), (before, ignored) -> before.remove(assets));
  }

  void addCreations(NetChanges net) {
    created.values().forEach(net::add);
  }

  void addMemberships(NetChanges net) {
    Map<String, AlbumRef> ordered = new TreeMap<>();
    deltas.keySet().forEach(ref -> ordered.put(ref.toString(), ref));
    for (AlbumRef ref : ordered.values()) {
      AssetSet added = deltas.getOrDefault(ref, Delta.NONE).added();
      net.addUnlessEmpty(new AddToAlbum(ref, name(ref), added));
    }
    for (AlbumRef ref : ordered.values()) {
      AssetSet removed = deltas.getOrDefault(ref, Delta.NONE).removed();
      net.addUnlessEmpty(new RemoveFromAlbum(ref, name(ref), removed));
    }
  }

  private String name(AlbumRef ref) {
    return find(ref).or(() -> library.album(ref)).map(Album::name).orElse("");
  }

  void addRenamings(NetChanges net) {
    for (Album now : alteredInOrder()) {
      before(now.ref())
          .filter(before -> !before.name().equals(now.name()))
          .ifPresent(before -> net.add(new RenameAlbum(now.ref(), before.name(), now.name())));
    }
  }

  void addShares(NetChanges net) {
    for (Album now : alteredInOrder()) {
      before(now.ref())
          .ifPresent(
              before ->
                  people.values().stream()
                      .sorted(Comparator.comparing(User::id))
                      .forEach(user -> addShare(before, now, user, net)));
    }
  }

  private static void addShare(Album before, Album now, User user, NetChanges net) {
    Optional<AlbumRole> earlier = before.roleOf(user.id());
    Optional<AlbumRole> later = now.roleOf(user.id());
    if (!earlier.equals(later)) {
      net.add(new ShareAlbum(now.ref(), now.name(), user, earlier, later));
    }
  }

  private List<Album> alteredInOrder() {
    return altered.values().stream()
        .filter(album -> !deleted.containsKey(album.ref()))
        .sorted(Comparator.comparing(album -> album.ref().toString()))
        .toList();
  }

  void addDeletions(NetChanges net) {
    deleted.values().forEach(net::add);
  }
}
