package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.plan.PlannedChange;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One planned change on its way: intended, then accepted by the server or not, then seen or not.
 * Assets move from {@code open} to {@code sent} to an outcome, and each is in one place only.
 */
final class ChangeTrack {

  private static final Outcome UNKNOWN = new Outcome.Unknown();

  private final PlannedChange planned;
  private final Map<Outcome, AssetSet> outcomes = new LinkedHashMap<>();
  private AssetSet open;
  private AssetSet sent = AssetSet.empty();

  ChangeTrack(PlannedChange planned) {
    this.planned = planned;
    open = planned.change().assets();
  }

  Change change() {
    return planned.change();
  }

  /** The assets to which nothing has happened yet. */
  AssetSet open() {
    return open;
  }

  /** The assets that the server took, or may have taken, and that were not read back yet. */
  AssetSet sent() {
    return sent;
  }

  boolean isOfAlbumItself() {
    return planned.change().assets().isEmpty();
  }

  void send(AssetSet assets) {
    AssetSet moved = open.intersect(assets);
    open = open.minus(moved);
    sent = sent.union(moved);
  }

  /** Ends open or sent assets with an outcome. */
  void end(AssetSet assets, Outcome outcome) {
    AssetSet ended = open.union(sent).intersect(assets);
    if (!ended.isEmpty()) {
      open = open.minus(ended);
      sent = sent.minus(ended);
      outcomes.merge(outcome, ended, AssetSet::union);
    }
  }

  /** Ends a change of an album itself. */
  void endAlbum(Outcome outcome) {
    outcomes.put(outcome, AssetSet.empty());
  }

  /** Nobody can tell what became of these. */
  void giveUpReading(AssetSet assets) {
    end(sent.intersect(assets), UNKNOWN);
  }

  ChangeResult result(Outcome ofWhatIsOpen) {
    end(sent, UNKNOWN);
    end(open, ofWhatIsOpen);
    if (isOfAlbumItself() && outcomes.isEmpty()) {
      endAlbum(ofWhatIsOpen);
    }
    return new ChangeResult(planned, outcomes);
  }
}
