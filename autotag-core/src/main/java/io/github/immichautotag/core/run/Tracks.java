package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All changes of a plan on their way. */
final class Tracks {

  private static final Outcome APPLIED = new Outcome.Applied();
  private static final Outcome ALREADY_SO = new Outcome.AlreadySo();
  private static final Outcome STALE = new Outcome.Stale();
  private static final Outcome UNKNOWN = new Outcome.Unknown();

  private final List<ChangeTrack> all;

  /** By the change without its assets, which is how a part of it in a batch is known again. */
  private final Map<Change, ChangeTrack> byChange = new HashMap<>();

  private final Collection<TagPath> tags;

  Tracks(Plan plan) {
    all = plan.changes().stream().map(ChangeTrack::new).toList();
    tags = plan.outcome().tags();
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
      ChangeTrack track = track(change);
      if (track.isOfAlbumItself()) {
        track.endAlbum(ofAlbum(change, outcome));
      } else {
        answered(track, change.assets(), outcome);
      }
    }
  }

  private ChangeTrack track(Change change) {
    ChangeTrack track = byChange.get(bare(change));
    if (track == null) {
      throw new IllegalArgumentException("a batch that is not of this plan: " + change.words());
    }
    return track;
  }

  private static Outcome ofAlbum(Change change, BatchOutcome outcome) {
    Optional<BatchOutcome.Rejection> rejection = outcome.rejections().stream().findFirst();
    if (rejection.isPresent()) {
      return new Outcome.Rejected(rejection.get().reason());
    }
    // An album that was created has an id; without one the answer was lost.
    boolean lost = change instanceof CreateAlbum && outcome.createdAlbum().isEmpty();
    return lost ? UNKNOWN : APPLIED;
  }

  /** Notes that nobody knows whether a batch was done. */
  void inDoubt(Batch batch) {
    for (Change change : batch.changes()) {
      ChangeTrack track = track(change);
      if (track.isOfAlbumItself()) {
        track.endAlbum(UNKNOWN);
      } else {
        track.send(change.assets());
      }
    }
  }

  private static void answered(ChangeTrack track, AssetSet assets, BatchOutcome outcome) {
    outcome
        .rejections()
        .forEach(refused -> track.end(refused.assets(), new Outcome.Rejected(refused.reason())));
    // What was sent before and is "already so" now was our own doing: reading back decides.
    track.end(outcome.alreadySo().intersect(track.open()), ALREADY_SO);
    // What the answer leaves out is as unknown as what it calls unknown.
    track.send(assets);
  }

  /** What has to be read back to know what became of everything that was sent. */
  Observed sentTargets(Optional<Instant> firstWrite) {
    ObservedTargets targets = new ObservedTargets(tags);
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
      if (track.change().rewritesMetadata()) {
        track.giveUpReading(unsettled);
      }
      Reading.Verdict verdict = reading.judge(track.change(), track.sent());
      track.end(verdict.done(), APPLIED);
      track.giveUpReading(track.sent().minus(verdict.notDone()));
      if (!track.sent().isEmpty()) {
        missing.add(track.change().withAssets(track.sent()));
      }
    }
    return missing;
  }

  /** Ends those changes of the assets that make the server rewrite metadata. */
  void endRewriting(AssetSet assets, Outcome outcome) {
    all.stream()
        .filter(track -> track.change().rewritesMetadata())
        .forEach(track -> track.end(assets, outcome));
  }

  /** Ends what is not there in the end. */
  void endMissing(List<Change> missing, Outcome outcome) {
    missing.forEach(change -> track(change).end(change.assets(), outcome));
  }

  /** The results; what is still open ends with the given outcome. */
  List<ChangeResult> results(Outcome ofWhatIsOpen) {
    return all.stream().map(track -> track.result(ofWhatIsOpen)).toList();
  }
}
