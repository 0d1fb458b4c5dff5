package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.LibraryState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Pictures between which a camera counted others: {@code IMG_0041} and {@code IMG_0043} for {@code
 * IMG_0042}. Where two files of one number were taken at different times, or two cameras counted,
 * the numbers tell nothing.
 */
final class CountedNeighbours {

  /** Between two neighbours a few pictures may have been deleted. */
  private static final int FARTHEST = 5;

  private static final int AMBIGUOUS = -1;

  private final LibraryState state;
  private final Duration reach;

  /** Whether the digits of a name are a date, and no counter. */
  private final Predicate<String> dated;

  /** By sequence, the position of each number; only sequences that somebody asks for. */
  private final Map<String, NavigableMap<Integer, Integer>> sequences = new HashMap<>();

  private CountedNeighbours(LibraryState state, Duration reach, Predicate<String> dated) {
    this.state = state;
    this.dated = dated;
    this.reach = reach;
  }

  static CountedNeighbours of(
      LibraryState state,
      AssetSet subjects,
      Worths worths,
      Duration reach,
      Predicate<String> dated) {
    CountedNeighbours counted = new CountedNeighbours(state, reach, dated);
    subjects
        .filter(worths::isUnvouched)
        .forEach(
            position ->
                counted
                    .counter(position)
                    .ifPresent(it -> counted.sequences.put(it.sequence(), new TreeMap<>())));
    if (!counted.sequences.isEmpty()) {
      subjects
          .filter(position -> worths.is(position, Standing.CAMERA))
          .forEach(
              position -> counted.counter(position).ifPresent(it -> counted.add(it, position)));
    }
    return counted;
  }

  /** Only in external libraries do folders part the pictures of several cameras. */
  private Optional<CameraCounter> counter(int position) {
    AssetTable assets = state.assets();
    if (dated.test(assets.originalFileName(position))) {
      return Optional.empty();
    }
    String folder = "";
    if (assets.isExternal(position)) {
      String path = assets.originalPath(position);
      folder = path.substring(0, path.lastIndexOf('/') + 1);
    }
    return CameraCounter.of(folder, assets.originalFileName(position));
  }

  private void add(CameraCounter counter, int position) {
    NavigableMap<Integer, Integer> numbers = sequences.get(counter.sequence());
    if (numbers != null) {
      numbers.merge(counter.number(), position, this::sameShot);
    }
  }

  /** The raw file beside a picture, or an edited copy of it. */
  private int sameShot(int one, int other) {
    boolean same =
        one != AMBIGUOUS
            && state.captureTime(one).equals(state.captureTime(other))
            && camera(one).equals(camera(other));
    return same ? Math.min(one, other) : AMBIGUOUS;
  }

  private Object camera(int position) {
    return state.assets().origin(position).camera();
  }

  /** All assets whose dates may be told by this. */
  AssetSet witnesses(AssetSet subjects) {
    return AssetSet.of(
        subjects
            .positions()
            .boxed()
            .flatMap(position -> pair(position).stream())
            .flatMapToInt(pair -> IntStream.of(pair.before, pair.behind))
            .toArray());
  }

  /**
   * What the neighbours of an asset tell.
   *
   * @param sound which witnesses are to be believed
   */
  Optional<DateEvidence> of(int position, IntPredicate sound) {
    return pair(position)
        .filter(pair -> sound.test(pair.before) && sound.test(pair.behind))
        .flatMap(pair -> between(pair.before, pair.behind));
  }

  private record Pair(int before, int behind) {}

  private Optional<Pair> pair(int position) {
    return counter(position).flatMap(this::around);
  }

  private Optional<Pair> around(CameraCounter counter) {
    NavigableMap<Integer, Integer> numbers =
        Objects.requireNonNullElseGet(sequences.get(counter.sequence()), TreeMap::new);
    Map.Entry<Integer, Integer> before = numbers.lowerEntry(counter.number());
    Map.Entry<Integer, Integer> behind = numbers.higherEntry(counter.number());
    boolean taken = numbers.containsKey(counter.number());
    if (before == null || behind == null || taken) {
      return Optional.empty();
    }
    boolean near =
        counter.number() - before.getKey() <= FARTHEST
            && behind.getKey() - counter.number() <= FARTHEST;
    boolean clear = before.getValue() != AMBIGUOUS && behind.getValue() != AMBIGUOUS;
    return near && clear
        ? Optional.of(new Pair(before.getValue(), behind.getValue()))
        : Optional.empty();
  }

  private Optional<DateEvidence> between(int before, int behind) {
    CaptureTime first = state.captureTime(before).orElseThrow();
    CaptureTime last = state.captureTime(behind).orElseThrow();
    Duration apart = Duration.between(first.instant(), last.instant());
    boolean fits =
        camera(before).equals(camera(behind))
            && first.zone().isPresent() == last.zone().isPresent()
            && !apart.isNegative()
            && apart.compareTo(reach) <= 0;
    if (!fits) {
      return Optional.empty();
    }
    CaptureTime middle =
        new CaptureTime(first.wallClock().plus(apart.dividedBy(2)).withNano(0), first.zone());
    boolean oneFolder = state.assets().isExternal(before);
    return Optional.of(DateEvidence.ofNeighbours(middle, names(before, behind), oneFolder));
  }

  private String names(int before, int behind) {
    AssetTable assets = state.assets();
    return assets.originalFileName(before) + " and " + assets.originalFileName(behind);
  }
}
