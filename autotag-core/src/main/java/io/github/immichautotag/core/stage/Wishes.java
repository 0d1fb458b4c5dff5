package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What rules want of each thing that can only be one way: of a tag, a membership, a stack, a field,
 * a date. Where two want different things, the first to be heard counts.
 */
final class Wishes {

  /** Of so few wishes each is held against the others; of a tag there are no more than two. */
  private static final int FEW = 4;

  private final Map<Object, OfThing> all = new HashMap<>();

  /** What is wanted of one thing. There may be as many wishes as assets. */
  private static final class OfThing {
    private final Map<Object, AssetSet> byWish = new HashMap<>();

    /** Of many wishes: the assets of which something is wanted, and different things. */
    private final BitSet wanted = new BitSet();

    private final BitSet contested = new BitSet();

    void add(Object wish, AssetSet assets) {
      boolean few = isFew();
      AssetSet same = byWish.getOrDefault(wish, AssetSet.empty());
      byWish.put(wish, same.union(assets));
      if (!few) {
        note(assets.minus(same));
      } else if (!isFew()) {
        byWish.values().forEach(this::note);
      }
    }

    private boolean isFew() {
      return byWish.size() <= FEW;
    }

    private void note(AssetSet assets) {
      assets.forEach(
          position -> {
            if (wanted.get(position)) {
              contested.set(position);
            }
            wanted.set(position);
          });
    }

    AssetSet unopposed(Object wish, AssetSet assets) {
      if (isFew()) {
        AssetSet left = assets;
        for (Map.Entry<Object, AssetSet> other : byWish.entrySet()) {
          left = other.getKey().equals(wish) ? left : left.minus(other.getValue());
        }
        return left;
      }
      AssetSet same = byWish.getOrDefault(wish, AssetSet.empty());
      return assets.filter(at -> !wanted.get(at) || (same.contains(at) && !contested.get(at)));
    }
  }

  /** The assets of a change of which nobody wants something else. */
  AssetSet unopposed(Change change) {
    OfThing others = all.get(thing(change));
    return others == null ? change.assets() : others.unopposed(wish(change), change.assets());
  }

  void add(Change change) {
    if (!change.assets().isEmpty()) {
      all.computeIfAbsent(thing(change), fresh -> new OfThing()).add(wish(change), change.assets());
    }
  }

  void addAll(Wishes others) {
    others.all.forEach(
        (thing, wishes) ->
            wishes.byWish.forEach(
                (wish, assets) ->
                    all.computeIfAbsent(thing, fresh -> new OfThing()).add(wish, assets)));
  }

  private static Object thing(Change change) {
    if (change instanceof AddTag tag) {
      return tag.tag();
    }
    if (change instanceof RemoveTag tag) {
      return tag.tag();
    }
    if (change instanceof AddToAlbum album) {
      return album.album();
    }
    if (change instanceof RemoveFromAlbum album) {
      return album.album();
    }
    if (change instanceof SetField field) {
      return field.field();
    }
    if (change instanceof AddToStack || change instanceof RemoveFromStack) {
      return "stack";
    }
    return change instanceof SetCaptureTime ? "date" : change;
  }

  private static Object wish(Change change) {
    if (change instanceof SetField field) {
      return field.value();
    }
    return change instanceof SetCaptureTime date
        ? date.value()
        : Boolean.valueOf(change.takesAway() || change instanceof RemoveFromStack);
  }
}
