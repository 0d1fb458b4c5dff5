package io.github.immichautotag.core.library;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What the key's user has on the server, read once: the immutable start of every decision.
 *
 * <p>Each part knows whether it was read whole (see {@link Completeness}). A tag or an album that
 * no rule mentions is listed, but its assets are not read.
 */
public final class Library implements LibraryState {

  private static final Membership NO_SUCH_TAG = Membership.complete(AssetSet.empty());
  private static final Membership NO_SUCH_ALBUM =
      Membership.unread("there is no such album, or it is not visible to this key");

  private static final Membership NOT_SEARCHED =
      Membership.unread("the server was not asked for it");

  private final User me;
  private final Instant readAt;
  private final AssetTable assets;
  private final Completeness assetCompleteness;
  private final NavigableMap<TagPath, Tag> tags;
  private final Map<TagPath, Membership> tagged;
  private final Map<AlbumRef, Album> albums;
  private final Map<AlbumRef, Membership> members;
  private final AlbumNames albumNames = new AlbumNames();
  private final Facts facts = new Facts();
  private final Stacks stacks;
  private final Directory directory;
  private final Map<ServerSearch, Membership> found;

  private Library(Builder builder) {
    me = builder.me;
    readAt = builder.readAt;
    assets = builder.assets;
    assetCompleteness = builder.assetCompleteness;
    tags = Collections.unmodifiableNavigableMap(new TreeMap<>(builder.tags));
    tagged = Map.copyOf(builder.tagged);
    albums = Collections.unmodifiableMap(ordered(builder.albums));
    members = Map.copyOf(builder.members);
    stacks = builder.stacks;
    directory = builder.directory;
    found = Map.copyOf(builder.found);
  }

  private static Map<AlbumRef, Album> ordered(Collection<Album> albums) {
    List<Album> sorted = new ArrayList<>(albums);
    sorted.sort(Comparator.comparing(album -> album.ref().toString()));
    Map<AlbumRef, Album> ordered = new LinkedHashMap<>();
    sorted.forEach(album -> ordered.put(album.ref(), album));
    return ordered;
  }

  /** Starts a library of this user, read from this moment on (by the server's clock). */
  public static Builder builder(User me, Instant readAt) {
    return new Builder(me, readAt);
  }

  @Override
  public Library fetched() {
    return this;
  }

  @Override
  public User me() {
    return me;
  }

  @Override
  public Instant readAt() {
    return readAt;
  }

  @Override
  public AssetTable assets() {
    return assets;
  }

  @Override
  public Completeness assetCompleteness() {
    return assetCompleteness;
  }

  @Override
  public SortedSet<TagPath> tags() {
    return tags.navigableKeySet();
  }

  /** The tag of a path, if it exists on the server. */
  public Optional<Tag> tag(TagPath path) {
    return Optional.ofNullable(tags.get(path));
  }

  @Override
  public Membership taggedWithin(TagPath tag) {
    return tagged.getOrDefault(tag, NO_SUCH_TAG);
  }

  @Override
  public Collection<Album> albums() {
    return albums.values();
  }

  @Override
  public AlbumNames albumNames() {
    return albumNames;
  }

  @Override
  public Optional<Album> album(AlbumRef ref) {
    return Optional.ofNullable(albums.get(ref));
  }

  @Override
  public Membership members(AlbumRef album) {
    return members.getOrDefault(album, NO_SUCH_ALBUM);
  }

  @Override
  public Optional<CaptureTime> captureTime(int position) {
    return assets.captureTime(position);
  }

  @Override
  public LocalDateTime wallClock(int position) {
    return assets.wallClock(position);
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public Facts answers() {
    return facts;
  }

  @Override
  public Stacks stacks() {
    return stacks;
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public Membership found(ServerSearch search) {
    return found.getOrDefault(search, NOT_SEARCHED);
  }

  @Override
  public FieldValue field(AssetField field, int position) {
    return FieldValue.of(field, assets, position);
  }

  /** Collects the parts of a library. Not thread-safe. */
  public static final class Builder {

    private final User me;
    private final Instant readAt;
    private final Map<TagPath, Tag> tags = new TreeMap<>();
    private final Map<TagPath, Membership> tagged = new TreeMap<>();
    private final List<Album> albums = new ArrayList<>();
    private final Map<AlbumRef, Membership> members = new LinkedHashMap<>();
    private AssetTable assets = new AssetTable.Builder().build();
    private Completeness assetCompleteness = Completeness.complete();
    private Stacks stacks = Stacks.unread();
    private Directory directory = Directory.empty();
    private final Map<ServerSearch, Membership> found = new LinkedHashMap<>();

    private Builder(User me, Instant readAt) {
      this.me = me;
      this.readAt = readAt;
    }

    /** Sets the assets; positions in memberships mean positions in this table. */
    public Builder assets(AssetTable table, Completeness completeness) {
      assets = table;
      assetCompleteness = completeness;
      return this;
    }

    /** Adds a tag and which assets carry it or a tag below it. */
    public Builder tag(Tag tag, Membership membership) {
      tags.put(tag.path(), tag);
      tagged.put(tag.path(), membership);
      return this;
    }

    /** Adds an album and its assets. */
    public Builder album(Album album, Membership membership) {
      albums.add(album);
      members.put(album.ref(), membership);
      return this;
    }

    /** Sets which assets are stacked. */
    public Builder stacks(Stacks known) {
      stacks = known;
      return this;
    }

    /** Sets the names of users, people and external libraries. */
    public Builder directory(Directory names) {
      directory = names;
      return this;
    }

    /** Adds what the server found. */
    public Builder found(ServerSearch search, Membership answer) {
      found.put(search, answer);
      return this;
    }

    /** The library of what was added so far. */
    public Library build() {
      return new Library(this);
    }
  }
}
