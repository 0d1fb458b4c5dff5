package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What rules want of each thing that can only be one way: of a tag, a membership, a field, a date.
 * Where two want different things, the first to be heard counts.
 */
final class Wishes {

  private final Map<Object, OfThing> all = new HashMap<>();

  /** What is wanted of one thing. */
  private static final class OfThing {
    private final Map<Object, AssetSet> byWish = new HashMap<>();

    /** The assets of which something is wanted, and those of which different things are. */
    private final BitSet wanted = new BitSet();

    private final BitSet contested = new BitSet();

    void add(Object wish, AssetSet assets) {
      AssetSet same = byWish.getOrDefault(wish, AssetSet.empty());
      // There may be as many wishes as assets, so none may be held against all the others.
      assets.forEach(
          position -> {
            if (wanted.get(position) && !same.contains(position)) {
              contested.set(position);
            }
            wanted.set(position);
          });
      byWish.put(wish, same.union(assets));
    }

    AssetSet unopposed(Object wish, AssetSet assets) {
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
    return change instanceof SetCaptureTime ? "date" : change;
  }

  private static Object wish(Change change) {
    if (change instanceof SetField field) {
      return field.value();
    }
    return change instanceof SetCaptureTime date
        ? date.value()
        : Boolean.valueOf(change.takesAway());
  }
}
