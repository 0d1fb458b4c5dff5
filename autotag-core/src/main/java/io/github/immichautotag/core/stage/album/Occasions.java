package io.github.immichautotag.core.stage.album;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.LibraryState;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Sorts assets by when they were taken, by the clock on the wall. */
final class Occasions {

  private static final DateTimeFormatter BEGINNING =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm", Locale.ROOT);

  private final ReviewSettings settings;
  private final LibraryState state;

  Occasions(ReviewSettings settings, LibraryState state) {
    this.settings = settings;
    this.state = state;
  }

  /**
   * Some assets by date.
   *
   * @param all all assets among which pauses are looked for, so that a group keeps its beginning
   *     when some of its assets go
   */
  NavigableMap<String, AssetSet> of(AssetSet some, AssetSet all) {
    return switch (settings.grouping()) {
      case DAY -> by(some, time -> time.toLocalDate().toString());
      case WEEK -> by(some, Occasions::week);
      case MONTH -> by(some, time -> time.toLocalDate().toString().substring(0, 7));
      case GAP -> byPauses(some, all);
    };
  }

  private static String week(LocalDateTime time) {
    return "%04d-W%02d"
        .formatted(
            time.get(IsoFields.WEEK_BASED_YEAR), time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private NavigableMap<String, AssetSet> by(AssetSet some, Function<LocalDateTime, String> date) {
    Grouping<String> groups = new Grouping<>();
    some.forEach(position -> groups.add(date.apply(state.wallClock(position)), position));
    return sorted(groups);
  }

  private static NavigableMap<String, AssetSet> sorted(Grouping<String> groups) {
    NavigableMap<String, AssetSet> sorted = new TreeMap<>();
    groups.forEach(sorted::put);
    return sorted;
  }

  private NavigableMap<String, AssetSet> byPauses(AssetSet some, AssetSet all) {
    Grouping<String> groups = new Grouping<>();
    LocalDateTime before = LocalDateTime.MIN;
    String beginning = "";
    for (int position : inOrder(all.union(some))) {
      LocalDateTime time = state.wallClock(position);
      if (before.equals(LocalDateTime.MIN) || isPause(before, time)) {
        beginning = BEGINNING.format(time);
      }
      before = time;
      if (some.contains(position)) {
        groups.add(beginning, position);
      }
    }
    return sorted(groups);
  }

  private boolean isPause(LocalDateTime before, LocalDateTime time) {
    return Duration.between(before, time).compareTo(settings.gap()) >= 0;
  }

  private int[] inOrder(AssetSet assets) {
    Integer[] positions = assets.positions().boxed().toArray(Integer[]::new);
    Arrays.sort(
        positions,
        Comparator.comparing((Integer at) -> state.wallClock(at)).thenComparing(at -> at));
    return Arrays.stream(positions).mapToInt(Integer::intValue).toArray();
  }
}
