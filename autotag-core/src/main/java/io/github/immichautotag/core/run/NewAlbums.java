package io.github.immichautotag.core.run;

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
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ids of the albums that a run created; of a change, the id of its album if that is new. */
final class NewAlbums implements Change.Visitor<Optional<AlbumId>> {

  private final Map<AlbumRef, AlbumId> created = new HashMap<>();

  void note(Change creation, AlbumId id) {
    if (creation instanceof CreateAlbum create) {
      created.put(create.album(), id);
    }
  }

  @Override
  public Optional<AlbumId> addTag(AddTag change) {
    return Optional.empty();
  }

  @Override
  public Optional<AlbumId> removeTag(RemoveTag change) {
    return Optional.empty();
  }

  @Override
  public Optional<AlbumId> createAlbum(CreateAlbum change) {
    return id(change.album());
  }

  @Override
  public Optional<AlbumId> deleteAlbum(DeleteAlbum change) {
    return id(change.album());
  }

  @Override
  public Optional<AlbumId> renameAlbum(RenameAlbum change) {
    return Optional.empty();
  }

  @Override
  public Optional<AlbumId> shareAlbum(ShareAlbum change) {
    return id(change.album());
  }

  @Override
  public Optional<AlbumId> deleteTag(DeleteTag change) {
    return Optional.empty();
  }

  @Override
  public Optional<AlbumId> addToAlbum(AddToAlbum change) {
    return id(change.album());
  }

  @Override
  public Optional<AlbumId> removeFromAlbum(RemoveFromAlbum change) {
    return id(change.album());
  }

  @Override
  public Optional<AlbumId> addToStack(AddToStack change) {
    return Optional.empty();
  }

  @Override
  public Optional<AlbumId> removeFromStack(RemoveFromStack change) {
    return Optional.empty();
  }

  @Override
  public Optional<AlbumId> setCaptureTime(SetCaptureTime change) {
    return Optional.empty();
  }

  @Override
  public Optional<AlbumId> setField(SetField change) {
    return Optional.empty();
  }

  private Optional<AlbumId> id(AlbumRef album) {
    return Optional.ofNullable(created.get(album));
  }
}
