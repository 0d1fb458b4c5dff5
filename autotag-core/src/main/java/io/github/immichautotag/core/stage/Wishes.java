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

  /** By the thing, then by what is wanted of it. */
  private final Map<Object, Map<Object, BitSet>> all = new HashMap<>();

  /** The assets of a change of which nobody wants something else. */
  AssetSet unopposed(Change change) {
    AssetSet left = change.assets();
    Object wish = wish(change);
    for (Map.Entry<Object, BitSet> other : all.getOrDefault(thing(change), Map.of()).entrySet()) {
      BitSet others = other.getValue();
      left = other.getKey().equals(wish) ? left : left.filter(position -> !others.get(position));
    }
    return left;
  }

  void add(Change change) {
    if (!change.assets().isEmpty()) {
      change.assets().forEach(assets(thing(change), wish(change))::set);
    }
  }

  private BitSet assets(Object thing, Object wish) {
    return all.computeIfAbsent(thing, fresh -> new HashMap<>())
        .computeIfAbsent(wish, fresh -> new BitSet());
  }

  void addAll(Wishes others) {
    others.all.forEach(
        (thing, wishes) -> wishes.forEach((wish, more) -> assets(thing, wish).or(more)));
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
