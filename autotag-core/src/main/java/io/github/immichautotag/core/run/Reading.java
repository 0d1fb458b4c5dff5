package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.Stacks.Stack;
import io.github.immichautotag.core.library.TagPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Holds a change against what was read back.
 *
 * @param observation what was read back
 * @param tags the tags that may exist
 */
record Reading(Observation observation, SortedSet<TagPath> tags) {

  /**
   * Where a change was found done and where not; assets in none of these were not read.
   *
   * @param done assets for which it is so
   * @param notDone assets for which it is certainly not so
   * @param hidden assets of which nobody can see it, because a tag below brings the tag along
   */
  record Verdict(AssetSet done, AssetSet notDone, AssetSet hidden) {

    static Verdict of(AssetSet done, AssetSet notDone) {
      return new Verdict(done, notDone, AssetSet.empty());
    }
  }

  Verdict judge(Change change, AssetSet assets) {
    return change.accept(new Judge(assets));
  }

  /** The assets of which the field has no longer the value that the change expects. */
  AssetSet stale(SetField change) {
    return change
        .assets()
        .filter(
            position -> {
              Map<AssetField, FieldValue> now = observation.fields().get(position);
              return now != null && !change.expected().equals(now.get(change.field()));
            });
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

  /** The assets of a change to a stack that somebody else has changed since. */
  AssetSet stale(AddToStack change, Library library) {
    Stacks now = observation.stacks();
    AssetSet moved = change.assets().filter(at -> !now.of(at).equals(library.stacks().of(at)));
    AssetSet left = change.assets().minus(moved);
    Optional<Stack> before = library.stacks().under(change.primary());
    boolean lone = before.isEmpty() && (left.size() < 2 || !left.containsAll(top(change, library)));
    return lone || isChanged(change.primary(), library) ? change.assets() : moved;
  }

  /** The same for one that assets are to leave. */
  AssetSet stale(RemoveFromStack change, Library library) {
    return isChanged(change.primary(), library) ? change.assets() : AssetSet.empty();
  }

  private boolean isChanged(AssetId primary, Library library) {
    Stacks now = observation.stacks();
    return now.completeness().isComplete()
        && !now.under(primary).equals(library.stacks().under(primary));
  }

  private static AssetSet top(AddToStack change, Library library) {
    return library.assets().positions(List.of(change.primary()));
  }

  private final class Judge implements Change.Visitor<Verdict> {
    private final AssetSet assets;

    Judge(AssetSet assets) {
      this.assets = assets;
    }

    @Override
    public Verdict addTag(AddTag change) {
      Sight sight = sight(change.tag());
      return new Verdict(sight.with, sight.without, sight.hidden);
    }

    @Override
    public Verdict removeTag(RemoveTag change) {
      Sight sight = sight(change.tag());
      return new Verdict(sight.without, sight.with, sight.hidden);
    }

    /** Who is seen with a tag itself, and who without it. */
    private Sight sight(TagPath tag) {
      Membership within = read(observation.tagged(), tag);
      AssetSet seen = assets.intersect(within.assets());
      AssetSet hidden = AssetSet.empty();
      boolean allBelowRead = true;
      for (TagPath lower : tag.below(tags)) {
        Membership below = read(observation.tagged(), lower);
        hidden = hidden.union(seen.intersect(below.assets()));
        allBelowRead &= below.completeness().isComplete();
      }
      AssetSet itself = allBelowRead ? seen.minus(hidden) : AssetSet.empty();
      return new Sight(itself, unseen(within), hidden);
    }

    @Override
    public Verdict createAlbum(CreateAlbum change) {
      return Verdict.of(assets, AssetSet.empty());
    }

    @Override
    public Verdict deleteAlbum(DeleteAlbum change) {
      return Verdict.of(assets, AssetSet.empty());
    }

    @Override
    public Verdict renameAlbum(RenameAlbum change) {
      return Verdict.of(assets, AssetSet.empty());
    }

    @Override
    public Verdict shareAlbum(ShareAlbum change) {
      return Verdict.of(assets, AssetSet.empty());
    }

    @Override
    public Verdict deleteTag(DeleteTag change) {
      return Verdict.of(assets, AssetSet.empty());
    }

    @Override
    public Verdict addToAlbum(AddToAlbum change) {
      Membership members = read(observation.members(), change.album());
      return Verdict.of(assets.intersect(members.assets()), unseen(members));
    }

    @Override
    public Verdict removeFromAlbum(RemoveFromAlbum change) {
      Membership members = read(observation.members(), change.album());
      return Verdict.of(unseen(members), assets.intersect(members.assets()));
    }

    @Override
    public Verdict addToStack(AddToStack change) {
      AssetSet in = inStack(change.primary());
      return Verdict.of(in, unseen(new Membership(in, observation.stacks().completeness())));
    }

    @Override
    public Verdict removeFromStack(RemoveFromStack change) {
      AssetSet in = inStack(change.primary());
      return Verdict.of(unseen(new Membership(in, observation.stacks().completeness())), in);
    }

    private AssetSet inStack(AssetId primary) {
      return observation
          .stacks()
          .under(primary)
          .map(stack -> assets.intersect(stack.assets()))
          .orElse(AssetSet.empty());
    }

    @Override
    public Verdict setCaptureTime(SetCaptureTime change) {
      AssetSet done = assets.filter(position -> shows(position, change.value()));
      return Verdict.of(done, assets.minus(done));
    }

    @Override
    public Verdict setField(SetField change) {
      AssetSet done =
          assets.filter(
              position ->
                  change
                      .value()
                      .equals(
                          observation
                              .fields()
                              .getOrDefault(position, Map.of())
                              .get(change.field())));
      return Verdict.of(done, assets.minus(done));
    }

    private boolean shows(int position, CaptureTime value) {
      CaptureTime shown = observation.captureTimes().get(position);
      return shown != null && shown.agreesWith(value);
    }

    /** The assets that are certainly not among those that were read. */
    private AssetSet unseen(Membership read) {
      return read.completeness().isComplete() ? assets.minus(read.assets()) : AssetSet.empty();
    }

    private static <K> Membership read(Map<K, Membership> all, K key) {
      return all.getOrDefault(key, Membership.unread("it was not read back"));
    }
  }

  private record Sight(AssetSet with, AssetSet without, AssetSet hidden) {}
}
