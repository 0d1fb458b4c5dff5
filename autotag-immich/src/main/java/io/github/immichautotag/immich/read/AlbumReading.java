package io.github.immichautotag.immich.read;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.UserId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the list of albums, and the assets of those that are wanted. */
public final class AlbumReading {

  static final Membership UNWANTED =
      Membership.unread("no rule mentions this album, so its assets were not read");

  private static final Membership EMPTY = Membership.complete(AssetSet.empty());

  private final Source source;
  private final Crew crew;

  /** Reads from there, with these threads. */
  public AlbumReading(Source source, Crew crew) {
    this.source = source;
    this.crew = crew;
  }

  /** All albums that the user can see: own ones and those shared with the user. */
  public Collection<ListedAlbum> list(UserId me) {
    Map<UUID, ListedAlbum> albums = new LinkedHashMap<>();
    list(albums, me, null);
    if (!source.version().searchesEverything()) {
      list(albums, me, true);
    }
    return albums.values();
  }

  // A read that broke off is repeated, and then puts the same albums again.
  private void list(Map<UUID, ListedAlbum> albums, UserId me, @Nullable Boolean shared) {
    source
        .gateway()
        .call(
            source
                .calls()
                .albums(
                    shared,
                    dto -> ListedAlbum.of(dto, me).ifPresent(read -> albums.put(read.id(), read))));
  }

  /**
   * The assets of the wanted albums.
   *
   * @param done hears how many albums are done
   */
  Map<AlbumRef, Membership> members(
      Collection<ListedAlbum> albums,
      Predicate<Album> wanted,
      MembershipReading reading,
      LongConsumer done) {
    Map<AlbumRef, Membership> members = new ConcurrentHashMap<>();
    List<ListedAlbum> asked =
        albums.stream().filter(listed -> wanted.test(listed.album())).toList();
    crew.forEach(
        "reading the albums",
        asked,
        listed -> {
          members.put(listed.album().ref(), members(listed, reading));
          done.accept(members.size());
        });
    return members;
  }

  private static Membership members(ListedAlbum listed, MembershipReading reading) {
    return listed.assetCount() == 0
        ? EMPTY
        : reading.ofAlbum(listed.id(), listed.album().name(), listed.assetCount());
  }
}
