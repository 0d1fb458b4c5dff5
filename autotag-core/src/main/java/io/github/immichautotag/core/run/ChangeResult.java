package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.plan.PlannedChange;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one planned change.
 *
 * @param planned the change
 * @param outcomes for which assets it ended how; together all assets of the change, each once. For
 *     a change of an album itself there is one outcome, with an empty set.
 * @param createdAlbum the id that the change's album got, where this run created it
 */
public record ChangeResult(
    PlannedChange planned, Map<Outcome, AssetSet> outcomes, Optional<AlbumId> createdAlbum) {

  public ChangeResult {
    outcomes = Map.copyOf(outcomes);
  }

  /** What became of a change of anything but a new album. */
  public ChangeResult(PlannedChange planned, Map<Outcome, AssetSet> outcomes) {
    this(planned, outcomes, Optional.empty());
  }

  /**
   * What was done, as a ledger remembers it: an album by its id, because its name may change and
   * later runs know it no other way.
   */
  public LedgerKey ledgerKey() {
    LedgerKey key = planned.change().ledgerKey();
    return createdAlbum.map(id -> in(id, key)).orElse(key);
  }

  private LedgerKey in(AlbumId created, LedgerKey key) {
    return planned.change() instanceof ShareAlbum share
        ? share.in(created).ledgerKey()
        : new LedgerKey(key.verb(), created.toString());
  }

  /** The assets for which the library is now as planned. */
  public AssetSet good() {
    AssetSet good = AssetSet.empty();
    for (Map.Entry<Outcome, AssetSet> entry : outcomes.entrySet()) {
      good = entry.getKey().isGood() ? good.union(entry.getValue()) : good;
    }
    return good;
  }

  /** Whether the library is now as planned, for all assets. */
  public boolean isGood() {
    return outcomes.keySet().stream().allMatch(Outcome::isGood);
  }

  /** The assets that ended so; empty when none did. */
  public AssetSet ended(Outcome outcome) {
    return outcomes.getOrDefault(outcome, AssetSet.empty());
  }
}
