package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.LibraryState;
import java.util.stream.Stream;

/** How well the target of a change is known: nothing is taken away that rests on what is not. */
record WhatIsKnown(Library library, LibraryState state) implements Change.Visitor<Completeness> {

  /**
   * A tag that is put on what perhaps carries it already costs the server a job for each asset, and
   * taking it back would take it off those that had it before.
   */
  @Override
  public Completeness addTag(AddTag change) {
    return library.taggedWithin(change.tag()).completeness();
  }

  @Override
  public Completeness removeTag(RemoveTag change) {
    return Completeness.of(
        Stream.of(
            library.taggedExactly(change.tag()).completeness(),
            state.taggedWithin(change.tag()).completeness()));
  }

  @Override
  public Completeness createAlbum(CreateAlbum change) {
    return Completeness.complete();
  }

  @Override
  public Completeness deleteAlbum(DeleteAlbum change) {
    return Completeness.of(
        Stream.of(state.assetCompleteness(), state.members(change.album()).completeness()));
  }

  @Override
  public Completeness renameAlbum(RenameAlbum change) {
    return Completeness.complete();
  }

  @Override
  public Completeness shareAlbum(ShareAlbum change) {
    return Completeness.complete();
  }

  @Override
  public Completeness deleteTag(DeleteTag change) {
    return Completeness.of(
        Stream.of(state.assetCompleteness(), state.taggedWithin(change.tag()).completeness()));
  }

  /** Albums cost nothing, and the server tells which assets were in it before. */
  @Override
  public Completeness addToAlbum(AddToAlbum change) {
    return Completeness.complete();
  }

  @Override
  public Completeness removeFromAlbum(RemoveFromAlbum change) {
    return state.members(change.album()).completeness();
  }

  /** What belongs into a stack with others is not known before all of them are. */
  @Override
  public Completeness addToStack(AddToStack change) {
    return ofStacks();
  }

  @Override
  public Completeness removeFromStack(RemoveFromStack change) {
    return ofStacks();
  }

  @Override
  public Completeness setCaptureTime(SetCaptureTime change) {
    return Completeness.complete();
  }

  @Override
  public Completeness setField(SetField change) {
    return Completeness.complete();
  }

  private Completeness ofStacks() {
    return Completeness.of(Stream.of(library.assetCompleteness(), library.stacks().completeness()));
  }
}
