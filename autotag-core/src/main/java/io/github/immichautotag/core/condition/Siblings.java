package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Sorted;
import io.github.immichautotag.core.rule.Needs;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Assets that were taken shortly before or after another one of the key's user.
 *
 * @param millis how long before or after at most
 * @param placed whether only siblings count of which the place is known
 */
record Siblings(long millis, boolean placed) implements Leaf.Finder {

  static ConditionKind kind() {
    return ConditionKind.entry(
            "sibling", "block:sibling", "with another asset of yours taken shortly before or after")
        .about(
            "within says how long before or after at most, such as 5 min; with place: true, only"
                + " siblings count of which the place is known. So pictures without a place are"
                + " found that were taken beside one that has it.")
        .missing(
            "An asset that is alone at its time does not meet it. Siblings in the trash and the moving"
                + " parts of live photos do not count.")
        .example(
            "{ within: 5 min }",
            "{ taken: 2024-05-05T10:00:00, siblings: [2024-05-05T10:05:00] }",
            "{ taken: 2024-05-05T10:00:00, siblings: [2024-05-05T10:05:01] }")
        .document(ShownRules.SIBLING)
        .madeBy(
            (argument, terms) -> {
              double seconds = Unit.SECONDS.parse(argument.key("within").orElse(""));
              boolean placed = argument.truth("place").orElse(false);
              Siblings finder = new Siblings(Math.round(seconds * 1000), placed);
              return Leaf.of("sibling", argument.toString(), finder, finder::nearest)
                  .needing(needs(placed));
            });
  }

  private static Needs needs(boolean placed) {
    return placed
        ? Needs.all(List.of(Needs.ofCaptureTimes(), Needs.of(Detail.METADATA)))
        : Needs.ofCaptureTimes();
  }

  @Override
  public AssetSet certain(LibraryState state) {
    return mayMove(state) ? AssetSet.empty() : surely(state);
  }

  private AssetSet surely(LibraryState state) {
    boolean asFetched =
        state.datesChanged().isEmpty() && (!placed || state.changed(AssetField.PLACE).isEmpty());
    return asFetched
        ? state.facts().answer(this, () -> beside(counting(state), state))
        : beside(counting(state), state);
  }

  private IntPredicate counting(LibraryState state) {
    AssetSet moved = state.changed(AssetField.PLACE);
    return at -> !placed || isPlaced(at, moved, state);
  }

  /** The assets beside one that counts: looked for among those before, then among those after. */
  private AssetSet beside(IntPredicate sibling, LibraryState state) {
    AssetSet moved = state.datesChanged();
    AssetSet all = subjects(state);
    int[] subjects = all.positions().toArray();
    Sorted times =
        new Sorted(
            IntStream.of(subjects).parallel().mapToLong(at -> millis(at, moved, state)).toArray());
    BitSet counting = all.filter(sibling).toBitSet();
    BitSet found = new BitSet();
    LastSeen last = new LastSeen(counting, found);
    for (int rank = 0; rank < times.size(); rank++) {
      last.see(subjects[times.place(rank)], times.value(rank));
    }
    last = new LastSeen(counting, found);
    for (int rank = times.size() - 1; rank >= 0; rank--) {
      last.see(subjects[times.place(rank)], times.value(rank));
    }
    return AssetSet.of(found);
  }

  /** Walks along the times and finds those that are near the last one that counts. */
  private final class LastSeen {
    private final BitSet counting;
    private final BitSet found;
    private boolean any;
    private long time;

    LastSeen(BitSet counting, BitSet found) {
      this.counting = counting;
      this.found = found;
    }

    void see(int position, long own) {
      if (any && Math.abs(own - time) <= millis) {
        found.set(position);
      }
      if (counting.get(position)) {
        any = true;
        time = own;
      }
    }
  }

  /** The key's user's own assets, without the trash and the moving parts of live photos. */
  private static AssetSet subjects(LibraryState state) {
    AssetTable assets = state.assets();
    return state
        .facts()
        .answer(
            "assets that can be siblings",
            () ->
                assets
                    .ownedBy(state.me().id())
                    .minus(assets.motionParts())
                    .filter(at -> !assets.trashed(at)));
  }

  private static long millis(int position, AssetSet moved, LibraryState state) {
    Optional<CaptureTime> set =
        moved.contains(position) ? state.captureTime(position) : Optional.empty();
    return set.map(time -> time.instant().toEpochMilli())
        .orElseGet(() -> state.assets().takenAtMillis(position));
  }

  private static boolean isPlaced(int position, AssetSet moved, LibraryState state) {
    return moved.contains(position)
        ? state.field(AssetField.PLACE, position).asPlace().isPresent()
        : state.assets().isPlaced(position);
  }

  /** Whether another rule may move a date or a place for a reason that was not read. */
  private boolean mayMove(LibraryState state) {
    return !state.datesInDoubt().isEmpty()
        || (placed && !state.inDoubt(AssetField.PLACE).isEmpty());
  }

  @Override
  public AssetSet unknown(LibraryState state) {
    if (mayMove(state)) {
      return state.assets().all();
    }
    AssetSet unread =
        placed ? Unread.metadata(state).minus(state.changed(AssetField.PLACE)) : AssetSet.empty();
    return unread.isEmpty()
        ? AssetSet.empty()
        : beside(unread::contains, state).minus(certain(state));
  }

  private String nearest(int position, LibraryState state) {
    IntPredicate counts = counting(state);
    AssetSet moved = state.datesChanged();
    long own = millis(position, moved, state);
    long[] others =
        subjects(state)
            .positions()
            .filter(other -> other != position && counts.test(other))
            .mapToLong(other -> Math.abs(millis(other, moved, state) - own))
            .toArray();
    return Arrays.stream(others).min().stream()
        .mapToObj(apart -> "the nearest is %,d s away".formatted(apart / 1000))
        .findFirst()
        .orElse("no other");
  }
}
