package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.plan.PlannedChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All changes of a plan on their way. */
final class Tracks {

  private static final Outcome APPLIED = new Outcome.Applied();
  private static final Outcome ALREADY_SO = new Outcome.AlreadySo();
  private static final Outcome STALE = new Outcome.Stale();
  private static final Outcome REVERTED = new Outcome.Reverted();

  private final List<ChangeTrack> all;

  /** By the change without its assets, which is how a part of it in a batch is known again. */
  private final Map<Change, ChangeTrack> byChange = new HashMap<>();

  Tracks(List<PlannedChange> planned) {
    all = planned.stream().map(ChangeTrack::new).toList();
    all.forEach(track -> byChange.put(bare(track.change()), track));
  }

  private static Change bare(Change change) {
    return change.withAssets(AssetSet.empty());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  boolean hasDates() {
    return all.stream().anyMatch(track -> track.change() instanceof SetCaptureTime);
  }

  /** How many single writes there are in all. */
  long weight() {
    return all.stream().mapToLong(track -> track.change().assets().size()).sum();
  }

  /** The changes to which nothing has happened yet. */
  List<Change> open() {
    return all.stream()
        .filter(track -> track.isOfAlbumItself() || !track.open().isEmpty())
        .map(track -> track.change().withAssets(track.open()))
        .toList();
  }

  /** Ends dates that are no longer what the plan expects. */
  void endStaleDates(Observation now) {
    Reading reading = new Reading(now);
    for (ChangeTrack track : all) {
      if (track.change() instanceof SetCaptureTime date) {
        track.end(reading.stale(date), STALE);
      }
    }
  }

  /** Notes what the server answered to a batch. */
  void answered(Batch batch, BatchOutcome outcome) {
    for (Change change : batch.changes()) {
      ChangeTrack track = byChange.get(bare(change));
      if (track == null) {
        throw new IllegalArgumentException("a batch that is not of this plan: " + batch.words());
      }
      if (track.isOfAlbumItself()) {
        answeredAlbum(track, outcome);
      } else {
        answered(track, outcome);
      }
    }
  }

  private static void answeredAlbum(ChangeTrack track, BatchOutcome outcome) {
    Optional<BatchOutcome.Rejection> rejection = outcome.rejections().stream().findFirst();
    track.endAlbum(
        rejection.<Outcome>map(refused -> new Outcome.Rejected(refused.reason())).orElse(APPLIED));
  }

  private static void answered(ChangeTrack track, BatchOutcome outcome) {
    outcome
        .rejections()
        .forEach(refused -> track.end(refused.assets(), new Outcome.Rejected(refused.reason())));
    // What was sent before and is "already so" now was our own doing: reading back decides.
    track.end(outcome.alreadySo().intersect(track.open()), ALREADY_SO);
    track.send(outcome.accepted().union(outcome.unknown()));
  }

  /** What has to be read back to know what became of everything that was sent. */
  Observed sentTargets(Optional<Instant> firstWrite) {
    ObservedTargets targets = new ObservedTargets();
    all.stream()
        .filter(track -> !track.sent().isEmpty())
        .forEach(track -> track.change().accept(targets));
    return targets.observed(firstWrite);
  }

  /**
   * Holds what was sent against what was read back.
   *
   * @param unsettled assets that the server still works on: nobody knows yet how they end
   * @return the changes that are not there, to be done again
   */
  List<Change> seen(Observation observation, AssetSet unsettled) {
    Reading reading = new Reading(observation);
    List<Change> missing = new ArrayList<>();
    for (ChangeTrack track : all) {
      track.giveUpReading(unsettled);
      Reading.Verdict verdict = reading.judge(track.change(), track.sent());
      track.end(verdict.done(), APPLIED);
      track.giveUpReading(track.sent().minus(verdict.notDone()));
      if (!track.sent().isEmpty()) {
        missing.add(track.change().withAssets(track.sent()));
      }
    }
    return missing;
  }

  /** Ends what is not there after all repetitions. */
  void endMissing(List<Change> missing) {
    missing.forEach(change -> tracks(change).forEach(it -> it.end(change.assets(), REVERTED)));
  }

  private List<ChangeTrack> tracks(Change change) {
    return Optional.ofNullable(byChange.get(bare(change))).stream().toList();
  }

  /** The results; what is still open ends with the given outcome. */
  List<ChangeResult> results(Outcome ofWhatIsOpen) {
    return all.stream().map(track -> track.result(ofWhatIsOpen)).toList();
  }
}
