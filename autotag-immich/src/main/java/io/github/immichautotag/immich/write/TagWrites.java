package io.github.immichautotag.immich.write;

import io.github.immichautotag.client.model.BulkIdErrorReason;
import io.github.immichautotag.client.model.TagBulkAssetsResponseDto;
import io.github.immichautotag.client.model.TagResponseDto;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagId;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.http.Gateway;
import io.github.immichautotag.immich.read.Observing;
import io.github.immichautotag.immich.read.Source;
import java.util.ArrayList;
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

  private static final String PASSED_OVER =
      "Immich passed it over: it belongs to somebody else, is locked, or is gone";

  private final Source source;
  private final WriteLog log;
  private final Map<TagPath, TagId> known = new ConcurrentHashMap<>();

  TagWrites(Source source, WriteLog log) {
    this.source = source;
    this.log = log;
  }

  /** Remembers ids that were read. */
  void learn(Map<TagPath, Tag> tags) {
    tags.forEach((path, tag) -> known.put(path, tag.id()));
  }

  /** Forgets the id of a tag that is gone. */
  void forget(TagPath tag) {
    known.remove(tag);
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
    List<Shortfall> shortfalls = tag(tagIds, Slice.of(assets, library, most(tagIds)), tally);
    if (!shortfalls.isEmpty()) {
      addAnew(tags, tagIds, shortfalls, tally);
    }
  }

  private static int most(List<UUID> tagIds) {
    return Math.max(1, Math.min(MOST_ASSETS, MOST_PAIRS / tagIds.size()));
  }

  /**
   * Assets of which fewer pairs are new than were sent.
   *
   * @param changed whether any may be new: Immich counted some, or an answer before was lost
   */
  private record Shortfall(Slice slice, boolean changed) {}

  /** Sends the assets with the tags; those of which not all pairs are new come back. */
  private List<Shortfall> tag(List<UUID> tagIds, List<Slice> slices, Tally tally) {
    List<Shortfall> shortfalls = new ArrayList<>();
    for (Slice slice : slices) {
      try {
        Gateway.Tried<TagBulkAssetsResponseDto> tried =
            source.gateway().tried(source.calls().tagAssets(tagIds, slice.ids()));
        long added = Optional.ofNullable(tried.answer().getCount()).orElse(0L);
        if (added >= (long) slice.size() * tagIds.size()) {
          tally.accept(slice.assets());
        } else {
          tally.begin();
          shortfalls.add(new Shortfall(slice, added > 0 || tried.repeated()));
        }
      } catch (CallFailure failure) {
        tally.fail(slice, failure);
      }
    }
    return shortfalls;
  }

  /** A tag may have been deleted and made anew since the library was read. */
  private void addAnew(
      List<TagPath> tags, List<UUID> tagIds, List<Shortfall> shortfalls, Tally tally) {
    try {
      List<UUID> fresh = upsert(tags);
      lookUp(
          tags, fresh, fresh.equals(tagIds) ? shortfalls : again(fresh, shortfalls, tally), tally);
    } catch (CallFailure unreadable) {
      shortfalls.forEach(open -> tally.unknown(open.slice().assets()));
    }
  }

  private List<Shortfall> again(List<UUID> tagIds, List<Shortfall> shortfalls, Tally tally) {
    List<Shortfall> open = new ArrayList<>();
    for (Shortfall before : shortfalls) {
      for (Shortfall now : tag(tagIds, List.of(before.slice()), tally)) {
        open.add(new Shortfall(now.slice(), now.changed() || before.changed()));
      }
    }
    return open;
  }

  /**
   * Immich does not say whether the pairs that are not new were there already or were passed over
   * because the asset is not the user's; the tags themselves tell.
   */
  private void lookUp(
      List<TagPath> tags, List<UUID> tagIds, List<Shortfall> shortfalls, Tally tally) {
    if (shortfalls.isEmpty()) {
      return;
    }
    Library library = shortfalls.get(0).slice().library();
    Observing observing = new Observing(source, library, log.shown(library));
    List<Membership> members = new ArrayList<>();
    for (int at = 0; at < tagIds.size(); at++) {
      members.add(observing.ofTag(tagIds.get(at), tags.get(at)));
    }
    boolean known = members.stream().allMatch(read -> read.completeness().isComplete());
    for (Shortfall open : shortfalls) {
      AssetSet tagged = open.slice().assets();
      for (Membership read : members) {
        tagged = tagged.intersect(read.assets());
      }
      if (open.changed()) {
        tally.acceptInDoubt(tagged);
      } else {
        tally.alreadySo(tagged);
      }
      AssetSet others = open.slice().assets().minus(tagged);
      if (known) {
        tally.reject(others, PASSED_OVER);
      } else {
        tally.unknown(others);
      }
    }
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
