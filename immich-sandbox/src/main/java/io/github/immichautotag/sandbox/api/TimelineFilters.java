package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.OrdinalSet;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import io.github.immichautotag.sandbox.search.AssetQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads what the timeline endpoints take. */
final class TimelineFilters {
  private static final String PARTNERS_REFUSED =
      "withPartners is only supported for non-archived, non-trashed, non-favorited, non-locked"
          + " assets";

  private final Tools tools;

  TimelineFilters(Tools tools) {
    this.tools = tools;
  }

  /**
   * The wish of a request.
   *
   * @param byCreation months of upload instead of months of capture
   */
  record Wish(AssetQuery query, boolean byCreation, boolean hidesStacked) {}

  Wish read(Call call) {
    Input in = call.query();
    Optional<UUID> tag = in.uuid("tagId");
    Optional<UUID> album = in.uuid("albumId");
    Optional<UUID> person = in.uuid("personId");
    Optional<Boolean> favorite = in.bool("isFavorite");
    boolean trashed = in.bool("isTrashed").orElse(false);
    boolean hidesStacked = in.bool("withStacked").orElse(false);
    boolean partners = in.bool("withPartners").orElse(false);
    Optional<Visibility> visibility =
        in.oneOf("visibility", List.of("archive", "timeline", "hidden", "locked"))
            .map(Visibility::of);
    boolean ascending = in.oneOf("order", List.of("asc", "desc")).filter("asc"::equals).isPresent();
    boolean byCreation =
        call.isV3() && call.query("orderBy").filter("createdAt"::equals).isPresent();
    in.verify();
    SearchFilters.refuseLocked(visibility);
    List<OrdinalSet> within = within(call, tag, album, person);
    if (partners && (trashed || favorite.isPresent() || showsArchive(visibility))) {
      throw Refusal.badRequest(PARTNERS_REFUSED);
    }
    Predicate<SandboxAsset> filter =
        asset ->
            asset.isTrashed() == trashed
                && AssetEndpoints.isShown(asset, visibility)
                && favorite.filter(is -> is != asset.favorite()).isEmpty()
                && (!hidesStacked || isOnTop(asset));
    filter = album.isPresent() ? filter : filter.and(ownedBy(call, partners));
    return new Wish(
        new AssetQuery(within, Long.MIN_VALUE, Long.MAX_VALUE, ascending, filter),
        byCreation,
        hidesStacked);
  }

  private static boolean showsArchive(Optional<Visibility> visibility) {
    return visibility.orElse(Visibility.ARCHIVE) == Visibility.ARCHIVE;
  }

  private Predicate<SandboxAsset> ownedBy(Call call, boolean partners) {
    Set<SandboxUser> owners = partners ? tools.rights().searched(call.user()) : Set.of(call.user());
    return asset -> owners.contains(asset.owner());
  }

  private List<OrdinalSet> within(
      Call call, Optional<UUID> tag, Optional<UUID> album, Optional<UUID> person) {
    List<OrdinalSet> sets = new ArrayList<>();
    tag.map(id -> tools.rights().tag(call.user(), id, "tag.read"))
        .map(tools.filters()::carriersOf)
        .ifPresent(sets::add);
    album
        .map(id -> tools.rights().album(call.user(), id, "album.read", AlbumRole.values()))
        .ifPresent(found -> sets.add(found.members()));
    person.flatMap(tools.library()::person).map(SandboxPerson::faces).ifPresent(sets::add);
    return sets;
  }

  private static boolean isOnTop(SandboxAsset asset) {
    return asset.stack().filter(stack -> stack.primary() != asset).isEmpty();
  }
}
