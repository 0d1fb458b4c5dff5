package io.github.immichautotag.immich.write;

import io.github.immichautotag.client.model.AlbumResponseDto;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
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
 * so the album is looked at before, and after an answer that was lost.
 */
final class ShareWrites {

  private static final AssetSet ITSELF = AssetSet.empty();

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
      Optional<Album> now = read(id.get(), library);
      if (now.isEmpty()) {
        return rejected("the album is gone", serverTime);
      }
      if (isSo(changes, now.get())) {
        return BatchOutcome.accepted(ITSELF, serverTime);
      }
      return changes.stream().allMatch(change -> isAsExpected(change, now.get()))
          ? send(changes, id.get(), library, serverTime)
          : rejected("somebody changed since who may see the album", serverTime);
    } catch (CallFailure failure) {
      if (!failure.isRefusal()) {
        throw failure;
      }
      return rejected(String.valueOf(failure.getMessage()), serverTime);
    }
  }

  private Optional<Album> read(AlbumId id, Library library) {
    try {
      AlbumResponseDto dto = source.gateway().call(source.calls().album(id.value()));
      return ListedAlbum.of(dto, library.me().id()).map(ListedAlbum::album);
    } catch (CallFailure failure) {
      if (failure.isRefusal()) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static boolean isSo(List<ShareAlbum> changes, Album now) {
    return changes.stream().allMatch(it -> now.roleOf(it.user().id()).equals(it.role()));
  }

  private static boolean isAsExpected(ShareAlbum change, Album now) {
    return now.roleOf(change.user().id()).equals(change.expected());
  }

  private BatchOutcome send(
      List<ShareAlbum> changes, AlbumId id, Library library, Instant serverTime) {
    try {
      send(changes, id.value());
    } catch (CallFailure failure) {
      if (failure.fate() != Fate.UNKNOWN) {
        throw failure;
      }
      if (read(id, library).filter(now -> isSo(changes, now)).isEmpty()) {
        return rejected("the answer was lost, and it is not done", serverTime);
      }
    }
    return BatchOutcome.accepted(ITSELF, serverTime);
  }

  private void send(List<ShareAlbum> changes, UUID id) {
    ShareAlbum first = changes.get(0);
    UUID user = first.user().id().value();
    if (first.role().isEmpty()) {
      source.gateway().call(source.calls().unshareAlbum(id, user));
    } else if (first.expected().isPresent()) {
      source.gateway().call(source.calls().changeRole(id, user, first.role().get()));
    } else {
      Map<UUID, AlbumRole> roles = new LinkedHashMap<>();
      changes.forEach(it -> roles.put(it.user().id().value(), it.role().orElseThrow()));
      source.gateway().call(source.calls().shareAlbum(id, roles));
    }
  }

  private static BatchOutcome rejected(String reason, Instant serverTime) {
    return BatchOutcome.rejected(ITSELF, reason, serverTime);
  }
}
