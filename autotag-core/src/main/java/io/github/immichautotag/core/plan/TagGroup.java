package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.TagPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Assets that all get the same tags.
 *
 * @param tags the tags, none twice
 * @param assets the assets that get exactly these
 */
record TagGroup(List<TagPath> tags, AssetSet assets) {

  /** Divides the assets by the set of tags that they get. */
  static List<TagGroup> of(List<AddTag> additions) {
    List<TagGroup> groups = new ArrayList<>();
    for (AddTag addition : additions) {
      List<TagGroup> divided = new ArrayList<>();
      AssetSet rest = addition.assets();
      for (TagGroup group : groups) {
        group.divide(addition, divided);
        rest = rest.minus(group.assets);
      }
      if (!rest.isEmpty()) {
        divided.add(new TagGroup(List.of(addition.tag()), rest));
      }
      groups = divided;
    }
    return groups;
  }

  private void divide(AddTag addition, List<TagGroup> divided) {
    AssetSet both = assets.intersect(addition.assets());
    AssetSet only = assets.minus(both);
    if (!only.isEmpty()) {
      divided.add(new TagGroup(tags, only));
    }
    if (!both.isEmpty()) {
      List<TagPath> more = new ArrayList<>(tags);
      if (!more.contains(addition.tag())) {
        more.add(addition.tag());
      }
      divided.add(new TagGroup(more, both));
    }
  }

  Batch batch(AssetSet part) {
    return new Batch(tags.stream().<Change>map(tag -> new AddTag(tag, part)).toList());
  }
}
