package io.github.immichautotag.immich.write;

import io.github.immichautotag.client.model.BulkIdErrorReason;
import io.github.immichautotag.client.model.TagBulkAssetsResponseDto;
import io.github.immichautotag.client.model.TagResponseDto;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagId;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.read.Observing;
import io.github.immichautotag.immich.read.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Puts tags on assets and takes them off. Remembers the ids of tags, also of those it created. */
final class TagWrites {

  /** 65,534 parameters of one statement of the database, two for each pair. */
  private static final int MOST_PAIRS = 32_767;

  /** 7 ms each: 1,000 assets are answered well within the time-out of 60 s. */
  private static final int MOST_ASSETS = 1_000;

  private final Source source;
  private final Map<TagPath, TagId> known = new ConcurrentHashMap<>();

  TagWrites(Source source) {
    this.source = source;
  }

  /** Remembers ids that were read. */
  void learn(Map<TagPath, Tag> tags) {
    tags.forEach((path, tag) -> known.put(path, tag.id()));
  }

  /** Puts all of these tags on all of these assets. */
  void add(List<TagPath> tags, AssetSet assets, Library library, Tally tally) {
    List<UUID> tagIds;
    try {
      tagIds = ids(tags, library);
    } catch (CallFailure failure) {
      if (!failure.isRefusal() && !failure.isServerError()) {
        throw failure;
      }
      tally.reject(assets, String.valueOf(failure.getMessage()));
      return;
    }
    if (tagIds.size() < tags.size()) {
      tally.reject(assets, "Immich did not create the tag as it is written");
      return;
    }
    int most = Math.max(1, Math.min(MOST_ASSETS, MOST_PAIRS / tagIds.size()));
    for (Slice slice : Slice.of(assets, library, most)) {
      try {
        add(tags, tagIds, slice, tally);
      } catch (CallFailure failure) {
        tally.fail(slice, failure);
      }
    }
  }

  private void add(List<TagPath> tags, List<UUID> tagIds, Slice slice, Tally tally) {
    long all = (long) slice.size() * tagIds.size();
    long added = tag(tagIds, slice);
    if (added >= all) {
      tally.accept(slice.assets());
      return;
    }
    List<UUID> fresh = upsert(tags);
    if (!fresh.equals(tagIds)) {
      // A tag was deleted and made anew since the library was read.
      added += tag(fresh, slice);
    }
    lookUp(fresh, slice, added, tally);
  }

  private long tag(List<UUID> tagIds, Slice slice) {
    TagBulkAssetsResponseDto answer =
        source.gateway().call(source.calls().tagAssets(tagIds, slice.ids()));
    return Optional.ofNullable(answer.getCount()).orElse(0L);
  }

  /**
   * Fewer pairs are new than were sent. Immich does not say whether the others were there already
   * or were passed over because the asset is not the user's; the tags themselves tell.
   */
  private void lookUp(List<UUID> tagIds, Slice slice, long added, Tally tally) {
    AssetSet tagged = slice.assets();
    for (UUID tag : tagIds) {
      tagged = tagged.intersect(new Observing(source, slice.library()).ofTag(tag).assets());
    }
    if (added == 0) {
      tally.alreadySo(tagged);
    } else {
      tally.accept(tagged);
    }
    tally.reject(
        slice.assets().minus(tagged),
        "Immich passed it over: it belongs to somebody else, is locked, or is gone");
  }

  /** Takes a tag off. A tag that does not exist is on no asset. */
  void remove(TagPath tag, AssetSet assets, Library library, Tally tally) {
    Optional<TagId> id = id(tag, library);
    if (id.isEmpty()) {
      tally.alreadySo(assets);
      return;
    }
    for (Slice slice : Slice.of(assets, library, MOST_ASSETS)) {
      try {
        tally.count(
            slice,
            source.gateway().call(source.calls().untagAssets(id.get().value(), slice.ids())),
            BulkIdErrorReason.NOT_FOUND);
      } catch (CallFailure failure) {
        tally.fail(slice, failure);
      }
    }
  }

  /** The ids of the tags, in order; one that Immich did not create as written has none. */
  private List<UUID> ids(List<TagPath> tags, Library library) {
    List<TagPath> missing = tags.stream().filter(tag -> id(tag, library).isEmpty()).toList();
    if (!missing.isEmpty()) {
      upsert(missing);
    }
    return tags.stream().flatMap(tag -> id(tag, library).stream()).map(TagId::value).toList();
  }

  private Optional<TagId> id(TagPath tag, Library library) {
    return Optional.ofNullable(known.get(tag)).or(() -> library.tag(tag).map(Tag::id));
  }

  /** Creates the tags that do not exist; the ids of all, in the order asked. */
  private List<UUID> upsert(List<TagPath> tags) {
    List<String> paths = tags.stream().map(TagPath::value).toList();
    for (TagResponseDto dto : source.gateway().call(source.calls().upsertTags(paths))) {
      if (dto.getId() != null && dto.getValue() != null) {
        known.put(new TagPath(dto.getValue()), new TagId(dto.getId()));
      }
    }
    return tags.stream()
        .flatMap(tag -> Optional.ofNullable(known.get(tag)).stream())
        .map(TagId::value)
        .toList();
  }
}
