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
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.TagPath;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Collects what must be read back to see changes. */
final class ObservedTargets implements Change.Visitor<Boolean> {

  private final Set<TagPath> tags = new LinkedHashSet<>();
  private final Set<AlbumRef> albums = new LinkedHashSet<>();
  private final SortedSet<TagPath> known;
  private boolean stacks;
  private boolean dates;
  private boolean fields;

  ObservedTargets(SortedSet<TagPath> known) {
    this.known = known;
  }

  Observed observed(Optional<Instant> since) {
    boolean ofAssets = dates || fields;
    return new Observed(tags, albums, stacks, ofAssets ? since : Optional.empty());
  }

  @Override
  public Boolean addTag(AddTag change) {
    return add(change.tag());
  }

  @Override
  public Boolean removeTag(RemoveTag change) {
    return add(change.tag());
  }

  private boolean add(TagPath tag) {
    // Whoever carries a tag below is read back with the tag, whether it is there itself or not.
    tags.addAll(tag.below(known));
    return tags.add(tag);
  }

  @Override
  public Boolean createAlbum(CreateAlbum change) {
    return false;
  }

  @Override
  public Boolean deleteAlbum(DeleteAlbum change) {
    return false;
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
    return false;
  }

  @Override
  public Boolean addToAlbum(AddToAlbum change) {
    return albums.add(change.album());
  }

  @Override
  public Boolean removeFromAlbum(RemoveFromAlbum change) {
    return albums.add(change.album());
  }

  @Override
  public Boolean addToStack(AddToStack change) {
    stacks = true;
    return true;
  }

  @Override
  public Boolean removeFromStack(RemoveFromStack change) {
    stacks = true;
    return true;
  }

  @Override
  public Boolean setCaptureTime(SetCaptureTime change) {
    dates = true;
    return true;
  }

  @Override
  public Boolean setField(SetField change) {
    fields = true;
    return true;
  }
}
