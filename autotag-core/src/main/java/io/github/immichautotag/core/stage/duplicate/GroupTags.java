package io.github.immichautotag.core.stage.duplicate;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tags of which each group in conflict has one of its own: a prefix and the group's id. Whatever
 * has that form is this tool's, whether or not such tags are wanted now.
 */
record GroupTags(String prefix) {

  private static final String ID =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

  private NamePattern pattern() {
    return NamePattern.of(Pattern.quote(prefix) + ID + "\\z");
  }

  Needs needs() {
    return Needs.tagsMatching(pattern());
  }

  TagPath of(DuplicateId group) {
    return new TagPath(prefix + group);
  }

  /** The tags of this family that exist. */
  List<TagPath> existing(LibraryState state) {
    NamePattern pattern = pattern();
    return state.tags().stream().filter(tag -> pattern.matches(tag.value())).toList();
  }

  /** Sets the tags of these groups. */
  List<Change> set(Map<DuplicateId, AssetSet> wanted) {
    List<Change> changes = new ArrayList<>();
    wanted.forEach((group, assets) -> changes.add(new AddTag(of(group), assets)));
    return changes;
  }

  /** Takes all others off, and deletes what nothing carries any more. */
  List<Change> clear(Map<DuplicateId, AssetSet> wanted, RuleInput input, boolean deletesUnused) {
    LibraryState state = input.state();
    AssetSet scope = input.scope().changeable();
    Map<TagPath, AssetSet> kept = new HashMap<>();
    wanted.forEach((group, assets) -> kept.put(of(group), assets));
    List<Change> changes = new ArrayList<>();
    for (TagPath tag : existing(state)) {
      Membership carriers = state.taggedWithin(tag);
      AssetSet stale =
          carriers.assets().intersect(scope).minus(kept.getOrDefault(tag, AssetSet.empty()));
      if (!stale.isEmpty()) {
        changes.add(new RemoveTag(tag, stale));
      } else if (deletesUnused
          && !kept.containsKey(tag)
          && carriers.equals(Membership.complete(AssetSet.empty()))) {
        changes.add(new DeleteTag(tag));
      }
    }
    return changes;
  }
}
