package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Stacks;

/**
 * Assets that are stacked in some way. Of those that are in no stack that was read, nothing is
 * certain as long as some were not.
 *
 * @param how none, any, primary or member
 */
record Stacked(String how) implements Leaf.Finder {

  @Override
  public AssetSet certain(LibraryState state) {
    boolean loneIsCertain = state.stacks().completeness().isComplete();
    return loneIsCertain || !how.equals("none") ? asRead(state) : AssetSet.empty();
  }

  @Override
  public AssetSet possible(LibraryState state, Completeness read) {
    AssetSet lone = state.assets().all().minus(state.stacks().members());
    return read.isComplete() ? asRead(state) : asRead(state).union(lone);
  }

  private AssetSet asRead(LibraryState state) {
    Stacks stacks = state.stacks();
    return switch (how) {
      case "none" -> state.assets().all().minus(stacks.members());
      case "any" -> stacks.members();
      case "primary" -> stacks.primaries();
      default -> stacks.members().minus(stacks.primaries());
    };
  }
}
