package io.github.immichautotag.immich.write;

import io.github.immichautotag.client.model.AlbumResponseDto;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.http.CallFailure.Fate;
import io.github.immichautotag.immich.read.ListedAlbum;
import io.github.immichautotag.immich.read.Source;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Shares albums and ends that. Immich answers well when it is to change the role of somebody who is
 * not in the album, and one version of it when somebody is let in who is there with another role;
 * so the album is looked at before, and what the answer tells of it, and after one that was lost.
 */
final class ShareWrites {

  private static final AssetSet ITSELF = AssetSet.empty();
  private static final String CHANGED = "somebody changed since who may see the album";

  private final Source source;
  private final AlbumWrites albums;

  ShareWrites(Source source, AlbumWrites albums) {
    this.source = source;
    this.albums = albums;
  }

  /** Does the changes, which are of one album: one of any kind, or several that let people in. */
  BatchOutcome write(List<ShareAlbum> changes, Library library, Instant serverTime) {
    ShareAlbum first = changes.get(0);
    Optional<AlbumId> id = albums.id(first.album());
    if (id.isEmpty()) {
      return rejected("the album \"" + first.name() + "\" was not created", serverTime);
    }
    try {
      return new Sharing(id.get(), library.me().id(), serverTime).write(changes);
    } catch (CallFailure failure) {
      if (!failure.isTurnedDown()) {
        throw failure;
      }
      return rejected(String.valueOf(failure.getMessage()), serverTime);
    }
  }

  private static BatchOutcome rejected(String reason, Instant serverTime) {
    return BatchOutcome.rejected(ITSELF, reason, serverTime);
  }

  /** What is done to one album. */
  private final class Sharing {

    private final AlbumId id;
    private final UserId me;
    private final Instant serverTime;

    Sharing(AlbumId id, UserId me, Instant serverTime) {
      this.id = id;
      this.me = me;
      this.serverTime = serverTime;
    }

    BatchOutcome write(List<ShareAlbum> changes) {
      Optional<Album> now = read();
      if (now.isEmpty()) {
        return rejected("the album is gone", serverTime);
      }
      Optional<String> objection = objection(changes, now.get());
      if (objection.isPresent()) {
        return rejected(objection.get(), serverTime);
      }
      List<ShareAlbum> open = changes.stream().filter(it -> !isSo(it, now.get())).toList();
      return open.isEmpty() ? BatchOutcome.accepted(ITSELF, serverTime) : send(open);
    }

    private Optional<Album> read() {
      return albums.read(id).flatMap(this::album);
    }

    private Optional<Album> album(AlbumResponseDto dto) {
      return ListedAlbum.of(dto, me).map(ListedAlbum::album);
    }

    private Optional<String> objection(List<ShareAlbum> changes, Album now) {
      if (now.myRole() != AlbumRole.OWNER) {
        return Optional.of("the album belongs to somebody else");
      }
      if (changes.stream().anyMatch(this::isOfOwner)) {
        return Optional.of("an album has one owner, who stays its owner");
      }
      return changes.stream().allMatch(it -> isSo(it, now) || isAsExpected(it, now))
          ? Optional.empty()
          : Optional.of(CHANGED);
    }

    private boolean isOfOwner(ShareAlbum change) {
      return change.user().id().equals(me) || change.role().equals(Optional.of(AlbumRole.OWNER));
    }

    private BatchOutcome send(List<ShareAlbum> open) {
      try {
        Optional<Album> then = call(open);
        return then.isPresent()
            ? judged(open, then, CHANGED)
            : BatchOutcome.accepted(ITSELF, serverTime);
      } catch (CallFailure failure) {
        if (failure.fate() != Fate.UNKNOWN) {
          throw failure;
        }
        return judged(open, read(), "the answer was lost, and it is not done");
      }
    }

    /** Makes the call; tells of the album what the answer tells, if it does. */
    private Optional<Album> call(List<ShareAlbum> open) {
      ShareAlbum first = open.get(0);
      UUID user = first.user().id().value();
      if (first.role().isEmpty()) {
        source.gateway().call(source.calls().unshareAlbum(id.value(), user));
        return Optional.empty();
      }
      if (first.expected().isPresent()) {
        source.gateway().call(source.calls().changeRole(id.value(), user, first.role().get()));
        return Optional.empty();
      }
      Map<UUID, AlbumRole> roles = new LinkedHashMap<>();
      open.forEach(it -> roles.put(it.user().id().value(), it.role().orElseThrow()));
      return album(source.gateway().call(source.calls().shareAlbum(id.value(), roles)));
    }

    /** Immich lets people in one after the other, so that a part may be done. */
    private BatchOutcome judged(List<ShareAlbum> sent, Optional<Album> now, String otherwise) {
      long done =
          sent.stream().filter(it -> now.filter(then -> isSo(it, then)).isPresent()).count();
      if (done == sent.size()) {
        return BatchOutcome.accepted(ITSELF, serverTime);
      }
      return done == 0 ? rejected(otherwise, serverTime) : BatchOutcome.unknown(ITSELF, serverTime);
    }

    private static boolean isSo(ShareAlbum change, Album now) {
      return now.roleOf(change.user().id()).equals(change.role());
    }

    private static boolean isAsExpected(ShareAlbum change, Album now) {
      return now.roleOf(change.user().id()).equals(change.expected());
    }
  }
}
