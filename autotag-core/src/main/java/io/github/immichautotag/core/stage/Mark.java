package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mark that the tool sets on assets and takes off again: desired state. The wanted assets carry
 * it and no others do, within the scope; so no mark outlives its reason. Where the configuration
 * changed from tags to albums or back, what is marked in the old form stays so until its reason is
 * gone: taking a tag off a whole library would keep the server busy for nothing.
 *
 * @param tag the tag, which also identifies the mark when only an album marks
 * @param with whether a tag, an album or both mark
 * @param albumName the name of the album when it is created; afterwards the user may rename it
 */
public record Mark(TagPath tag, MarkWith with, String albumName) {

  /** A mark whose album, if it has one, is called like the tag. */
  public Mark(TagPath tag, MarkWith with) {
    this(tag, with, tag.leaf());
  }

  /** Both forms are read, whatever form is used now: an earlier configuration may have used it. */
  public Needs needs() {
    return Needs.all(List.of(Needs.tags(List.of(tag.value())), Needs.ofMarkedAlbums()));
  }

  /**
   * Sets the mark on the wanted assets: on all of them, so that each has its reason, though most
   * carry the mark by now.
   *
   * @param others the tags of the stage's other marks
   */
  List<Change> set(AssetSet wanted, LibraryState state, Set<TagPath> others) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    if (with.tags() && isLeaf(state, others)) {
      changes.add(new AddTag(tag, wanted));
    }
    if (with.albums()) {
      addToAlbum(wanted, state, changes);
    }
    return changes;
  }

  private void addToAlbum(AssetSet wanted, LibraryState state, List<Change> changes) {
    PlannedAlbum planned = new PlannedAlbum(albumName);
    Optional<AlbumRef> album = album(state);
    if (album.isEmpty()) {
      changes.add(new CreateAlbum(planned, AlbumMarker.line(purpose())));
    }
    changes.add(new AddToAlbum(album.orElse(planned), albumName, wanted));
  }

  /** Takes the mark off these assets, as far as they carry it. */
  List<Change> clear(AssetSet unwanted, LibraryState state) {
    if (unwanted.isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new RemoveTag(tag, unwanted));
    album(state).ifPresent(ref -> changes.add(new RemoveFromAlbum(ref, albumName, unwanted)));
    return changes;
  }

  /** Whether everything was read that tells who carries the mark. */
  public boolean isKnown(LibraryState state) {
    Membership tagged = state.taggedExactly(tag);
    boolean albumKnown =
        album(state).map(ref -> state.members(ref).completeness().isComplete()).orElse(true);
    return tagged.completeness().isComplete() && albumKnown;
  }

  /**
   * A tag with tags below it cannot be a mark: who carries it itself cannot be read. That holds for
   * the tags of other marks, too, before they exist.
   */
  boolean isLeaf(LibraryState state, Set<TagPath> others) {
    return tag.below(state.tags()).isEmpty() && others.stream().noneMatch(it -> it.isBelow(tag));
  }

  /**
   * The mark's album, if there is one, whatever form is used now; one that another user's tool made
   * and shared is that user's.
   */
  public Optional<AlbumRef> album(LibraryState state) {
    return state.albums().stream()
        .filter(album -> album.myRole() == AlbumRole.OWNER)
        .filter(album -> AlbumMarker.isOurs(album, purpose()))
        .map(Album::ref)
        .findFirst();
  }

  /** What a person should know of it. */
  public List<String> notices(LibraryState fetched, LibraryState outcome, Set<TagPath> others) {
    List<String> notices = new ArrayList<>();
    if (!isKnown(fetched)) {
      notices.add(
          "it could not be read who carries the mark \"%s\": it is not taken off anything"
              .formatted(tag));
    }
    if (!isLeaf(outcome, others)) {
      notices.add(
          ("the mark \"%s\" has tags below it, and then Immich does not tell who carries it"
                  + " itself: nothing is marked with it; choose another name for it")
              .formatted(tag));
    }
    return notices;
  }

  private String purpose() {
    return AlbumMarker.mark(tag.value());
  }
}
