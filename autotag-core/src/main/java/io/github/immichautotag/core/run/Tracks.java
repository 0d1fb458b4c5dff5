package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** All changes of a plan on their way. */
final class Tracks {

  /** Writes are lost with a chance of 7 in 100 at most; three of a sample by chance are none. */
  private static final int ENOUGH_PROOF = 3;

  private static final Outcome APPLIED = new Outcome.Applied();
  private static final Outcome STALE = new Outcome.Stale();
  private static final Outcome UNKNOWN = new Outcome.Unknown();

  private final List<ChangeTrack> all;
  private final long weight;

  /** By the change without its assets, which is how a part of it in a batch is known again. */
  private final Map<Change, List<ChangeTrack>> byChange = new HashMap<>();

  private final SortedSet<TagPath> tags;
  private final Reliance reliance;
  private final NewAlbums newAlbums = new NewAlbums();

  Tracks(Plan plan) {
    all = plan.changes().stream().map(ChangeTrack::new).toList();
    weight = all.stream().mapToLong(track -> track.change().assets().size()).sum();
    tags = plan.outcome().tags();
    for (ChangeTrack track : all) {
      byChange.computeIfAbsent(bare(track.change()), key -> new ArrayList<>()).add(track);
    }
    reliance = new Reliance(all);
    reliance.hold(all);
  }

