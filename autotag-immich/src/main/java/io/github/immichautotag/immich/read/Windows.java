package io.github.immichautotag.immich.read;

import io.github.immichautotag.client.model.TimeBucketsResponseDto;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a library into stretches of time that can be walked side by side.
 *
 * <p>Immich counts by the month on the wall, and searches by instant; so the counts only say where
 * to cut. The stretches meet at the cuts, and the first and last are open: nothing can fall between
 * them, whatever the counts say.
 */
record Windows(List<Window> all, long expected) {

  /** Below two pages a stretch costs more calls than it saves time. */
  private static final long WORTH_A_WINDOW = 2 * SearchQuery.PAGE_SIZE;

  /** A stretch of time; both ends belong to it, and an absent end is open. */
  record Window(Optional<Instant> from, Optional<Instant> to) {}

  private record Month(Instant start, long count) {}

  static Windows whole() {
    return new Windows(List.of(new Window(Optional.empty(), Optional.empty())), 0);
  }

  static Windows cut(List<TimeBucketsResponseDto> buckets, int wanted) {
    List<Month> months = new ArrayList<>();
    buckets.forEach(bucket -> month(bucket).ifPresent(months::add));
    months.sort(Comparator.comparing(Month::start).reversed());
    long total = months.stream().mapToLong(Month::count).sum();
    long windows = Math.max(1, Math.min(wanted, total / WORTH_A_WINDOW));
    List<Window> all = new ArrayList<>();
    Optional<Instant> to = Optional.empty();
    long gathered = 0;
    for (Month month : months) {
      gathered += month.count();
      if (gathered * windows >= total * (all.size() + 1) && all.size() + 1 < windows) {
        all.add(new Window(Optional.of(month.start()), to));
        to = Optional.of(month.start());
      }
    }
    all.add(new Window(Optional.empty(), to));
    return new Windows(List.copyOf(all), total);
  }

  /** 3.x writes {@code 2019-07-01}, older versions may add a time. */
  private static Optional<Month> month(TimeBucketsResponseDto bucket) {
    String text = bucket.getTimeBucket();
    if (text == null || text.length() < 10 || bucket.getCount() == null) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text.substring(0, 10));
      return Optional.of(
          new Month(day.atStartOfDay(ZoneOffset.UTC).toInstant(), bucket.getCount()));
    } catch (DateTimeException unknownForm) {
      return Optional.empty();
    }
  }
}
