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
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.AlbumMarker;
import java.util.Set;

/** Is a change one of a mark: of a tag that a stage decides alone, or of an album of the tool's? */
record MarkQuestion(Set<TagPath> markTags, LibraryState outcome)
    implements Change.Visitor<Boolean> {

  @Override
  public Boolean addTag(AddTag change) {
    return markTags.contains(change.tag());
  }

  @Override
  public Boolean removeTag(RemoveTag change) {
    return markTags.contains(change.tag());
  }

  @Override
  public Boolean createAlbum(CreateAlbum change) {
    return isOurs(change.album());
  }

  @Override
  public Boolean deleteAlbum(DeleteAlbum change) {
    return outcome.fetched().album(change.album()).filter(AlbumMarker::isForReview).isPresent();
  }

  @Override
  public Boolean renameAlbum(RenameAlbum change) {
    return false;
  }

  @Override
  public Boolean shareAlbum(ShareAlbum change) {
    return false;
  }

  @Override
  public Boolean deleteTag(DeleteTag change) {
    return true;
  }

  @Override
  public Boolean addToAlbum(AddToAlbum change) {
    return isOurs(change.album());
  }

  @Override
  public Boolean removeFromAlbum(RemoveFromAlbum change) {
    return isOurs(change.album());
  }

  @Override
  public Boolean addToStack(AddToStack change) {
    return false;
  }

  @Override
  public Boolean removeFromStack(RemoveFromStack change) {
    return false;
  }

  @Override
  public Boolean setCaptureTime(SetCaptureTime change) {
    return false;
  }

  @Override
  public Boolean setField(SetField change) {
    return false;
  }

  private boolean isOurs(AlbumRef album) {
    return outcome.album(album).filter(AlbumMarker::isForReview).isPresent();
  }
}
