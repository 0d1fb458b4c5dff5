package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumNames;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Directory;
import io.github.immichautotag.core.library.Facts;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.User;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

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
  private final FieldOverlay fields;
  private final StackOverlay stacks;
  private final Doubts doubts = new Doubts();
  private Facts answers = new Facts();
  private long dateRevision;

  /** A simulation in which nothing has changed yet. */
  public Simulation(Library library) {
    this.library = library;
    tags = new TagOverlay(library);
    albums = new AlbumOverlay(library);
    dates = new DateOverlay(library);
    fields = new FieldOverlay(library);
    stacks = new StackOverlay(library);
  }

  /**
   * Applies a change.
   *
   * @return what it really changed; empty when all of it was so already
   */
  public Optional<Change> apply(Change change) {
    Optional<Change> done = change.accept(new Applying());
    noteRevision(change, done.isPresent());
    return done;
  }

  private void noteRevision(Change change, boolean changed) {
    boolean ofNoDate =
        change instanceof AddTag
            || change instanceof RemoveTag
            || change instanceof SetField
            || change instanceof AddToStack
            || change instanceof RemoveFromStack;
    dateRevision += changed && !ofNoDate ? 1 : 0;
    answers = new Facts();
  }

  /**
   * Whether nothing but the assets of a change would be stacked or unstacked by it: a stack has its
   * primary and one asset more, or it is none.
   */
  public boolean isClean(Change change) {
    if (change instanceof AddToStack add) {
      return stacks.isClean(add);
    }
    return !(change instanceof RemoveFromStack remove) || stacks.isClean(remove);
  }

  /** What a change would really change now; empty when all of it is so already. */
  public Optional<Change> effective(Change change) {
    return change.accept(new Effective());
  }

  /**
   * Notes a change of which nobody knows whether it would be asked for, because something was not
   * read. It is not done; but what it would touch counts as not fully read from now on.
   *
   * @param reason what was not read, in words
   * @return whether this casts a doubt that was not there before
   */
  public boolean doubt(Change change, String reason) {
    boolean fresh = doubts.because(reason).note(change);
    noteRevision(change, fresh);
    return fresh;
  }

  /** The assets of a change of which nobody knows whether it would be taken back again. */
  public AssetSet doubtful(Change change) {
    return doubts.undoing(change);
  }

  /**
   * The difference to the library as one list: each tag, album and date at most once in each
   * direction, albums created before use and deleted last.
   */
  public List<Change> difference() {
    NetChanges net = new NetChanges();
    albums.addCreations(net);
    albums.addRenamings(net);
    tags.addTo(net);
    albums.addMemberships(net);
    stacks.addTo(net);
    fields.addTo(net);
    dates.addTo(net);
    albums.addShares(net);
    albums.addDeletions(net);
    tags.addDeletions(net);
    return net.list();
  }

  @Override
  public Library fetched() {
    return library;
  }

  @Override
  public User me() {
    return library.me();
  }

  @Override
  public Instant readAt() {
    return library.readAt();
  }

  @Override
  public AssetTable assets() {
    return library.assets();
  }

  @Override
  public Completeness assetCompleteness() {
    return library.assetCompleteness();
  }

  @Override
  public SortedSet<TagPath> tags() {
    if (tags.all().containsAll(doubts.tags())) {
      return tags.all();
    }
    SortedSet<TagPath> possible = new TreeSet<>(tags.all());
    possible.addAll(doubts.tags());
    return possible;
  }

  @Override
  public Membership taggedWithin(TagPath tag) {
    return doubts.within(tag, tags.within(tag));
  }

  @Override
  public Collection<Album> albums() {
    Collection<Album> known = albums.all();
    Stream<Album> possible =
        doubts.albums().stream().filter(album -> albums.find(album.ref()).isEmpty());
    return Stream.concat(known.stream(), possible).toList();
  }

  @Override
  public AlbumNames albumNames() {
    return library.albumNames();
  }

  @Override
  public Optional<Album> album(AlbumRef ref) {
    return albums.find(ref);
  }

  @Override
  public Membership members(AlbumRef album) {
    return doubts.members(album, albums.members(album));
  }

  @Override
  public LocalDateTime wallClock(int position) {
    return dates.wallClock(position);
  }

  @Override
  public Optional<CaptureTime> captureTime(int position) {
    return dates.at(position);
  }

  @Override
  public AssetSet datesChanged() {
    return dates.changed();
  }

  @Override
  public Facts facts() {
    return library.facts();
  }

  @Override
  public Facts answers() {
    return answers;
  }

  @Override
  public Stacks stacks() {
    return doubts.stacks(stacks.now());
  }

  @Override
  public Directory directory() {
    return library.directory();
  }

  @Override
  public Membership found(ServerSearch search) {
    return library.found(search);
  }

  @Override
  public FieldValue field(AssetField field, int position) {
    return fields.at(field, position);
  }

  @Override
  public AssetSet changed(AssetField field) {
    return fields.changed(field);
  }

  @Override
  public AssetSet inDoubt(AssetField field) {
    return doubts.fields(field);
  }

  @Override
  public long dateRevision() {
    return dateRevision;
  }

  @Override
  public AssetSet datesInDoubt() {
    return doubts.dates();
  }

  /** Narrows each kind of change to what is not so yet. */
  private final class Effective implements Change.Visitor<Optional<Change>> {

    @Override
    public Optional<Change> addTag(AddTag change) {
      return of(change, tags.lacking(change.tag(), change.assets()));
    }

    @Override
    public Optional<Change> removeTag(RemoveTag change) {
      return of(change, tags.carrying(change.tag(), change.assets()));
    }

    @Override
    public Optional<Change> createAlbum(CreateAlbum change) {
      return albums.find(change.album()).isEmpty() ? Optional.of(change) : Optional.empty();
    }

    @Override
    public Optional<Change> deleteAlbum(DeleteAlbum change) {
      return albums.find(change.album()).isPresent() ? Optional.of(change) : Optional.empty();
    }

    @Override
    public Optional<Change> renameAlbum(RenameAlbum change) {
      return albums
          .find(change.album())
          .filter(album -> !album.name().equals(change.name()))
          .map(album -> new RenameAlbum(change.album(), album.name(), change.name()));
    }

    @Override
    public Optional<Change> shareAlbum(ShareAlbum change) {
      return albums
          .find(change.album())
          .map(album -> album.roleOf(change.user().id()))
          .filter(now -> !now.equals(change.role()))
          .map(
              now ->
                  new ShareAlbum(change.album(), change.name(), change.user(), now, change.role()));
    }

    @Override
    public Optional<Change> deleteTag(DeleteTag change) {
      return tags.all().contains(change.tag()) ? Optional.of(change) : Optional.empty();
    }

    @Override
    public Optional<Change> addToAlbum(AddToAlbum change) {
      return of(change, change.assets().minus(albums.members(change.album()).assets()));
    }

    @Override
    public Optional<Change> removeFromAlbum(RemoveFromAlbum change) {
      return of(change, change.assets().intersect(albums.members(change.album()).assets()));
    }

    @Override
    public Optional<Change> addToStack(AddToStack change) {
      return of(change, stacks.joining(change));
    }

    @Override
    public Optional<Change> removeFromStack(RemoveFromStack change) {
      return of(change, stacks.leaving(change));
    }

    @Override
    public Optional<Change> setCaptureTime(SetCaptureTime change) {
      return of(change, change.assets().filter(position -> dates.differs(position, change)));
    }

    @Override
    public Optional<Change> setField(SetField change) {
      return of(
          change,
          change
              .assets()
              .filter(position -> !fields.at(change.field(), position).equals(change.value())));
    }

    private Optional<Change> of(Change change, AssetSet assets) {
      return assets.isEmpty() ? Optional.empty() : Optional.of(change.withAssets(assets));
    }
  }

  /** Does each kind of change in the overlay that holds it. */
  private final class Applying implements Change.Visitor<Optional<Change>> {

    @Override
    public Optional<Change> addTag(AddTag change) {
      Optional<Change> effective = effective(change);
      tags.add(change.tag(), change.assets());
      return effective;
    }

    @Override
    public Optional<Change> removeTag(RemoveTag change) {
      Optional<Change> effective = effective(change);
      tags.remove(change.tag(), change.assets());
      return effective;
    }

    @Override
    public Optional<Change> createAlbum(CreateAlbum change) {
      Optional<Change> effective = effective(change);
      effective.ifPresent(fresh -> albums.create(change));
      return effective;
    }

    @Override
    public Optional<Change> deleteAlbum(DeleteAlbum change) {
      Optional<Change> effective = effective(change);
      effective.ifPresent(fresh -> albums.delete(change));
      return effective;
    }

    @Override
    public Optional<Change> renameAlbum(RenameAlbum change) {
      Optional<Change> effective = effective(change);
      effective.ifPresent(fresh -> albums.rename(change));
      return effective;
    }

    @Override
    public Optional<Change> shareAlbum(ShareAlbum change) {
      Optional<Change> effective = effective(change);
      effective.ifPresent(fresh -> albums.share(change));
      return effective;
    }

    @Override
    public Optional<Change> deleteTag(DeleteTag change) {
      Optional<Change> effective = effective(change);
      effective.ifPresent(fresh -> tags.delete(change.tag()));
      return effective;
    }

    @Override
    public Optional<Change> addToAlbum(AddToAlbum change) {
      Optional<Change> effective = effective(change);
      effective.ifPresent(fresh -> albums.add(change.album(), fresh.assets()));
      return effective;
    }

    @Override
    public Optional<Change> removeFromAlbum(RemoveFromAlbum change) {
      Optional<Change> effective = effective(change);
      effective.ifPresent(fresh -> albums.remove(change.album(), fresh.assets()));
      return effective;
    }

    @Override
    public Optional<Change> addToStack(AddToStack change) {
      return effective(change).filter(fresh -> stacks.add(change.primary(), fresh.assets()));
    }

    @Override
    public Optional<Change> removeFromStack(RemoveFromStack change) {
      Optional<Change> effective = effective(change);
      effective.ifPresent(fresh -> stacks.remove(change.primary(), fresh.assets()));
      return effective;
    }

    @Override
    public Optional<Change> setCaptureTime(SetCaptureTime change) {
      Optional<Change> effective = effective(change);
      effective.ifPresent(fresh -> dates.set(fresh.assets(), change.value()));
      return effective;
    }

    @Override
    public Optional<Change> setField(SetField change) {
      Optional<Change> effective = effective(change);
      effective.ifPresent(fresh -> fields.set(fresh.assets(), change.value()));
      return effective;
    }
  }
}
