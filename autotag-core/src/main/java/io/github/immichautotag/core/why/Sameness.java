package io.github.immichautotag.core.why;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.LibraryState;

/** Whether what a change brings about is so already. */
final class Sameness {

  private Sameness() {}

  static boolean isSo(Change change, int position, LibraryState state) {
    if (change instanceof AddTag add) {
      return state.taggedWithin(add.tag()).assets().contains(position);
    }
    if (change instanceof RemoveTag remove) {
      return !state.taggedExactly(remove.tag()).assets().contains(position);
    }
    if (change instanceof AddToAlbum add) {
      return state.members(add.album()).assets().contains(position);
    }
    if (change instanceof RemoveFromAlbum remove) {
      return !state.members(remove.album()).assets().contains(position);
    }
    if (change instanceof SetField set) {
      return state.field(set.field(), position).equals(set.value());
    }
    if (change instanceof AddToStack) {
      return state.stacks().members().contains(position);
    }
    return change instanceof SetCaptureTime date
        && state.captureTime(position).filter(date.value()::agreesWith).isPresent();
  }
}
