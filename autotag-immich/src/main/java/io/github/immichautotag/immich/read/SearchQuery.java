package io.github.immichautotag.immich.read;

import io.github.immichautotag.client.model.AssetOrder;
import io.github.immichautotag.client.model.AssetVisibility;
import io.github.immichautotag.client.model.MetadataSearchDto;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.immich.read.Windows.Window;
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
 * @param only only assets of this; empty for any
 * @param updatedAfter only assets that changed at this moment or later
 * @param taken only assets of this stretch of time
 * @param wanted what the answer tells of each asset
 * @param withTrashed whether assets in the trash are found, too
 */
record SearchQuery(
    Optional<Visibility> visibility,
    Optional<Only> only,
    Optional<Instant> updatedAfter,
    Window taken,
    Wanted wanted,
    boolean withTrashed) {

  /** The most that one page may hold. */
  static final long PAGE_SIZE = 1000;

  private static final Window EVER = new Window(Optional.empty(), Optional.empty());

  /** What the assets have in common. */
  sealed interface Only {

    void addTo(MetadataSearchDto body);
  }

  private record Tagged(UUID tag) implements Only {
    @Override
    public void addTo(MetadataSearchDto body) {
      body.setTagIds(List.of(tag));
    }
  }

  private record Gathered(UUID album) implements Only {
    @Override
    public void addTo(MetadataSearchDto body) {
      body.setAlbumIds(List.of(album));
    }
  }

  private record Reading(String text) implements Only {
    @Override
    public void addTo(MetadataSearchDto body) {
      body.setOcr(text);
    }
  }

  static SearchQuery everything() {
    return new SearchQuery(
        Optional.empty(), Optional.empty(), Optional.empty(), EVER, Wanted.nothing(), false);
  }

  SearchQuery shownIn(Optional<Visibility> where) {
    return new SearchQuery(where, only, updatedAfter, taken, wanted, withTrashed);
  }

  /** Only with this tag or one below it. */
  SearchQuery taggedWith(UUID id) {
    return only(new Tagged(id));
  }

  SearchQuery inAlbum(UUID id) {
    return only(new Gathered(id));
  }

  /** Only with this text in the picture. */
  SearchQuery showingText(String text) {
    return only(new Reading(text));
  }

  private SearchQuery only(Only other) {
    return new SearchQuery(
        visibility, Optional.of(other), updatedAfter, taken, wanted, withTrashed);
  }

  SearchQuery updatedSince(Instant moment) {
    return new SearchQuery(visibility, only, Optional.of(moment), taken, wanted, withTrashed);
  }

  SearchQuery takenBetween(Optional<Instant> from, Optional<Instant> to) {
    return new SearchQuery(
        visibility, only, updatedAfter, new Window(from, to), wanted, withTrashed);
  }

  SearchQuery wanting(Wanted other) {
    return new SearchQuery(visibility, only, updatedAfter, taken, other, withTrashed);
  }

  SearchQuery includingTrash() {
    return new SearchQuery(visibility, only, updatedAfter, taken, wanted, true);
  }

  /** The request for one page, newest assets first. */
  MetadataSearchDto page(long page) {
    MetadataSearchDto body =
        new MetadataSearchDto().size(PAGE_SIZE).page(page).order(AssetOrder.DESC);
    visibility.ifPresent(where -> body.setVisibility(spoken(where)));
    only.ifPresent(what -> what.addTo(body));
    updatedAfter.ifPresent(moment -> body.setUpdatedAfter(spoken(moment)));
    taken.from().ifPresent(moment -> body.setTakenAfter(spoken(moment)));
    taken.to().ifPresent(moment -> body.setTakenBefore(spoken(moment)));
    if (wanted.metadata()) {
      body.setWithExif(true);
    }
    if (wanted.has(Detail.PEOPLE)) {
      body.setWithPeople(true);
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
