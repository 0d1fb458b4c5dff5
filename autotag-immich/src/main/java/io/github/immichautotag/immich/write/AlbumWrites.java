package io.github.immichautotag.immich.write;

import io.github.immichautotag.client.model.AlbumResponseDto;
import io.github.immichautotag.client.model.BulkIdErrorReason;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.http.CallFailure.Fate;
import io.github.immichautotag.immich.read.ListedAlbum;
import io.github.immichautotag.immich.read.Observing;
import io.github.immichautotag.immich.read.Source;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Creates, fills, empties and deletes albums. Remembers which albums it created. */
final class AlbumWrites {

  /** 50,000 ids took 1.3 s on a real server, and their text is a fifth of what a request may be. */
  private static final int MOST_ADDED = 25_000;

  /** Taking out is slower when the album's cover has to be chosen anew. */
  private static final int MOST_REMOVED = 5_000;

  private static final AssetSet ITSELF = AssetSet.empty();

  private final Source source;
  private final Map<PlannedAlbum, AlbumId> created = new ConcurrentHashMap<>();

  AlbumWrites(Source source) {
    this.source = source;
  }

  /** The id of an album: its own, or the one it got when it was created here. */
  Optional<AlbumId> id(AlbumRef ref) {
    return ref instanceof PlannedAlbum planned
        ? Optional.ofNullable(created.get(planned))
        : Optional.of((AlbumId) ref);
  }

  BatchOutcome create(CreateAlbum change, Library library, Instant serverTime) {
    Optional<AlbumId> before = id(change.album());
    if (before.isPresent()) {
      return new Tally(serverTime).outcome(before);
    }
    try {
      return created(change, newAlbum(change), serverTime);
    } catch (CallFailure failure) {
      if (failure.fate() == Fate.UNKNOWN) {
        return afterLostAnswer(change, library, serverTime);
      }
      if (!failure.isRefusal()) {
        throw failure;
      }
      return turnedDown(failure, serverTime);
    }
  }

  private Optional<AlbumId> newAlbum(CreateAlbum change) {
    AlbumResponseDto album =
        source
            .gateway()
            .call(source.calls().createAlbum(change.album().name(), change.description()));
    return Optional.ofNullable(album.getId()).map(AlbumId::new);
  }

  /** Whether it was created is seen on the server; a second album of the name would be worse. */
  private BatchOutcome afterLostAnswer(CreateAlbum change, Library library, Instant serverTime) {
    Optional<AlbumId> found =
        new Observing(source, library)
            .albums(library.me().id()).stream()
                .filter(album -> isNew(album, change, library))
                .map(album -> new AlbumId(album.id()))
                .findFirst();
    return created(change, found, serverTime);
  }

  private boolean isNew(ListedAlbum listed, CreateAlbum change, Library library) {
    AlbumId id = new AlbumId(listed.id());
    return listed.album().myRole() == AlbumRole.OWNER
        && listed.album().name().equals(change.album().name())
        && listed.album().description().equals(change.description())
        && library.album(id).isEmpty()
        && !created.containsValue(id);
  }

  private BatchOutcome created(CreateAlbum change, Optional<AlbumId> id, Instant serverTime) {
    if (id.isEmpty()) {
      return BatchOutcome.rejected(
          ITSELF,
          "the answer was lost, and no album \"" + change.album().name() + "\" is there since",
          serverTime);
    }
    created.put(change.album(), id.get());
    return new Tally(serverTime).outcome(id);
  }

  /** Deletes an album that is still as expected, and empty. One that is gone is gone. */
  BatchOutcome delete(DeleteAlbum change, Library library, Instant serverTime) {
    Optional<AlbumId> id = id(change.album());
    if (id.isEmpty()) {
      return BatchOutcome.accepted(ITSELF, serverTime);
    }
    try {
      Optional<AlbumResponseDto> now = read(id.get());
      if (now.isEmpty()) {
        created.values().remove(id.get());
        return BatchOutcome.accepted(ITSELF, serverTime);
      }
      Optional<String> objection = objection(change, now.get(), id.get(), library);
      return objection.isPresent()
          ? BatchOutcome.rejected(ITSELF, objection.get(), serverTime)
          : delete(id.get(), serverTime);
    } catch (CallFailure failure) {
      return turnedDown(failure, serverTime);
    }
  }

  private BatchOutcome delete(AlbumId id, Instant serverTime) {
    try {
      source.gateway().call(source.calls().deleteAlbum(id.value()));
    } catch (CallFailure failure) {
      if (failure.fate() != Fate.UNKNOWN) {
        throw failure;
      }
      if (read(id).isPresent()) {
        return BatchOutcome.rejected(ITSELF, "the answer was lost; it is still there", serverTime);
      }
    }
    created.values().remove(id);
    return BatchOutcome.accepted(ITSELF, serverTime);
  }

