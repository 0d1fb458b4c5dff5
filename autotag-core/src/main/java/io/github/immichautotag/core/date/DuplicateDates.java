package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.LibraryState;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The dates that cameras wrote into the members of duplicate groups. Members that look alike and
 * were taken at different times are no copies: then the group tells nothing.
 */
final class DuplicateDates {

  private final Map<DuplicateId, Optional<DateEvidence>> groups = new HashMap<>();
  private final LibraryState state;

  private DuplicateDates(LibraryState state) {
    this.state = state;
  }

  static DuplicateDates of(
      LibraryState state, AssetSet subjects, Worths worths, Duration sameTime) {
    DuplicateDates dates = new DuplicateDates(state);
    Set<DuplicateId> wanted = new HashSet<>();
    subjects
        .filter(worths::isUnvouched)
        .forEach(position -> dates.group(position).ifPresent(wanted::add));
    if (!wanted.isEmpty()) {
      subjects
          .filter(position -> worths.is(position, Standing.CAMERA))
          .forEach(
              position ->
                  dates
                      .group(position)
                      .filter(wanted::contains)
                      .ifPresent(group -> dates.add(group, position, sameTime)));
    }
    return dates;
  }

  private Optional<DuplicateId> group(int position) {
    return state.assets().links(position).duplicate();
  }

  private void add(DuplicateId group, int position, Duration sameTime) {
    CaptureTime time = state.captureTime(position).orElseThrow();
    DateEvidence evidence =
        DateEvidence.ofDuplicate(time, state.assets().originalFileName(position));
    groups.merge(group, Optional.of(evidence), (one, other) -> agreed(one, other, sameTime));
  }

  /** One of two that agree: that which knows its zone, and else the first. */
  private static Optional<DateEvidence> agreed(
      Optional<DateEvidence> one, Optional<DateEvidence> other, Duration sameTime) {
    return one.flatMap(
        kept ->
            other
                .filter(fresh -> isSame(kept, fresh, sameTime))
                .map(fresh -> kept.zone().isEmpty() && fresh.zone().isPresent() ? fresh : kept));
  }

  private static boolean isSame(DateEvidence one, DateEvidence other, Duration sameTime) {
    boolean comparable = one.reading().zone() == other.reading().zone();
    Duration apart = Duration.between(one.reading().wallClock(), other.reading().wallClock()).abs();
    return comparable && apart.compareTo(sameTime) <= 0;
  }

  /** What the group of an asset tells. */
  Optional<DateEvidence> of(int position) {
    return group(position).flatMap(id -> groups.getOrDefault(id, Optional.empty()));
  }
}
