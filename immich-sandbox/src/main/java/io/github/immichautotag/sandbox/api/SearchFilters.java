package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.OrdinalSet;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import io.github.immichautotag.sandbox.search.AssetQuery;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the filters of {@code POST /search/metadata} and {@code /search/statistics}. */
final class SearchFilters {
  private static final List<String> VISIBILITIES =
      List.of("archive", "timeline", "hidden", "locked");
  private static final List<String> KINDS = List.of("IMAGE", "VIDEO", "AUDIO", "OTHER");

  private static final String[] TEXTS = {
    "checksum",
    "originalFileName",
    "originalPath",
    "description",
    "ocr",
    "make",
    "model",
    "lensModel",
    "city",
    "state",
    "country"
  };

  private final SandboxLibrary library;
  private final Rights rights;

  SearchFilters(SandboxLibrary library, Rights rights) {
    this.library = library;
    this.rights = rights;
  }

  /** The query of a body, which is checked and, if wrong, refused here. */
  AssetQuery read(Call call, Input in) {
    List<Predicate<SandboxAsset>> filters = new ArrayList<>();
    addFlags(in, filters);
    addTexts(in, filters);
    addDevice(in, filters);
    addTimes(in, filters);
    Optional<Visibility> visibility = in.oneOf("visibility", VISIBILITIES).map(Visibility::of);
    Ties ties = readTies(in);
    boolean ascending = in.oneOf("order", List.of("asc", "desc")).filter("asc"::equals).isPresent();
    OptionalLong takenAfter = in.dateTime("takenAfter");
    OptionalLong takenBefore = in.dateTime("takenBefore");
    in.verify();
    refuseLocked(visibility);
    Refusal.ifNotStorable("search assets", in.texts(TEXTS));
    List<OrdinalSet> within = within(call, ties);
    filters.add(scope(call, ties, visibility));
    return new AssetQuery(
        within,
        takenAfter.orElse(Long.MIN_VALUE),
        takenBefore.orElse(Long.MAX_VALUE),
        ascending,
        filters.stream().reduce(Predicate::and).orElse(asset -> true));
  }

  /** Locked assets need a session unlocked with a PIN. */
  static void refuseLocked(Optional<Visibility> visibility) {
    if (visibility.filter(Visibility.LOCKED::equals).isPresent()) {
      throw Refusal.unauthorized("Elevated permission is required");
    }
  }

  /** The union of what carries a tag or one below it. */
  OrdinalSet carriersOf(SandboxTag top) {
    List<SandboxTag> tags = library.tags().within(top);
    if (tags.size() == 1) {
      return top.members();
    }
    OrdinalSet union = new OrdinalSet();
    tags.forEach(tag -> union.addAll(tag.members()));
    return union;
  }

  private record Ties(List<UUID> tags, List<UUID> albums, List<UUID> people) {}

  private static Ties readTies(Input in) {
    List<UUID> tags = in.isNull("tagIds") ? List.of() : in.uuids("tagIds", false).orElse(List.of());
    return new Ties(
        tags,
        in.uuids("albumIds", false).orElse(List.of()),
        in.uuids("personIds", false).orElse(List.of()));
  }

  private List<OrdinalSet> within(Call call, Ties ties) {
    List<OrdinalSet> sets = new ArrayList<>();
    for (UUID id : ties.tags()) {
      sets.add(library.tags().find(id).map(this::carriersOf).orElseGet(OrdinalSet::new));
    }
    for (UUID id : ties.albums()) {
      Optional<SandboxAlbum> album =
          call.isV3() ? rights.visibleAlbum(call.user(), id) : library.album(id);
      if (call.isV3() && album.isEmpty()) {
        throw Refusal.noAccess("album.read");
      }
      sets.add(album.map(SandboxAlbum::members).orElseGet(OrdinalSet::new));
    }
    for (UUID id : ties.people()) {
      sets.add(library.person(id).map(SandboxPerson::faces).orElseGet(OrdinalSet::new));
    }
    return sets;
  }

  /** In 3.x an album shows everybody's assets; everything else only own and partners'. */
  private Predicate<SandboxAsset> scope(Call call, Ties ties, Optional<Visibility> visibility) {
    Predicate<SandboxAsset> visible = seen(call, visibility);
    if (call.isV3() && !ties.albums().isEmpty()) {
      return visible;
    }
    Set<SandboxUser> owners = rights.searched(call.user());
    return visible.and(asset -> owners.contains(asset.owner()));
  }

  private static Predicate<SandboxAsset> seen(Call call, Optional<Visibility> visibility) {
    if (visibility.isPresent()) {
      Visibility wanted = visibility.get();
      return asset -> asset.visibility() == wanted;
    }
    return call.isV3()
        ? asset -> asset.visibility() != Visibility.LOCKED
        : asset -> asset.visibility() == Visibility.TIMELINE;
  }

