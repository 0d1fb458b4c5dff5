package io.github.immichautotag.immich.read;

import io.github.immichautotag.client.model.MetadataSearchDto;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.Progress.Phase;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads again what is on the server, for the assets of a library that was read before. */
public final class Observing {

  private final Source source;
  private final Library library;
  private final Set<Visibility> visibilities;
  private final MembershipReading reading;

  private final Set<Visibility> alsoShown;

  /** Looks at the assets of this library, where they were shown when it was read. */
  public Observing(Source source, Library library) {
    this(source, library, Set.of());
  }

  /**
   * Looks at the assets of this library.
   *
   * @param alsoShown where assets may be shown since it was read
   */
  public Observing(Source source, Library library, Set<Visibility> alsoShown) {
    this.source = source;
    this.library = library;
    this.alsoShown = alsoShown;
    visibilities = visibilities(library.assets().all());
    reading = new MembershipReading(source, library.assets(), visibilities);
  }

  private Set<Visibility> visibilities(AssetSet assets) {
    Set<Visibility> seen = EnumSet.noneOf(Visibility.class);
    seen.addAll(alsoShown);
    assets.forEach(position -> seen.add(library.assets().visibility(position)));
    return seen;
  }

  /** Which assets carry this tag or one below it. */
  public Membership ofTag(UUID tag, TagPath path) {
    return reading.ofTag(tag, path.value());
  }

  /** All albums of this user and those shared with the user. */
  public Collection<ListedAlbum> albums(UserId me) {
    return new AlbumReading(source, new Crew(source.gateway(), 1)).list(me);
  }

  /** All tags by path. */
  public Map<TagPath, Tag> tags() {
    return new TagReading(source, new Crew(source.gateway(), 1)).list();
  }

  /** Whether assets of this album lie in the trash, where the album's count does not see them. */
  public boolean hasTrashed(UUID album) {
    return finds("looking for trashed assets of an album", SearchQuery.everything().inAlbum(album));
  }

  /** Whether any asset carries the tag or one below it, in the trash as well. */
  public boolean isCarried(UUID tag) {
    return finds("looking for assets of a tag", SearchQuery.everything().taggedWith(tag));
  }

  private boolean finds(String what, SearchQuery query) {
    return source.everywhere().stream()
        .anyMatch(place -> findsAny(what, query.includingTrash().shownIn(place)));
  }

  private boolean findsAny(String what, SearchQuery query) {
    MetadataSearchDto one = query.page(1).size(1L);
    SearchPage<IdRow> page =
        source
            .gateway()
            .call(source.calls().search(what, one, new PageDecoder<>(new IdRowDecoder())));
    return !page.rows().isEmpty() || !page.problems().isEmpty();
  }

  /**
   * The assets of tags, by path. A tag that does not exist has none.
   *
   * @param wanted which tags
   * @param tags the tags that exist
   */
  public Map<TagPath, Membership> ofTags(
      Set<TagPath> wanted, Map<TagPath, Tag> tags, Crew crew, Progress progress) {
    Map<TagPath, Membership> members = new ConcurrentHashMap<>();
    crew.forEach(
        "reading back tags",
        wanted,
        path -> {
          Optional<Tag> tag = Optional.ofNullable(tags.get(path));
          members.put(
              path,
              tag.map(known -> reading.ofTag(known.id().value(), path.value()))
                  .orElseGet(() -> Membership.complete(AssetSet.empty())));
          progress.report(Phase.VERIFYING, members.size(), wanted.size());
        });
    return members;
  }

  /**
   * The assets of albums.
   *
   * @param ids finds the id of an album; one that has none was never created
   */
  public Map<AlbumRef, Membership> ofAlbums(
      Set<AlbumRef> wanted,
      Function<AlbumRef, Optional<AlbumId>> ids,
      Crew crew,
      Progress progress) {
    Map<AlbumRef, Membership> members = new ConcurrentHashMap<>();
    crew.forEach(
        "reading back albums",
        wanted,
        album -> {
          members.put(
              album,
              ids.apply(album)
                  .map(id -> reading.ofAlbum(id.value(), String.valueOf(album), -1))
                  .orElseGet(() -> Membership.unread(album + " was not created")));
          progress.report(Phase.VERIFYING, members.size(), wanted.size());
        });
    return members;
  }

  /**
   * What was set on assets, by position.
   *
   * @param captureTimes their dates
   * @param fields their fields, all of them
   */
  public record Values(
      Map<Integer, CaptureTime> captureTimes, Map<Integer, Map<AssetField, FieldValue>> fields) {

    /** Nothing was read. */
    public static Values none() {
      return new Values(Map.of(), Map.of());
    }
  }

  /** Dates and fields of the assets that changed at or after this moment. */
  public Values valuesSince(Instant since) {
    Map<Integer, CaptureTime> times = new HashMap<>();
    Map<Integer, Map<AssetField, FieldValue>> fields = new HashMap<>();
    FieldsRead read = new FieldsRead();
    SearchQuery query = SearchQuery.everything().wanting(Wanted.settable()).updatedSince(since);
    for (Optional<Visibility> visibility : source.places(visibilities)) {
      source
          .assets("reading back what was set", query.wanted())
          .walk(
              query.shownIn(visibility),
              row -> {
                OptionalInt position = library.assets().position(row.asset().id());
                if (position.isPresent()) {
                  row.asset().captureTime().ifPresent(t -> times.put(position.getAsInt(), t));
                  fields.put(position.getAsInt(), read.of(row.asset()));
                }
              });
    }
    return new Values(times, fields);
  }

  /**
   * Tells which assets changed at or after this moment, and when.
   *
   * @param among only where these are shown is looked
   * @param sink hears position and moment; others' assets are left out
   */
  public void changedSince(Instant since, AssetSet among, BiConsumer<Integer, Instant> sink) {
    SearchQuery query = SearchQuery.everything().updatedSince(since);
    for (Optional<Visibility> visibility : source.places(visibilities(among))) {
      source
          .ids("waiting for the server to finish")
          .walk(
              query.shownIn(visibility),
              row -> {
                OptionalInt position = library.assets().position(new AssetId(row.id()));
                if (position.isPresent()) {
                  sink.accept(position.getAsInt(), row.updatedAt());
                }
              });
    }
  }
}
