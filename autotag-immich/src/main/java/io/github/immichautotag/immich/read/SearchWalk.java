package io.github.immichautotag.immich.read;

import io.github.immichautotag.client.model.AssetOrder;
import io.github.immichautotag.client.model.MetadataSearchDto;
import io.github.immichautotag.immich.http.Gateway;
import io.github.immichautotag.immich.http.ImmichCalls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Walks through all that a search finds. Immich's pages are counted from the front, so that deep
 * pages are slow and, in 2.x, lose assets; therefore each page is a first page again, of what lies
 * at or before the last date seen (measured: ten times faster, and nothing lost).
 */
final class SearchWalk<T extends SearchRow> {

  /** A walk within one moment that finds the same assets twice has missed others; see below. */
  private static final int ATTEMPTS_AT_ONE_MOMENT = 4;

  private final Gateway gateway;
  private final ImmichCalls calls;
  private final String what;
  private final PageDecoder<T> decoder;

  SearchWalk(Gateway gateway, ImmichCalls calls, String what, RowDecoder<T> rows) {
    this.gateway = gateway;
    this.calls = calls;
    this.what = what;
    decoder = new PageDecoder<>(rows);
  }

  /**
   * Gives each asset to the consumer, at least once, and once as a rule.
   *
   * @return what could not be read, in words; empty when all was
   */
  List<String> walk(SearchQuery query, Consumer<T> sink) {
    List<String> problems = new ArrayList<>();
    SearchQuery rest = query;
    Moment moment = new Moment(query.takenBefore());
    for (long number = 1; ; number++) {
      SearchPage<T> page = page(rest.page(number));
      problems.addAll(page.problems());
      page.rows().forEach(row -> moment.see(row, sink));
      Optional<Instant> last = moment.lastSeen();
      boolean moved = last.isPresent() && !last.equals(moment.cursor());
      if (!page.hasNext() || moved) {
        problems.addAll(moment.isMixedUp() ? settle(query, moment, sink) : List.of());
      }
      if (!page.hasNext()) {
        return problems;
      }
      if (moved) {
        rest = rest.takenBetween(query.takenAfter(), last);
        moment.moveTo(last);
        number = 0;
      }
    }
  }

  private SearchPage<T> page(MetadataSearchDto body) {
    SearchPage<T> page = gateway.call(calls.search(what, body, decoder));
    page.rows().forEach(row -> gateway.clock().hasPassed(row.updatedAt()));
    return page;
  }

  /**
   * 2.x has no order among assets of one moment: where these fill several pages, some come twice
   * and as many never. Their number is known then, so the moment is walked again, from either end,
   * until that many different ones were seen.
   */
  private List<String> settle(SearchQuery query, Moment moment, Consumer<T> sink) {
    SearchQuery only = query.takenBetween(moment.cursor(), moment.cursor());
    for (int attempt = 1; attempt < ATTEMPTS_AT_ONE_MOMENT && moment.isMixedUp(); attempt++) {
      AssetOrder order = attempt % 2 == 0 ? AssetOrder.DESC : AssetOrder.ASC;
      boolean more = true;
      for (long number = 1; more; number++) {
        SearchPage<T> page = page(only.page(number, order));
        page.rows().forEach(row -> moment.seeAgain(row, sink));
        more = page.hasNext();
      }
    }
    return moment.isMixedUp()
        ? List.of(
            moment.missing()
                + " assets of "
                + moment.cursor().orElse(Instant.EPOCH)
                + " which Immich did not list, because it has no order among assets of one moment")
        : List.of();
  }

  /** The date at which the walk stands, and the assets of that very date, which may come again. */
  private final class Moment {

    private Optional<Instant> cursor;
    private Optional<Instant> last = Optional.empty();
    private final Set<UUID> atCursor = new HashSet<>();
    private final Set<UUID> atLast = new HashSet<>();

    /** Assets of earlier pages, which the first page of this date repeats. */
    private final Set<UUID> before = new HashSet<>();

    private long rowsAtCursor;

    Moment(Optional<Instant> cursor) {
      this.cursor = cursor;
    }

    void see(T row, Consumer<T> sink) {
      Optional<Instant> time = Optional.of(row.fileCreatedAt());
      if (!time.equals(last)) {
        atLast.clear();
        last = time;
      }
      atLast.add(row.id());
      boolean fresh = true;
      if (time.equals(cursor)) {
        rowsAtCursor++;
        fresh = atCursor.add(row.id()) && !before.contains(row.id());
      }
      if (fresh) {
        sink.accept(row);
      }
    }

    void seeAgain(T row, Consumer<T> sink) {
      if (atCursor.add(row.id())) {
        sink.accept(row);
      }
    }

    void moveTo(Optional<Instant> next) {
      before.clear();
      before.addAll(atLast);
      atCursor.clear();
      rowsAtCursor = 0;
      cursor = next;
    }

    Optional<Instant> cursor() {
      return cursor;
    }

    Optional<Instant> lastSeen() {
      return last;
    }

    boolean isMixedUp() {
      return missing() > 0;
    }

    long missing() {
      return rowsAtCursor - atCursor.size();
    }
  }
}
