package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tags that differ from the library, and what that means for the tags above them. */
final class TagOverlay {

  private final Library library;
  private final SortedSet<TagPath> all;
  private final Map<TagPath, Delta> deltas = new TreeMap<>();
  private final Map<TagPath, AssetSet> within = new TreeMap<>();

  TagOverlay(Library library) {
    this.library = library;
    all = new TreeSet<>(library.tags());
  }

  Collection<TagPath> all() {
    return Collections.unmodifiableSortedSet(all);
  }

  Membership within(TagPath tag) {
    Membership before = library.taggedWithin(tag);
    AssetSet now = within.get(tag);
    return now == null ? before : new Membership(now, before.completeness());
  }

  void add(TagPath tag, AssetSet assets) {
    if (assets.isEmpty()) {
      return;
    }
    deltas.merge(tag, Delta.NONE.add(assets), (before, ignored) -> before.add(assets));
    for (Optional<TagPath> at = Optional.of(tag); at.isPresent(); at = parent(at.get())) {
      TagPath changed = at.get();
      within.put(changed, within(changed).assets().union(assets));
      // Immich creates the tags above a new tag with it.
      all.add(changed);
    }
  }

  void remove(TagPath tag, AssetSet assets) {
    if (assets.isEmpty()) {
      return;
    }
    deltas.merge(tag, Delta.NONE.remove(assets), (before, ignored) -> before.remove(assets));
    AssetSet gone = assets;
    within.put(tag, within(tag).assets().minus(gone));
    for (Optional<TagPath> at = parent(tag); at.isPresent(); at = parent(at.get())) {
      TagPath upper = at.get();
      for (TagPath lower : all) {
        gone = lower.isBelow(upper) ? gone.minus(within(lower).assets()) : gone;
      }
      within.put(upper, within(upper).assets().minus(gone));
    }
  }

  private static Optional<TagPath> parent(TagPath tag) {
    int cut = tag.value().lastIndexOf('/');
    return cut < 0 ? Optional.empty() : Optional.of(new TagPath(tag.value().substring(0, cut)));
  }

  void addTo(NetChanges net) {
    deltas.forEach((tag, delta) -> net.addUnlessEmpty(new AddTag(tag, delta.added())));
    deltas.forEach((tag, delta) -> net.addUnlessEmpty(new RemoveTag(tag, delta.removed())));
  }
}
