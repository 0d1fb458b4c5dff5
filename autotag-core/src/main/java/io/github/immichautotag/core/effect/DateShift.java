package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Needs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves dates, once: what this rule moved before stays. It moves what was fetched, so that a second
 * look at a simulated outcome moves nothing further.
 */
record DateShift(String written, Duration by) implements UserEffect {

  private static final LedgerKey DATES = new LedgerKey(LedgerKey.Verb.SET_CAPTURE_TIME, "");

  @Override
  public List<Change> changes(Occasion occasion) {
    LibraryState state = occasion.state();
    AssetSet moved = occasion.input().ledger().done(DATES, occasion.rule(), state.assets());
    Grouping<Move> moves = new Grouping<>();
    occasion
        .selected()
        .minus(moved)
        .forEach(at -> move(at, state).ifPresent(move -> moves.add(move, at)));
    List<Change> changes = new ArrayList<>();
    moves.forEach(
        (move, assets) -> changes.add(new SetCaptureTime(Optional.of(move.now), move.to, assets)));
    return changes;
  }

  private Optional<Move> move(int position, LibraryState state) {
    return state.fetched().captureTime(position).map(from -> move(from, position, state));
  }

  private Move move(CaptureTime from, int position, LibraryState state) {
    CaptureTime to = new CaptureTime(from.wallClock().plus(by), from.zone());
    return new Move(to, state.captureTime(position).orElse(from));
  }

  /** From one date to another, in the order of where to. */
  private record Move(CaptureTime to, CaptureTime now) implements Comparable<Move> {
    private static final Comparator<CaptureTime> ORDER =
        Comparator.comparing(CaptureTime::wallClock)
            .thenComparing(time -> time.zone().map(Object::toString).orElse(""));

    @Override
    public int compareTo(Move other) {
      int order = ORDER.compare(to, other.to);
      return order != 0 ? order : ORDER.compare(now, other.now);
    }
  }

  @Override
  public Needs needs() {
    return Needs.ofCaptureTimes();
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.SET_CAPTURE_TIME);
  }

  @Override
  public List<Aim> aims() {
    return List.of(new Aim("date", "", written));
  }

  @Override
  public String words() {
    return "shift date by " + written;
  }
}
