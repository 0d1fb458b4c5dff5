package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The findings of a stage that sets marks and takes them off again. */
public final class MarkFindings {

  private final String rule;
  private final LibraryState state;
  private final List<Finding> list = new ArrayList<>();

  /** Findings of a rule of this name about a state. */
  public MarkFindings(String rule, LibraryState state) {
    this.rule = rule;
    this.state = state;
  }

  /**
   * Sets a mark on assets.
   *
   * @param others the tags of the stage's other marks
   */
  public void set(Mark mark, AssetSet wanted, String because, Set<TagPath> others) {
    add(mark.set(wanted, state, others), wanted, because);
  }

  /** Takes a mark off assets, unless it is not known who carries it. */
  public void clear(Mark mark, AssetSet unwanted, String because) {
    if (mark.isKnown(state)) {
      add(mark.clear(unwanted, state), unwanted, because);
    }
  }

  private void add(List<Change> changes, AssetSet subjects, String because) {
    if (!changes.isEmpty()) {
      list.add(new Finding(rule, subjects, because, changes));
    }
  }

  /** All of them, in order. */
  public List<Finding> list() {
    return List.copyOf(list);
  }

  /**
   * Where not all could be read: a mark may come to any subject, and leave any but those that
   * surely want it.
   */
  public static List<Change> possible(Mark mark, AssetSet wanting, AssetSet subjects) {
    return List.of(
        new AddTag(mark.tag(), subjects), new RemoveTag(mark.tag(), subjects.minus(wanting)));
  }
}
