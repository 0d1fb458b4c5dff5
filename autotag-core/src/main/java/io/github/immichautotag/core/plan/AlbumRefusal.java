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
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.AlbumMarker;
import java.util.Optional;
import java.util.Set;

/**
 * Why an album or a tag may not be changed; empty when it may. An album that the plan has deleted
 * already is as a deletion wants it.
 *
 * @param library what was fetched
 * @param state what the plan has made of it so far
 * @param closed the albums that are left alone themselves, whatever is in them
 */
record AlbumRefusal(Library library, LibraryState state, Set<AlbumRef> closed)
    implements Change.Visitor<Optional<String>> {

  private static final Optional<String> ALLOWED = Optional.empty();
  private static final Optional<String> CLOSED =
      Optional.of("the filters let through nothing of the album");
  private static final Optional<String> NO_SUCH_ALBUM = Optional.of("there is no such album");

  @Override
  public Optional<String> addTag(AddTag change) {
    return ALLOWED;
  }

  @Override
  public Optional<String> removeTag(RemoveTag change) {
    return ALLOWED;
  }

  @Override
  public Optional<String> createAlbum(CreateAlbum change) {
    return ALLOWED;
  }

  @Override
  public Optional<String> deleteAlbum(DeleteAlbum change) {
    Optional<Album> album = state.album(change.album());
    return album.isPresent() ? deletion(album.get()) : unlessDeleted(change.album());
  }

  private Optional<String> deletion(Album album) {
    if (album.myRole() != AlbumRole.OWNER) {
      return Optional.of("only its owner may delete the album");
    }
    if (!AlbumMarker.isOurs(album)) {
      return Optional.of("only albums that this tool made are deleted");
    }
    if (closed.contains(album.ref())) {
      return CLOSED;
    }
    boolean empty = state.members(album.ref()).assets().isEmpty();
    return empty ? ALLOWED : Optional.of("the album is not empty");
  }

  @Override
  public Optional<String> renameAlbum(RenameAlbum change) {
    return ofOwner(change.album(), "only its owner may rename the album");
  }

  @Override
  public Optional<String> shareAlbum(ShareAlbum change) {
    return ofOwner(change.album(), "only its owner may share the album");
  }

  private Optional<String> ofOwner(AlbumRef ref, String refusal) {
    Optional<Album> album = state.album(ref);
    if (album.isEmpty()) {
      return NO_SUCH_ALBUM;
    }
    if (album.get().myRole() != AlbumRole.OWNER) {
      return Optional.of(refusal);
    }
    return closed.contains(ref) ? CLOSED : ALLOWED;
  }

  @Override
  public Optional<String> deleteTag(DeleteTag change) {
    boolean carried = !state.taggedWithin(change.tag()).assets().isEmpty();
    return carried ? Optional.of("assets still carry the tag") : ALLOWED;
  }

  @Override
  public Optional<String> addToAlbum(AddToAlbum change) {
    return state.album(change.album()).map(AlbumRefusal::editing).orElse(NO_SUCH_ALBUM);
  }

  @Override
  public Optional<String> removeFromAlbum(RemoveFromAlbum change) {
    Optional<Album> album = state.album(change.album());
    return album.isPresent() ? editing(album.get()) : unlessDeleted(change.album());
  }

  @Override
  public Optional<String> addToStack(AddToStack change) {
    return ALLOWED;
  }

  @Override
  public Optional<String> removeFromStack(RemoveFromStack change) {
    return ALLOWED;
  }

  @Override
  public Optional<String> setCaptureTime(SetCaptureTime change) {
    return ALLOWED;
  }

  @Override
  public Optional<String> setField(SetField change) {
    return ALLOWED;
  }

  private static Optional<String> editing(Album album) {
    return album.myRole() == AlbumRole.VIEWER
        ? Optional.of("this user may only look at the album")
        : ALLOWED;
  }

  private Optional<String> unlessDeleted(AlbumRef album) {
    return library.album(album).isPresent() ? ALLOWED : NO_SUCH_ALBUM;
  }
}
