package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.LibraryState;
import java.time.Duration;
import java.time.ZoneId;
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
          .filter(position -> worths.is(position, Standing.CAMERA) && !dates.isClip(position))
          .forEach(position -> dates.of(dates.group(position)).add(position));
    }
    return dates;
  }

  /** Many cameras label the local time of their videos as UTC. */
  private boolean isClip(int position) {
    return state.assets().type(position) == AssetType.VIDEO
        && time(position).offset().getTotalSeconds() == 0;
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

  /**
   * What the group of an asset tells.
   *
   * @param sound which witnesses are to be believed
   */
  Optional<DateEvidence> of(int position, IntPredicate sound) {
    List<Integer> believed = of(group(position)).stream().filter(sound::test).toList();
    if (believed.isEmpty() || !believed.stream().allMatch(it -> isSame(believed.get(0), it))) {
      return Optional.empty();
    }
    // That which knows its zone tells most.
    int best =
        believed.stream().filter(it -> zone(it).isPresent()).findFirst().orElse(believed.get(0));
    return Optional.of(DateEvidence.ofDuplicate(time(best), state.assets().originalFileName(best)));
  }

  private CaptureTime time(int position) {
    return state.captureTime(position).orElseThrow();
  }

  private Optional<ZoneId> zone(int position) {
    return time(position).zone();
  }

  /** Where one of both knows no zone, the clocks on the wall tell. */
  private boolean isSame(int one, int other) {
    boolean instants = zone(one).isPresent() && zone(other).isPresent();
    Duration apart =
        instants
            ? Duration.between(time(one).instant(), time(other).instant())
            : Duration.between(time(one).wallClock(), time(other).wallClock());
    return apart.abs().compareTo(sameTime) <= 0;
  }
}
