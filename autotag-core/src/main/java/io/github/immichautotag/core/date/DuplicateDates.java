package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.LibraryState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The dates that cameras wrote into the members of duplicate groups. Members that look alike and
 * were taken at different times are no copies: then the group tells nothing.
 */
final class DuplicateDates {

  private final LibraryState state;
  private final Duration sameTime;

  /** The members that a camera dated, of those groups that somebody asks for. */
  private final Map<DuplicateId, List<Integer>> witnesses = new HashMap<>();

  private DuplicateDates(LibraryState state, Duration sameTime) {
    this.state = state;
    this.sameTime = sameTime;
  }

  static DuplicateDates of(
      LibraryState state, AssetSet subjects, Worths worths, Duration sameTime) {
    DuplicateDates dates = new DuplicateDates(state, sameTime);
    subjects
        .filter(worths::isUnvouched)
        .forEach(
            position ->
                dates
                    .group(position)
                    .ifPresent(group -> dates.witnesses.put(group, new ArrayList<>())));
    if (!dates.witnesses.isEmpty()) {
      subjects
          .filter(position -> worths.is(position, Standing.CAMERA))
          .forEach(position -> dates.of(dates.group(position)).add(position));
    }
    return dates;
  }

  private Optional<DuplicateId> group(int position) {
    return state.assets().links(position).duplicate();
  }

  private List<Integer> of(Optional<DuplicateId> group) {
    return group.map(id -> witnesses.getOrDefault(id, new ArrayList<>())).orElseGet(ArrayList::new);
  }

  /** All assets whose dates may be told by this. */
  AssetSet witnesses() {
    return AssetSet.of(
        witnesses.values().stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray());
  }

  /** Whether somebody may tell the date of an asset. */
  boolean hasWitness(int position) {
    return !of(group(position)).isEmpty();
  }

  /**
   * What the group of an asset tells.
   *
   * @param sound which witnesses are to be believed
   */
  Optional<DateEvidence> of(int position, IntPredicate sound) {
    return of(group(position)).stream()
        .filter(sound::test)
        .map(this::evidence)
        .map(Optional::of)
        .reduce(this::agreed)
        .flatMap(evidence -> evidence);
  }

  private DateEvidence evidence(int position) {
    CaptureTime time = state.captureTime(position).orElseThrow();
    return DateEvidence.ofDuplicate(time, state.assets().originalFileName(position));
  }

  /** One of two that agree: that which knows its zone, and else the first. */
  private Optional<DateEvidence> agreed(Optional<DateEvidence> one, Optional<DateEvidence> other) {
    return one.flatMap(
        kept ->
            other
                .filter(fresh -> isSame(kept, fresh))
                .map(fresh -> kept.zone().isEmpty() && fresh.zone().isPresent() ? fresh : kept));
  }

  private boolean isSame(DateEvidence one, DateEvidence other) {
    boolean comparable = one.reading().zone() == other.reading().zone();
    Duration apart = Duration.between(one.reading().wallClock(), other.reading().wallClock()).abs();
    return comparable && apart.compareTo(sameTime) <= 0;
  }
}
