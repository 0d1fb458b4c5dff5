package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Visibility;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the assets that have something in common. */
final class StackGroups {

  private static final FieldValue HIDDEN = FieldValue.of(Visibility.HIDDEN);

  private StackGroups() {}

  /**
   * All groups of two and more, ordered by what they have in common. What Immich hides is in none,
   * because it does not show it in stacks either.
   */
  static List<AssetSet> of(Template key, Optional<Duration> within, Occasion occasion) {
    List<AssetSet> groups = new ArrayList<>();
    byText(key, occasion)
        .forEach(
            (text, same) ->
                within.ifPresentOrElse(
                    longest -> divide(same, longest, occasion.state(), groups),
                    () -> groups.add(same)));
    return groups.stream().filter(group -> group.size() >= 2).toList();
  }

  /** Most texts of a large library are of one asset alone; their hashes tell which may not be. */
  private static Grouping<String> byText(Template key, Occasion occasion) {
    Template.Reader reader = key.reader(occasion);
    long[] hashes =
        occasion
            .selected()
            .positions()
            .filter(position -> !HIDDEN.equals(visibility(position, occasion.state())))
            .mapToObj(
                position ->
                    reader
                        .text(position)
                        .map(text -> (long) text.hashCode() << Integer.SIZE | position))
            .flatMapToLong(hash -> hash.stream().mapToLong(it -> it))
            .sorted()
            .toArray();
    Grouping<String> byText = new Grouping<>();
    for (int at = 0; at < hashes.length; at++) {
      boolean likeBefore = at > 0 && isOfOneHash(hashes[at - 1], hashes[at]);
      boolean likeNext = at + 1 < hashes.length && isOfOneHash(hashes[at], hashes[at + 1]);
      if (likeBefore || likeNext) {
        int position = (int) hashes[at];
        reader.text(position).ifPresent(text -> byText.add(text, position));
      }
    }
    return byText;
  }

  private static FieldValue visibility(int position, LibraryState state) {
    return state.field(AssetField.VISIBILITY, position);
  }

  private static boolean isOfOneHash(long one, long other) {
    return one >> Integer.SIZE == other >> Integer.SIZE;
  }

  /** Cuts where more time than that passed. */
  private static void divide(
      AssetSet group, Duration longest, LibraryState state, List<AssetSet> groups) {
    int[] ordered =
        group
            .positions()
            .boxed()
            .sorted(Comparator.comparing((Integer position) -> state.wallClock(position)))
            .mapToInt(position -> position)
            .toArray();
    int from = 0;
    for (int to = 1; to <= ordered.length; to++) {
      if (to == ordered.length || isCut(ordered[to - 1], ordered[to], longest, state)) {
        groups.add(AssetSet.of(Arrays.copyOfRange(ordered, from, to)));
        from = to;
      }
    }
  }

  private static boolean isCut(int before, int after, Duration longest, LibraryState state) {
    LocalDateTime first = state.wallClock(before);
    return Duration.between(first, state.wallClock(after)).compareTo(longest) > 0;
  }
}
