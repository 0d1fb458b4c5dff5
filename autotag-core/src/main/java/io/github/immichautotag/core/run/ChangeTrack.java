package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.plan.PlannedChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One planned change on its way: intended, then accepted by the server or not, then seen or not.
 * Assets move from {@code open} to {@code sent} to an outcome, and each is in one place only.
 */
final class ChangeTrack {

  private static final Outcome UNKNOWN = new Outcome.Unknown();
  private static final Outcome NOT_TAKEN =
      new Outcome.NotAttempted("the server gave no good answer to it, and it is not done");

  private final PlannedChange planned;
  private final Map<Outcome, AssetSet> outcomes = new LinkedHashMap<>();
  private AssetSet open;
  private AssetSet sent = AssetSet.empty();

  /** Of the open ones, those for which something else has to be seen done first. */
  private AssetSet waiting = AssetSet.empty();

  /** Of the sent ones, those that the server said it took, at least once. */
  private AssetSet taken = AssetSet.empty();

  /** Of the sent ones, those that cannot be seen, because they carry a tag below as well. */
  private AssetSet hidden = AssetSet.empty();

  ChangeTrack(PlannedChange planned) {
    this.planned = planned;
    open = planned.change().assets();
  }

  Change change() {
    return planned.change();
  }

  PlannedChange planned() {
    return planned;
  }

  boolean isOfAlbumItself() {
    return planned.change().assets().isEmpty();
  }

  /** Whether nothing has happened yet, to an album itself. */
  boolean isOpenAlbum() {
    return isOfAlbumItself() && outcomes.isEmpty();
  }

  /** The assets that may be sent now. */
  AssetSet ready() {
    return open.minus(waiting);
  }

  AssetSet waiting() {
    return waiting;
  }

  void hold(AssetSet assets) {
    waiting = open.intersect(assets);
  }

  /** Ends the waiting: with that outcome, but for the assets that may be sent now. */
  void release(AssetSet mayBeSent, Outcome ofOthers) {
    end(waiting.minus(mayBeSent), ofOthers);
    waiting = AssetSet.empty();
  }

  /** The assets that the server took, or may have taken, and that were not seen to be done. */
  AssetSet sent() {
    return sent;
  }

  /** The same without those of which nobody can see whether they are done. */
  AssetSet missing() {
    return sent.minus(hidden);
  }

  /** Of these assets, those that the server took and that are not as they should be. */
  AssetSet takenAndMissing(AssetSet assets) {
    return missing().intersect(taken).intersect(assets);
  }

  /**
   * Ends what is not there. What the server never said it took was not taken back by it: it failed,
   * and may do better another time.
   *
   * @param ofTaken the outcome for what it took
   */
  void endMissing(AssetSet assets, Outcome ofTaken) {
    end(takenAndMissing(assets), ofTaken);
    end(missing().intersect(assets), NOT_TAKEN);
  }

  /** The assets that ended so. */
  AssetSet ended(Outcome outcome) {
    return outcomes.getOrDefault(outcome, AssetSet.empty());
  }

  /** The assets for which the library is now as planned. */
  AssetSet good() {
    return ended(new Outcome.Applied()).union(ended(new Outcome.AlreadySo()));
  }

  /** Notes the answer to having sent this for some assets. */
  void answered(AssetSet assets, BatchOutcome answer) {
    for (BatchOutcome.Rejection refused : answer.rejections()) {
      // It was sent before, too, and may have been taken then.
      end(refused.assets().intersect(hidden), UNKNOWN);
      end(refused.assets(), new Outcome.Rejected(refused.reason()));
    }
    end(answer.alreadySo().intersect(open), new Outcome.AlreadySo());
    // Of what nobody can see this is the only proof. For what else was sent before, "already so"
    // was our own doing, and reading back decides whether it stays.
    end(answer.alreadySo().intersect(hidden), new Outcome.Applied());
    // What the answer leaves out is as unknown as what it calls unknown.
    send(assets);
    AssetSet good = answer.accepted().union(answer.alreadySo());
    taken = taken.union(sent.intersect(assets).intersect(good));
  }

  void send(AssetSet assets) {
    AssetSet moved = ready().intersect(assets);
    open = open.minus(moved);
    sent = sent.union(moved);
  }

  /** Notes what was seen of what was sent; of what was not read nobody can tell. */
  void seen(Reading.Verdict verdict) {
    end(verdict.done(), new Outcome.Applied());
    hidden = sent.intersect(verdict.hidden());
    giveUpReading(sent.minus(verdict.notDone()).minus(hidden));
  }

  /** Ends open or sent assets with an outcome. */
  void end(AssetSet assets, Outcome outcome) {
    AssetSet ended = open.union(sent).intersect(assets);
    if (!ended.isEmpty()) {
      open = open.minus(ended);
      sent = sent.minus(ended);
      waiting = waiting.minus(ended);
      hidden = hidden.minus(ended);
      taken = taken.minus(ended);
      outcomes.merge(outcome, ended, AssetSet::union);
    }
  }

  /** Ends a change of an album itself. */
  void endAlbum(Outcome outcome) {
    outcomes.putIfAbsent(outcome, AssetSet.empty());
  }

  /** Nobody can tell what became of these. */
  void giveUpReading(AssetSet assets) {
    end(sent.intersect(assets), UNKNOWN);
  }

  ChangeResult result(Outcome ofWhatIsOpen, Optional<AlbumId> createdAlbum) {
    end(sent, UNKNOWN);
    end(open, ofWhatIsOpen);
    if (isOpenAlbum()) {
      endAlbum(ofWhatIsOpen);
    }
    return new ChangeResult(planned, outcomes, createdAlbum);
  }
}
