package io.github.immichautotag.immich.read;

import io.github.immichautotag.client.model.MetadataSearchDto;
import io.github.immichautotag.immich.http.Gateway;
import io.github.immichautotag.immich.http.ImmichCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walks through all that a search finds. Immich's pages are counted from the front, so that deep
 * pages are slow and, in 2.x, lose assets; therefore each page is a first page again, of what lies
 * at or before the last date seen (measured: ten times faster, and nothing lost).
 */
final class SearchWalk<T extends SearchRow> {

  /** The server's clock is known to be at least so late; assets may come while the walk goes on. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /** With no common factor, so that page borders fall elsewhere each time. */
  private static final long[] OTHER_PAGE_SIZES = {997, 911, 839, 757, 683, 599, 521, 443};

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
    Moment moment = new Moment(query.taken().to());
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
        rest = rest.takenBetween(query.taken().from(), last);
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
   * and as many never. By the time when they came to the server they can be cut into parts of one
   * page each, and a single page misses nothing.
   */
  private List<String> settle(SearchQuery query, Moment moment, Consumer<T> sink) {
    SearchQuery only = query.takenBetween(moment.cursor(), moment.cursor());
    Deque<Span> open = new ArrayDeque<>();
    open.add(new Span(0, gateway.clock().now().plus(AHEAD).toEpochMilli()));
    List<String> problems = new ArrayList<>();
    while (!open.isEmpty()) {
      Span span = open.remove();
      SearchPage<T> page = page(span.of(only));
      page.rows().forEach(row -> moment.seeAgain(row, sink));
      if (page.hasNext() && span.isOneMoment()) {
        problems.add(
            "Immich does not list all assets of "
                + moment.cursor().orElse(Instant.EPOCH)
                + ", because it has no order among so many assets of one moment");
      } else if (page.hasNext()) {
        open.addAll(span.cut(page.rows()));
      }
    }
    return problems.isEmpty() || listedInOtherPages(only, moment, sink) ? List.of() : problems;
  }

  /**
   * The last resort, for assets that also came to the server in one moment: pages of other sizes
   * are sorted anew, and show others. How many there are in all is known.
   */
  private boolean listedInOtherPages(SearchQuery only, Moment moment, Consumer<T> sink) {
    for (long size : OTHER_PAGE_SIZES) {
      boolean more = true;
      for (long number = 1; more && moment.isMixedUp(); number++) {
        SearchPage<T> page = page(only.page(number).size(size));
        page.rows().forEach(row -> moment.seeAgain(row, sink));
        more = page.hasNext();
      }
    }
    return !moment.isMixedUp();
  }

  /** When assets came to the server, in milliseconds; both ends belong to it. */
  private record Span(long from, long to) {

    boolean isOneMoment() {
      return to - from <= 2;
    }

    MetadataSearchDto of(SearchQuery query) {
      return query
          .page(1)
          .createdAfter(SearchQuery.spoken(Instant.ofEpochMilli(from)))
          .createdBefore(SearchQuery.spoken(Instant.ofEpochMilli(to)));
    }

    /**
     * Two parts of about the same number of assets, as far as these tell; or what came before,
     * together with, and after these, when they came in one moment. The database counts in parts of
     * milliseconds, so a moment is wider than one.
     */
    List<Span> cut(List<? extends SearchRow> rows) {
      long[] created =
          rows.stream().mapToLong(row -> row.createdAt().toEpochMilli()).sorted().toArray();
      if (created.length > 0 && created[0] == created[created.length - 1]) {
        long moment = created[0];
        return Stream.of(
                new Span(from, moment - 1),
                new Span(moment - 1, moment + 1),
                new Span(moment + 1, to))
            .filter(span -> span.from <= span.to)
            .toList();
      }
      long cut = created.length == 0 ? from : created[created.length / 2];
      if (cut <= from || cut >= to) {
        cut = from + (to - from) / 2;
      }
      return List.of(new Span(from, cut), new Span(cut, to));
    }
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

    /** Whether assets came twice within the pages of one moment: as many then never came. */
    boolean isMixedUp() {
      return rowsAtCursor > atCursor.size();
    }
  }
}
