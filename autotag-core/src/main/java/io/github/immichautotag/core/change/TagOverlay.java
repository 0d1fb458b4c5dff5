package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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
  private final Map<TagPath, Carriers> within = new TreeMap<>();

  /** Assets that were to get a tag and carried one below it, which is as good while it lasts. */
  private final Map<TagPath, AssetSet> implied = new HashMap<>();

  /** Who carries a tag itself, as the library knows; kept because it is asked for often. */
  private final Map<TagPath, AssetSet> exactBefore = new HashMap<>();

  TagOverlay(Library library) {
    this.library = library;
    all = new TreeSet<>(library.tags());
  }

  SortedSet<TagPath> all() {
    return Collections.unmodifiableSortedSet(all);
  }

  Membership within(TagPath tag) {
    Membership before = library.taggedWithin(tag);
    Carriers now = within.get(tag);
    return now == null ? before : new Membership(now.assets(), before.completeness());
  }

  /**
   * Who carries a tag or one below it. A tag above many others gets assets of each of them, and is
   * asked for seldom, so they are put together only then.
   */
  private static final class Carriers {
    private final List<AssetSet> parts = new ArrayList<>();

    Carriers(AssetSet assets) {
      parts.add(assets);
    }

    void add(AssetSet fresh) {
      parts.add(fresh);
    }

    AssetSet assets() {
      if (parts.size() > 1) {
        AssetSet all = AssetSet.union(parts);
        parts.clear();
        parts.add(all);
      }
      return parts.get(0);
    }
  }

  /** Those of the assets that do not carry the tag, as far as anybody can tell. */
  AssetSet lacking(TagPath tag, AssetSet assets) {
    // One that lost the tag here lacks it even where a tag below hides that.
    AssetSet lost = assets.intersect(delta(tag).removed());
    return assets.minus(within(tag).assets()).union(lost);
  }

  /** Those of the assets that certainly carry the tag itself, whatever they carry below it. */
  AssetSet carrying(TagPath tag, AssetSet assets) {
    AssetSet before = exactBefore.computeIfAbsent(tag, this::readExactly);
    return assets.intersect(delta(tag).applyTo(before));
  }

  private AssetSet readExactly(TagPath tag) {
    Membership exactly = library.taggedExactly(tag);
    return exactly.completeness().isComplete() ? exactly.assets() : AssetSet.empty();
  }

  private Delta delta(TagPath tag) {
    return deltas.getOrDefault(tag, Delta.NONE);
  }

  /** Puts the tag on those of the assets that lack it; the others have it by a tag below. */
  void add(TagPath tag, AssetSet assets) {
    if (library.tags().contains(tag)) {
      // It may have been deleted here.
      all.add(tag);
    }
    AssetSet fresh = lacking(tag, assets);
    AssetSet hidden = assets.minus(fresh).minus(carrying(tag, assets));
    implied.merge(tag, hidden, AssetSet::union);
    put(tag, fresh);
  }

  private void put(TagPath tag, AssetSet fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    deltas.put(tag, delta(tag).add(fresh));
    for (Optional<TagPath> at = Optional.of(tag); at.isPresent(); at = parent(at.get())) {
      TagPath changed = at.get();
      within
          .computeIfAbsent(changed, it -> new Carriers(library.taggedWithin(it).assets()))
          .add(fresh);
      // Immich creates the tags above a new tag with it.
      all.add(changed);
    }
  }

  /** Takes the tag off those of the assets that certainly carry it. */
  void remove(TagPath tag, AssetSet assets) {
    implied.computeIfPresent(tag, (key, before) -> before.minus(assets));
    AssetSet gone = carrying(tag, assets);
    if (gone.isEmpty()) {
      return;
    }
    deltas.put(tag, delta(tag).remove(gone));
    for (Optional<TagPath> at = Optional.of(tag); at.isPresent(); at = parent(at.get())) {
      gone = leave(at.get(), gone);
    }
  }

  /** Those of the assets that do not carry the tag any more, now that they lost one below it. */
  private AssetSet leave(TagPath tag, AssetSet assets) {
    AssetSet gone = withoutLower(tag, assets.minus(carrying(tag, assets)));
    AssetSet kept = gone.intersect(implied.getOrDefault(tag, AssetSet.empty()));
    within.put(tag, new Carriers(within(tag).assets().minus(gone)));
    put(tag, kept);
    return gone.minus(kept);
  }

  private AssetSet withoutLower(TagPath tag, AssetSet assets) {
    AssetSet rest = assets;
    for (TagPath lower : tag.below(all)) {
      rest = rest.minus(within(lower).assets());
    }
    return rest;
  }

  static Optional<TagPath> parent(TagPath tag) {
    int cut = tag.value().lastIndexOf('/');
    return cut < 0 ? Optional.empty() : Optional.of(new TagPath(tag.value().substring(0, cut)));
  }

  /** Forgets a tag that nobody carries. */
  void delete(TagPath tag) {
    all.remove(tag);
  }

  void addDeletions(NetChanges net) {
    for (TagPath tag : library.tags()) {
      if (!all.contains(tag)) {
        net.add(new DeleteTag(tag));
      }
    }
  }

  /**
   * A tag is not added where one below it stands for it: to set both would tell nobody anything,
   * and as nobody could see whether it was done, it could not be taken back either.
   */
  void addTo(NetChanges net) {
    deltas.forEach(
        (tag, delta) -> net.addUnlessEmpty(new AddTag(tag, withoutLower(tag, delta.added()))));
    deltas.forEach((tag, delta) -> net.addUnlessEmpty(new RemoveTag(tag, delta.removed())));
  }
}