  private static Change bare(Change change) {
    return change.withAssets(AssetSet.empty());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** What has to be read to know whether somebody changed what the plan expects to find. */
  Observed expectations(Instant readAt) {
    boolean values =
        all.stream()
            .map(ChangeTrack::change)
            .anyMatch(change -> change instanceof SetCaptureTime || change instanceof SetField);
    boolean stacks =
        all.stream()
            .map(ChangeTrack::change)
            .anyMatch(it -> it instanceof AddToStack || it instanceof RemoveFromStack);
    return new Observed(
        Set.of(), Set.of(), stacks, values ? Optional.of(readAt) : Optional.empty());
  }

  /** How many single writes there are in all. */
  long weight() {
    return weight;
  }

  /** What may be sent now, but for what comes last. */
  List<Change> ready() {
    List<Change> ready = new ArrayList<>();
    for (ChangeTrack track : all) {
      boolean album = track.isOpenAlbum() && !comesLast(track.change());
      if (album || !track.ready().isEmpty()) {
        ready.add(track.change().withAssets(track.ready()));
      }
    }
    return ready;
  }

  /**
   * What comes last: an album or a tag is deleted, and an album shown to more people, when all that
   * is to leave it has left.
   */
  List<Change> last() {
    return all.stream()
        .filter(ChangeTrack::isOpenAlbum)
        .map(ChangeTrack::change)
        .filter(Tracks::comesLast)
        .toList();
  }

  /** Ends what comes last where something that was to leave has not left. */
  void endObstructed(Outcome outcome) {
    Set<Object> obstructed = new HashSet<>();
    for (ChangeTrack track : all) {
      boolean left = track.good().containsAll(track.change().assets());
      if (!left && track.change() instanceof RemoveFromAlbum removal) {
        obstructed.add(removal.album());
      } else if (!left && track.change() instanceof RemoveTag removal) {
        obstructed.add(removal.tag());
      }
    }
    for (ChangeTrack track : all) {
      if (track.isOpenAlbum() && obstructed.contains(subject(track.change()))) {
        track.endAlbum(outcome);
      }
    }
  }

  /** What a change that comes last is about; any other is about nothing here. */
  private static Object subject(Change change) {
    if (change instanceof DeleteAlbum deletion) {
      return deletion.album();
    }
    if (change instanceof DeleteTag deletion) {
      return deletion.tag();
    }
    return change instanceof ShareAlbum share && !share.isRevocation() ? share.album() : change;
  }

  private static boolean comesLast(Change change) {
    return change instanceof DeleteAlbum
        || change instanceof DeleteTag
        || (change instanceof ShareAlbum share && !share.isRevocation());
  }

  /** Whether removals wait until what their rules give instead was seen. */
  boolean areWaiting() {
    return all.stream().anyMatch(track -> !track.waiting().isEmpty());
  }

  /** Lets the removals go that rely on nothing else any more; the others end with the outcome. */
  void release(Outcome ofOthers) {
    reliance.release(all, ofOthers);
  }

  /** Ends what is no longer as the plan expects to find it. */
  void endStale(Observation now, Library library) {
    Reading reading = new Reading(now, tags);
    for (ChangeTrack track : all) {
      if (track.change() instanceof SetCaptureTime date) {
        track.end(reading.stale(date), STALE);
      } else if (track.change() instanceof SetField field) {
        track.end(reading.stale(field), STALE);
      } else if (track.change() instanceof AddToStack stack) {
        track.end(reading.stale(stack, library), STALE);
      } else if (track.change() instanceof RemoveFromStack stack) {
        track.end(reading.stale(stack, library), STALE);
      }
    }
  }

  /** Notes what the server answered to a batch. */
  void answered(Batch batch, BatchOutcome outcome) {
    for (Change change : batch.changes()) {
      outcome.createdAlbum().ifPresent(id -> newAlbums.note(change, id));
      for (ChangeTrack track : tracks(change)) {
        if (track.isOpenAlbum()) {
          track.endAlbum(ofAlbum(change, outcome));
        } else {
          track.answered(change.assets(), outcome);
        }
      }
    }
  }

  private List<ChangeTrack> tracks(Change change) {
    List<ChangeTrack> tracks = byChange.getOrDefault(bare(change), List.of());
    if (tracks.isEmpty()) {
      throw new IllegalArgumentException("a batch that is not of this plan: " + change.words());
    }
    return tracks;
  }

  private static Outcome ofAlbum(Change change, BatchOutcome outcome) {
    Optional<BatchOutcome.Rejection> rejection = outcome.rejections().stream().findFirst();
    if (rejection.isPresent()) {
      return new Outcome.Rejected(rejection.get().reason());
    }
    // An album that was created has an id; without one the answer was lost.
    boolean nameless = change instanceof CreateAlbum && outcome.createdAlbum().isEmpty();
    return outcome.albumInDoubt() || nameless ? UNKNOWN : APPLIED;
  }

  /** Notes that nobody knows whether a batch was done. */
  void inDoubt(Batch batch) {
    for (Change change : batch.changes()) {
      for (ChangeTrack track : tracks(change)) {
        if (track.isOpenAlbum()) {
          track.endAlbum(UNKNOWN);
        } else {
          track.send(change.assets());
        }
      }
    }
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
   * Holds what was sent against what was read back. What is not there then, or cannot be seen, is
   * still sent.
   *
   * @param unsettled assets that the server still works on: nobody knows yet how they end
   */
  void seen(Observation observation, AssetSet unsettled) {
    Reading reading = new Reading(observation, tags);
    for (ChangeTrack track : all) {
      if (track.change().rewritesMetadata()) {
        track.giveUpReading(unsettled);
      }
      track.seen(reading.judge(track.change(), track.sent()));
    }
  }

  /** What was sent and was not seen to be done: to be done again. */
  List<Change> unseen() {
    return all.stream()
        .filter(track -> !track.sent().isEmpty())
        .map(track -> track.change().withAssets(track.sent()))
        .toList();
  }

  /**
   * Whether of what makes the server rewrite these assets nothing stuck and enough did not: one or
   * two may be lost by chance.
   */
  boolean keptNothing(AssetSet assets) {
    AssetSet missing = AssetSet.empty();
    for (ChangeTrack track : all) {
      if (track.change().rewritesMetadata()) {
        if (track.ended(APPLIED).intersects(assets)) {
          return false;
        }
        missing = missing.union(track.takenAndMissing(assets));
      }
    }
    return missing.size() >= ENOUGH_PROOF;
  }

  /** Ends those changes of the assets that make the server rewrite metadata. */
  void endRewriting(AssetSet assets, Outcome ofMissing, Outcome ofRest) {
    for (ChangeTrack track : all) {
      if (track.change().rewritesMetadata()) {
        track.endMissing(assets, ofMissing);
        track.giveUpReading(assets);
        track.end(assets, ofRest);
      }
    }
  }

  /** Ends what is not there in the end; what nobody can see is unknown. */
  void endUnseen(Outcome ofMissing) {
    for (ChangeTrack track : all) {
      track.endMissing(track.sent(), ofMissing);
      track.giveUpReading(track.sent());
    }
  }

  /** The results; what is still open ends with the given outcome. */
  List<ChangeResult> results(Outcome ofWhatIsOpen) {
    return all.stream()
        .map(track -> track.result(ofWhatIsOpen, track.change().accept(newAlbums)))
        .toList();
  }
}
