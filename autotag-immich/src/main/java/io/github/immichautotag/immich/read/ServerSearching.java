package io.github.immichautotag.immich.read;

import io.github.immichautotag.client.model.ServerFeaturesDto;
import io.github.immichautotag.client.model.SmartSearchDto;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.library.ServerSearch.Kind;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.immich.http.CallFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lets the server look for what only it can find: what pictures show, and what is written there.
 */
final class ServerSearching {

  private static final PageDecoder<IdRow> PAGE = new PageDecoder<>(new IdRowDecoder());

  /** Others' assets are ranked, too, so that a page of the limit may hold none of the user's. */
  private static final long SMALLEST_PAGE = 250;

  private final Source source;
  private final AssetTable table;
  private final UserId me;
  private final Collection<Visibility> visibilities;
  private Optional<ServerFeaturesDto> features = Optional.empty();

  ServerSearching(Source source, AssetTable table, UserId me, Collection<Visibility> visibilities) {
    this.source = source;
    this.table = table;
    this.me = me;
    this.visibilities = visibilities;
  }

  /** What the server finds among the user's own assets; unread where it does not search. */
  Membership find(ServerSearch search) {
    try {
      return search.kind() == Kind.SMART ? byMeaning(search) : byText(search);
    } catch (CallFailure failure) {
      if (!failure.concernsThisAlone()) {
        throw failure;
      }
      return Membership.unread(
          "\"" + search.text() + "\" was not searched for: " + failure.getMessage());
    }
  }

  private Membership byMeaning(ServerSearch search) {
    if (Boolean.FALSE.equals(features().getSmartSearch())) {
      return off(search, "search by meaning", "Smart Search");
    }
    List<Iterator<Integer>> ranked = new ArrayList<>();
    for (Optional<Visibility> place : source.places(visibilities)) {
      ranked.add(best(search, place).iterator());
    }
    return Membership.complete(merged(ranked, search.limit()));
  }

  /** 2.x ranks what is shown in one place only: the best of each are equally good, and so on. */
  private static AssetSet merged(List<Iterator<Integer>> ranked, int limit) {
    IntStream.Builder positions = IntStream.builder();
    int taken = 0;
    boolean more = true;
    while (more && taken < limit) {
      more = false;
      for (Iterator<Integer> next : ranked) {
        if (next.hasNext() && taken < limit) {
          positions.add(next.next());
          taken++;
          more = true;
        }
      }
    }
    return AssetSet.of(positions.build().toArray());
  }

  /** Positions of own assets, the best first. Partners' assets are ranked among them. */
  private Set<Integer> best(ServerSearch search, Optional<Visibility> place) {
    Set<Integer> found = new LinkedHashSet<>();
    boolean more = search.limit() > 0;
    for (long number = 1; more && found.size() < search.limit(); number++) {
      SearchPage<IdRow> page =
          source.gateway().call(source.calls().smartSearch(query(search, place, number), PAGE));
      page.rows().forEach(row -> own(row).ifPresent(found::add));
      more = page.hasNext();
    }
    return found;
  }

  private static SmartSearchDto query(
      ServerSearch search, Optional<Visibility> place, long number) {
    SmartSearchDto body =
        new SmartSearchDto()
            .query(search.text())
            .page(number)
            .size(Math.min(SearchQuery.PAGE_SIZE, Math.max(SMALLEST_PAGE, search.limit())));
    place.ifPresent(where -> body.setVisibility(SearchQuery.spoken(where)));
    return body;
  }

  private OptionalInt own(IdRow row) {
    OptionalInt position = table.position(new AssetId(row.id()));
    boolean mine = position.isPresent() && table.owner(position.getAsInt()).equals(me);
    return mine ? position : OptionalInt.empty();
  }

  private Membership byText(ServerSearch search) {
    if (!source.version().searchesText()) {
      // It would ignore the question, and answer with everything.
      return Membership.unread(
          "Immich "
              + source.version()
              + " does not search for text in pictures, so \""
              + search.text()
              + "\" was not searched for; 2.2 and later do");
    }
    if (Boolean.FALSE.equals(features().getOcr())) {
      return off(search, "read text in pictures", "OCR");
    }
    IntStream.Builder positions = IntStream.builder();
    List<String> problems = new ArrayList<>();
    SearchQuery query = SearchQuery.everything().showingText(search.text());
    for (Optional<Visibility> place : source.places(visibilities)) {
      problems.addAll(
          source
              .ids("searching for text in pictures")
              .walk(query.shownIn(place), row -> own(row).ifPresent(positions)));
    }
    return new Membership(
        AssetSet.of(positions.build().toArray()), Reasons.completeness("assets", problems));
  }

  /** Asked once, however many searches there are. */
  private ServerFeaturesDto features() {
    ServerFeaturesDto known =
        features.orElseGet(() -> source.gateway().call(source.calls().features()));
    features = Optional.of(known);
    return known;
  }

  private static Membership off(ServerSearch search, String what, String setting) {
    return Membership.unread(
        "this Immich server does not "
            + what
            + ", so \""
            + search.text()
            + "\" was not searched for: switch on Machine Learning and "
            + setting
            + " in its administration settings, or leave this condition out");
  }
}