  private Optional<String> objection(
      DeleteAlbum change, AlbumResponseDto now, AlbumId id, Library library) {
    String name = Optional.ofNullable(now.getAlbumName()).orElse("");
    String description = Optional.ofNullable(now.getDescription()).orElse("");
    if (!name.equals(change.expectedName()) || !description.equals(change.expectedDescription())) {
      return Optional.of("somebody changed its name or description since");
    }
    if (Optional.ofNullable(now.getAssetCount()).orElse(1L) != 0) {
      return Optional.of("it is not empty any more");
    }
    // In an album for review there is only what this program put there. Whoever sorts it out throws
    // pictures away, and what comes back out of the trash is put in order like anything new.
    boolean forReview = library.album(id).filter(AlbumMarker::isForReview).isPresent();
    return !forReview && new Observing(source, library).hasTrashed(id.value())
        ? Optional.of("what is left of it is in the trash and may come back")
        : Optional.empty();
  }

  /** The album as it is now; Immich answers the same for one that is gone and one of others. */
  Optional<AlbumResponseDto> read(AlbumId id) {
    try {
      return Optional.of(source.gateway().call(source.calls().album(id.value())));
    } catch (CallFailure failure) {
      if (failure.isRefusal()) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /** Renames an album that still has the name it is expected to have. */
  BatchOutcome rename(RenameAlbum change, Instant serverTime) {
    Optional<AlbumId> id = id(change.album());
    if (id.isEmpty()) {
      return BatchOutcome.rejected(ITSELF, "the album was not created", serverTime);
    }
    try {
      Optional<String> name = nameOf(id.get());
      if (name.filter(change.name()::equals).isPresent()) {
        return BatchOutcome.accepted(ITSELF, serverTime);
      }
      return name.filter(change.expectedName()::equals).isPresent()
          ? rename(id.get(), change.name(), serverTime)
          : BatchOutcome.rejected(ITSELF, "somebody renamed or deleted it since", serverTime);
    } catch (CallFailure failure) {
      return turnedDown(failure, serverTime);
    }
  }

  private BatchOutcome rename(AlbumId id, String name, Instant serverTime) {
    try {
      source.gateway().call(source.calls().renameAlbum(id.value(), name));
    } catch (CallFailure failure) {
      if (failure.fate() != Fate.UNKNOWN) {
        throw failure;
      }
      if (nameOf(id).filter(name::equals).isEmpty()) {
        return BatchOutcome.rejected(
            ITSELF, "the answer was lost; it does not have the new name", serverTime);
      }
    }
    return BatchOutcome.accepted(ITSELF, serverTime);
  }

  private Optional<String> nameOf(AlbumId id) {
    return read(id).map(album -> Optional.ofNullable(album.getAlbumName()).orElse(""));
  }

  /** What a key may not do to one album ends nothing else: much may have been written before. */
  private static BatchOutcome turnedDown(CallFailure failure, Instant serverTime) {
    if (!failure.isTurnedDown()) {
      throw failure;
    }
    return BatchOutcome.rejected(ITSELF, String.valueOf(failure.getMessage()), serverTime);
  }

  void add(AddToAlbum change, Library library, Tally tally) {
    Optional<AlbumId> id = id(change.album());
    if (id.isEmpty()) {
      tally.reject(change.assets(), "the album \"" + change.name() + "\" was not created");
      return;
    }
    for (Slice slice : Slice.of(change.assets(), library, MOST_ADDED)) {
      try {
        tally.count(
            slice,
            source.gateway().call(source.calls().addToAlbum(id.get().value(), slice.ids())),
            BulkIdErrorReason.DUPLICATE);
      } catch (CallFailure failure) {
        tally.fail(slice, failure);
      }
    }
  }

  void remove(RemoveFromAlbum change, Library library, Tally tally) {
    Optional<AlbumId> id = id(change.album());
    if (id.isEmpty()) {
      tally.alreadySo(change.assets());
      return;
    }
    for (Slice slice : Slice.of(change.assets(), library, MOST_REMOVED)) {
      try {
        tally.count(
            slice,
            source.gateway().call(source.calls().removeFromAlbum(id.get().value(), slice.ids())),
            BulkIdErrorReason.NOT_FOUND);
      } catch (CallFailure failure) {
        tally.fail(slice, failure);
      }
    }
  }
}
