package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a change against what was read back.
 *
 * @param observation what was read back
 */
record Reading(Observation observation) {

  /**
   * Where a change was found done and where not; assets in neither were not read.
   *
   * @param done assets for which it is so
   * @param notDone assets for which it is certainly not so
   */
  record Verdict(AssetSet done, AssetSet notDone) {}

  Verdict judge(Change change, AssetSet assets) {
    return change.accept(new Judge(assets));
  }

  /** The assets whose date is no longer the one that the change expects. */
  AssetSet stale(SetCaptureTime change) {
    return change
        .assets()
        .filter(
            position -> {
              CaptureTime now = observation.captureTimes().get(position);
              return now != null && change.expected().filter(now::agreesWith).isEmpty();
            });
  }

  private final class Judge implements Change.Visitor<Verdict> {
    private final AssetSet assets;

    Judge(AssetSet assets) {
      this.assets = assets;
    }

    @Override
    public Verdict addTag(AddTag change) {
      return present(Optional.ofNullable(observation.tagged().get(change.tag())));
    }

    @Override
    public Verdict removeTag(RemoveTag change) {
      return absent(
          Optional.ofNullable(observation.tagged().get(change.tag()))
              .map(it -> itself(change.tag(), it)));
    }

    /** Those that are seen with the tag and with none below it, which would hide it. */
    private Membership itself(TagPath tag, Membership within) {
      AssetSet exactly = within.assets();
      for (Map.Entry<TagPath, Membership> lower : observation.tagged().entrySet()) {
        boolean below = lower.getKey().isBelow(tag);
        exactly = below ? exactly.minus(lower.getValue().assets()) : exactly;
      }
      return new Membership(exactly, within.completeness());
    }

    @Override
    public Verdict createAlbum(CreateAlbum change) {
      return new Verdict(assets, AssetSet.empty());
    }

    @Override
    public Verdict deleteAlbum(DeleteAlbum change) {
      return new Verdict(assets, AssetSet.empty());
    }

    @Override
    public Verdict addToAlbum(AddToAlbum change) {
      return present(Optional.ofNullable(observation.members().get(change.album())));
    }

    @Override
    public Verdict removeFromAlbum(RemoveFromAlbum change) {
      return absent(Optional.ofNullable(observation.members().get(change.album())));
    }

    @Override
    public Verdict setCaptureTime(SetCaptureTime change) {
      AssetSet done = assets.filter(position -> shows(position, change.value()));
      return new Verdict(done, assets.minus(done));
    }

    private boolean shows(int position, CaptureTime value) {
      CaptureTime shown = observation.captureTimes().get(position);
      return shown != null && shown.agreesWith(value);
    }

    private Verdict present(Optional<Membership> read) {
      AssetSet there = read.map(Membership::assets).orElse(AssetSet.empty());
      AssetSet done = assets.intersect(there);
      return new Verdict(done, isWhole(read) ? assets.minus(done) : AssetSet.empty());
    }

    private Verdict absent(Optional<Membership> read) {
      AssetSet there = read.map(Membership::assets).orElse(AssetSet.empty());
      AssetSet notDone = assets.intersect(there);
      return new Verdict(isWhole(read) ? assets.minus(notDone) : AssetSet.empty(), notDone);
    }

    private static boolean isWhole(Optional<Membership> read) {
      return read.filter(membership -> membership.completeness().isComplete()).isPresent();
    }
  }
}