  private static void addFlags(Input in, List<Predicate<SandboxAsset>> filters) {
    boolean withDeleted =
        in.bool("withDeleted").orElse(false) || in.has("trashedAfter") || in.has("trashedBefore");
    if (!withDeleted) {
      filters.add(asset -> !asset.isTrashed());
    }
    in.bool("isFavorite").ifPresent(is -> filters.add(asset -> asset.favorite() == is));
    in.bool("isOffline").ifPresent(is -> filters.add(asset -> !is));
    in.bool("isNotInAlbum")
        .filter(is -> is)
        .ifPresent(is -> filters.add(asset -> asset.albumCount() == 0));
    in.bool("withStacked")
        .filter(with -> !with)
        .ifPresent(with -> filters.add(asset -> asset.stack().isEmpty()));
    in.oneOf("type", KINDS)
        .ifPresent(kind -> filters.add(asset -> asset.file().kind().name().equals(kind)));
    if (in.isNull("tagIds")) {
      filters.add(asset -> asset.tags().isEmpty());
    }
  }

  private static void addTexts(Input in, List<Predicate<SandboxAsset>> filters) {
    in.uuid("id").ifPresent(id -> filters.add(asset -> asset.id().equals(id)));
    in.string("checksum")
        .ifPresent(sum -> filters.add(asset -> AssetJson.checksum(asset).equals(sum)));
    addSubstring(in, "originalFileName", asset -> asset.file().name(), filters);
    addSubstring(in, "originalPath", SandboxAsset::path, filters);
    // What is written in a picture is what its description says.
    addSubstring(in, "ocr", asset -> asset.exif().description(), filters);
    addSubstring(in, "description", asset -> asset.exif().description(), filters);
    in.uuid("libraryId")
        .ifPresent(
            id ->
                filters.add(
                    asset ->
                        asset.library().map(ExternalLibrary::id).filter(id::equals).isPresent()));
  }

  private static void addDevice(Input in, List<Predicate<SandboxAsset>> filters) {
    addEqual(in, "make", asset -> asset.file().camera().make(), filters);
    addEqual(in, "model", asset -> asset.file().camera().model(), filters);
    addEqual(in, "lensModel", asset -> asset.file().camera().lens(), filters);
    addEqual(in, "city", placed(Place::city), filters);
    addEqual(in, "state", placed(Place::state), filters);
    addEqual(in, "country", placed(Place::country), filters);
    if (in.isNull("rating")) {
      filters.add(asset -> asset.exif().rating() == null);
    } else {
      // 2.x still takes 0 and -1.
      in.rating("rating")
          .ifPresent(
              stars ->
                  filters.add(
                      asset -> Objects.equals(asset.exif().rating(), Math.toIntExact(stars))));
    }
  }

  private static void addTimes(Input in, List<Predicate<SandboxAsset>> filters) {
    in.dateTime("createdAfter")
        .ifPresent(t -> filters.add(a -> a.file().createdMicros() >= t * 1000));
    in.dateTime("createdBefore")
        .ifPresent(t -> filters.add(a -> a.file().createdMicros() <= t * 1000));
    in.dateTime("updatedAfter").ifPresent(t -> filters.add(a -> a.updatedMicros() >= t * 1000));
    in.dateTime("updatedBefore").ifPresent(t -> filters.add(a -> a.updatedMicros() <= t * 1000));
    in.dateTime("trashedAfter")
        .ifPresent(t -> filters.add(a -> a.isTrashed() && a.trashedAt() >= t));
    in.dateTime("trashedBefore")
        .ifPresent(t -> filters.add(a -> a.isTrashed() && a.trashedAt() <= t));
  }

  private static Function<SandboxAsset, @Nullable String> placed(
      Function<Place, @Nullable String> part) {
    return asset -> {
      Place place = asset.exif().place();
      return place == null ? null : part.apply(place);
    };
  }

  private static void addEqual(
      Input in,
      String field,
      Function<SandboxAsset, @Nullable String> value,
      List<Predicate<SandboxAsset>> filters) {
    if (in.isNull(field)) {
      filters.add(asset -> value.apply(asset) == null);
    }
    in.nullableString(field)
        .ifPresent(text -> filters.add(asset -> text.equals(value.apply(asset))));
  }

  private static void addSubstring(
      Input in,
      String field,
      Function<SandboxAsset, String> value,
      List<Predicate<SandboxAsset>> filters) {
    in.string(field)
        .map(SearchFilters::plain)
        .ifPresent(part -> filters.add(asset -> plain(value.apply(asset)).contains(part)));
  }

  /** Without case and accents. */
  private static String plain(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    String base =
        ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return base.toLowerCase(Locale.ROOT);
  }
}
