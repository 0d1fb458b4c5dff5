package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Needs;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Assets that were taken shortly before or after another one of the same owner.
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
    if (mayMove(state)) {
      return AssetSet.empty();
    }
    boolean asFetched =
        state.datesChanged().isEmpty() && (!placed || state.changed(AssetField.PLACE).isEmpty());
    return asFetched ? state.facts().answer(this, () -> surely(state)) : surely(state);
  }

  private AssetSet surely(LibraryState state) {
    return beside(at -> !placed || isPlaced(at, state), state);
  }

  /** The assets beside one that counts. */
  private AssetSet beside(IntPredicate sibling, LibraryState state) {
    AssetTable assets = state.assets();
    AssetSet subjects =
        assets.ownedBy(state.me().id()).filter(position -> counts(assets, position));
    int[] ordered = inOrder(subjects, state);
    BitSet found = new BitSet(assets.size());
    note(ordered, sibling, state, found, false);
    note(ordered, sibling, state, found, true);
    return AssetSet.of(found);
  }

  private static boolean counts(AssetTable assets, int position) {
    return !assets.trashed(position) && !assets.motionParts().contains(position);
  }

  private static int[] inOrder(AssetSet subjects, LibraryState state) {
    long[] times = new long[state.assets().size()];
    subjects.forEach(position -> times[position] = millis(position, state));
    return subjects
        .positions()
        .boxed()
        .parallel()
        .sorted((one, other) -> Long.compare(times[one], times[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static long millis(int position, LibraryState state) {
    return state
        .captureTime(position)
        .map(CaptureTime::instant)
        .orElseGet(() -> state.assets().fileCreatedAt(position))
        .toEpochMilli();
  }

  /** Notes those with a sibling before them; backwards, those with one after them. */
  private void note(
      int[] ordered, IntPredicate sibling, LibraryState state, BitSet found, boolean backwards) {
    int last = -1;
    for (int step = 0; step < ordered.length; step++) {
      int position = ordered[backwards ? ordered.length - 1 - step : step];
      if (last >= 0 && Math.abs(millis(position, state) - millis(last, state)) <= millis) {
        found.set(position);
      }
      last = sibling.test(position) ? position : last;
    }
  }

  private static boolean isPlaced(int position, LibraryState state) {
    return state.field(AssetField.PLACE, position).asPlace().isPresent();
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
    long own = millis(position, state);
    long[] others =
        state
            .assets()
            .ownedBy(state.assets().owner(position))
            .positions()
            .filter(other -> other != position && counts(state.assets(), other))
            .filter(other -> !placed || isPlaced(other, state))
            .mapToLong(other -> Math.abs(millis(other, state) - own))
            .toArray();
    return Arrays.stream(others).min().stream()
        .mapToObj(apart -> "the nearest is %,d s away".formatted(apart / 1000))
        .findFirst()
        .orElse("no other");
  }
}
