package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.User;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A library as it would be after changes: an overlay that keeps only what differs. Applying a
 * change tells what it would really do, so that nothing is planned that is so already.
 *
 * <p>Mutable and not thread-safe; the library below it never changes.
 */
public final class Simulation implements LibraryState {

  private final Library library;
  private final TagOverlay tags;
  private final AlbumOverlay albums;
  private final DateOverlay dates;

  /** A simulation in which nothing has changed yet. */
  public Simulation(Library library) {
    this.library = library;
    tags = new TagOverlay(library);
    albums = new AlbumOverlay(library);
    dates = new DateOverlay(library);
  }

  /**
   * Applies a change.
   *
   * @return what it really changed; empty when all of it was so already
   */
  public Optional<Change> apply(Change change) {
    return change.accept(new Applying());
  }

  /**
   * The difference to the library as one list: each tag, album and date at most once in each
   * direction, albums created before use and deleted last.
   */
  public List<Change> difference() {
    NetChanges net = new NetChanges();
    albums.addCreations(net);
    tags.addTo(net);
    albums.addMemberships(net);
    dates.addTo(net);
    albums.addDeletions(net);
    return net.list();
  }

  @Override
  public User me() {
    return library.me();
  }

  @Override
  public AssetTable assets() {
    return library.assets();
  }

  @Override
  public Collection<TagPath> tags() {
    return tags.all();
  }

  @Override
  public Membership taggedWithin(TagPath tag) {
    return tags.within(tag);
  }

  @Override
  public Collection<Album> albums() {
    return albums.all();
  }

  @Override
  public Optional<Album> album(AlbumRef ref) {
    return albums.find(ref);
  }

  @Override
  public Membership members(AlbumRef album) {
    return albums.members(album);
  }

  @Override
  public Optional<CaptureTime> captureTime(int position) {
    return dates.at(position);
  }

  /** Applies each kind of change to the overlay that holds it. */
  private final class Applying implements Change.Visitor<Optional<Change>> {

    @Override
    public Optional<Change> addTag(AddTag change) {
      AssetSet fresh = change.assets().minus(tags.within(change.tag()).assets());
      tags.add(change.tag(), fresh);
      return effective(change, fresh);
    }

    @Override
    public Optional<Change> removeTag(RemoveTag change) {
      AssetSet present = change.assets().intersect(taggedExactly(change.tag()).assets());
      tags.remove(change.tag(), present);
      return effective(change, present);
    }

    @Override
    public Optional<Change> createAlbum(CreateAlbum change) {
      return albums.create(change) ? Optional.of(change) : Optional.empty();
    }

    @Override
    public Optional<Change> deleteAlbum(DeleteAlbum change) {
      return albums.delete(change) ? Optional.of(change) : Optional.empty();
    }

    @Override
    public Optional<Change> addToAlbum(AddToAlbum change) {
      AssetSet fresh = change.assets().minus(albums.members(change.album()).assets());
      albums.add(change.album(), fresh);
      return effective(change, fresh);
    }

    @Override
    public Optional<Change> removeFromAlbum(RemoveFromAlbum change) {
      AssetSet present = change.assets().intersect(albums.members(change.album()).assets());
      albums.remove(change.album(), present);
      return effective(change, present);
    }

    @Override
    public Optional<Change> setCaptureTime(SetCaptureTime change) {
      AssetSet different = change.assets().filter(position -> dates.differs(position, change));
      dates.set(different, change.value());
      return effective(change, different);
    }

    private Optional<Change> effective(Change change, AssetSet assets) {
      return assets.isEmpty() ? Optional.empty() : Optional.of(change.withAssets(assets));
    }
  }
}
