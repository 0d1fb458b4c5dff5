package io.github.immichautotag.immich.read;

import io.github.immichautotag.client.model.AssetOrder;
import io.github.immichautotag.client.model.AssetVisibility;
import io.github.immichautotag.client.model.MetadataSearchDto;
import io.github.immichautotag.core.library.Visibility;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What to search for, apart from the page. Times are inclusive, as Immich's are.
 *
 * @param visibility only assets that are shown there; empty for the server's idea of all
 * @param tag only assets with this tag or one below it
 * @param album only assets in this album
 * @param updatedAfter only assets that changed at this moment or later
 * @param takenAfter only assets of this moment or later
 * @param takenBefore only assets of this moment or earlier
 * @param withMetadata whether the camera's metadata is wanted
 * @param withTrashed whether assets in the trash are found, too
 */
record SearchQuery(
    Optional<Visibility> visibility,
    Optional<UUID> tag,
    Optional<UUID> album,
    Optional<Instant> updatedAfter,
    Optional<Instant> takenAfter,
    Optional<Instant> takenBefore,
    boolean withMetadata,
    boolean withTrashed) {

  /** The most that one page may hold. */
  static final long PAGE_SIZE = 1000;

  static SearchQuery everything() {
    Optional<Instant> open = Optional.empty();
    return new SearchQuery(
        Optional.empty(), Optional.empty(), Optional.empty(), open, open, open, false, false);
  }

  SearchQuery shownIn(Optional<Visibility> where) {
    return new SearchQuery(
        where, tag, album, updatedAfter, takenAfter, takenBefore, withMetadata, withTrashed);
  }

  SearchQuery taggedWith(UUID id) {
    return new SearchQuery(
        visibility,
        Optional.of(id),
        album,
        updatedAfter,
        takenAfter,
        takenBefore,
        withMetadata,
        withTrashed);
  }

  SearchQuery inAlbum(UUID id) {
    return new SearchQuery(
        visibility,
        tag,
        Optional.of(id),
        updatedAfter,
        takenAfter,
        takenBefore,
        withMetadata,
        withTrashed);
  }

  SearchQuery updatedSince(Instant moment) {
    return new SearchQuery(
        visibility,
        tag,
        album,
        Optional.of(moment),
        takenAfter,
        takenBefore,
        withMetadata,
        withTrashed);
  }

  SearchQuery takenBetween(Optional<Instant> from, Optional<Instant> to) {
    return new SearchQuery(
        visibility, tag, album, updatedAfter, from, to, withMetadata, withTrashed);
  }

  SearchQuery withMetadata(boolean wanted) {
    return new SearchQuery(
        visibility, tag, album, updatedAfter, takenAfter, takenBefore, wanted, withTrashed);
  }

  SearchQuery includingTrash() {
    return new SearchQuery(
        visibility, tag, album, updatedAfter, takenAfter, takenBefore, withMetadata, true);
  }

  /** The request for one page, newest assets first. */
  MetadataSearchDto page(long page) {
    MetadataSearchDto body =
        new MetadataSearchDto().size(PAGE_SIZE).page(page).order(AssetOrder.DESC);
    visibility.ifPresent(where -> body.setVisibility(spoken(where)));
    tag.ifPresent(id -> body.setTagIds(List.of(id)));
    album.ifPresent(id -> body.setAlbumIds(List.of(id)));
    updatedAfter.ifPresent(moment -> body.setUpdatedAfter(spoken(moment)));
    takenAfter.ifPresent(moment -> body.setTakenAfter(spoken(moment)));
    takenBefore.ifPresent(moment -> body.setTakenBefore(spoken(moment)));
    if (withMetadata) {
      body.setWithExif(true);
    }
    if (withTrashed) {
      body.setWithDeleted(true);
    }
    return body;
  }

  static OffsetDateTime spoken(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static AssetVisibility spoken(Visibility visibility) {
    return switch (visibility) {
      case TIMELINE -> AssetVisibility.TIMELINE;
      case ARCHIVE -> AssetVisibility.ARCHIVE;
      case HIDDEN -> AssetVisibility.HIDDEN;
      case LOCKED -> AssetVisibility.LOCKED;
    };
  }
}
