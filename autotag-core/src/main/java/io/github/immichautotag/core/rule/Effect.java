package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a rule does with the assets that it selects. */
public interface Effect {

  /** The changes that bring it about for these assets. */
  List<Change> changes(AssetSet selected, LibraryState state);

  /** What it wants to know beyond the lists, so that it plans nothing that is so already. */
  Needs needs();

  /** Puts a tag on the assets. */
  static Effect addTag(TagPath tag) {
    return of(
        Needs.tags(Set.of(tag.value())), (selected, state) -> List.of(new AddTag(tag, selected)));
  }

  /** Takes a tag off the assets. */
  static Effect removeTag(TagPath tag) {
    return of(
        Needs.exactTags(Set.of(tag.value())),
        (selected, state) -> List.of(new RemoveTag(tag, selected)));
  }

  /** Gives each asset the capture time that the calculation wants; empty leaves it as it is. */
  static Effect setCaptureTime(CaptureTimes wanted) {
    return of(Needs.ofCaptureTimes(), (selected, state) -> dates(wanted, selected, state));
  }

  /** What capture time an asset should have. */
  @FunctionalInterface
  interface CaptureTimes {
    Optional<CaptureTime> of(int position, LibraryState state);
  }

  private static List<Change> dates(CaptureTimes wanted, AssetSet selected, LibraryState state) {
    return selected
        .positions()
        .boxed()
        .flatMap(
            position ->
                wanted.of(position, state).stream()
                    .filter(value -> differs(state.captureTime(position), value))
                    .<Change>map(
                        value ->
                            new SetCaptureTime(
                                state.captureTime(position), value, AssetSet.of(position))))
        .toList();
  }

  private static boolean differs(Optional<CaptureTime> now, CaptureTime wanted) {
    return now.filter(wanted::agreesWith).isEmpty();
  }

  private static Effect of(Needs needs, Changes changes) {
    return new Effect() {
      @Override
      public List<Change> changes(AssetSet selected, LibraryState state) {
        return changes.of(selected, state);
      }

      @Override
      public Needs needs() {
        return needs;
      }
    };
  }

  /** The function inside an effect. */
  @FunctionalInterface
  interface Changes {
    List<Change> of(AssetSet selected, LibraryState state);
  }
}
