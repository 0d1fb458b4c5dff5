package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What rules want of each thing that can only be one way: of a tag, a membership, a field, a date.
 * Where two want different things, the first to be heard counts.
 */
final class Wishes {

  /** By the thing, then by what is wanted of it. */
  private final Map<Object, Map<Object, AssetSet>> all = new HashMap<>();

  /** The assets of a change of which nobody wants something else. */
  AssetSet unopposed(Change change) {
    AssetSet left = change.assets();
    Object wish = wish(change);
    for (Map.Entry<Object, AssetSet> other : all.getOrDefault(thing(change), Map.of()).entrySet()) {
      left = other.getKey().equals(wish) ? left : left.minus(other.getValue());
    }
    return left;
  }

  void add(Change change) {
    if (!change.assets().isEmpty()) {
      all.computeIfAbsent(thing(change), fresh -> new HashMap<>())
          .merge(wish(change), change.assets(), AssetSet::union);
    }
  }

  void addAll(Wishes others) {
    others.all.forEach(
        (thing, wishes) ->
            wishes.forEach(
                (wish, assets) ->
                    all.computeIfAbsent(thing, fresh -> new HashMap<>())
                        .merge(wish, assets, AssetSet::union)));
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
