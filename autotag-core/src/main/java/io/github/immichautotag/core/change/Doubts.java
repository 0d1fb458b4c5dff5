package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.TagPath;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Changes that nobody knows whether they would be asked for, because something was not read. What
 * they would touch is known no better than what was not read itself: an asset that might lose a tag
 * is not counted among those that surely carry it, and nobody is surely without a tag that might be
 * added.
 */
final class Doubts implements Change.Visitor<Boolean> {

  private static final LedgerKey DATES = new LedgerKey(LedgerKey.Verb.SET_CAPTURE_TIME, "");

  private static final LedgerKey STACKING = new LedgerKey(LedgerKey.Verb.ADD_TO_STACK, "");

  private final String reason;
  private final Map<TagPath, String> tags;
  private final Map<TagPath, AssetSet> untagged;
  private final Map<AlbumRef, String> albums;
  private final Map<AlbumRef, AssetSet> taken;
  private final Map<String, Album> perhaps;

  /** By what would perhaps be done, to which assets. */
  private final Map<LedgerKey, AssetSet> done;

  private final Map<AssetField, Values> fields;

  /** By reason, the assets that may leave their stack for it; none where one may be stacked. */
  private final Map<String, AssetSet> stacks;

  Doubts() {
    this(
        "",
        new TreeMap<>(),
        new TreeMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new TreeMap<>(),
        new HashMap<>(),
        new EnumMap<>(AssetField.class),
        new LinkedHashMap<>());
  }

  private Doubts(
      String reason,
      Map<TagPath, String> tags,
      Map<TagPath, AssetSet> untagged,
      Map<AlbumRef, String> albums,
      Map<AlbumRef, AssetSet> taken,
      Map<String, Album> perhaps,
      Map<LedgerKey, AssetSet> done,
      Map<AssetField, Values> fields,
      Map<String, AssetSet> stacks) {
    this.reason = reason;
    this.tags = tags;
    this.untagged = untagged;
    this.albums = albums;
    this.taken = taken;
    this.perhaps = perhaps;
    this.done = done;
    this.fields = fields;
    this.stacks = stacks;
  }

  /** The same doubts; what they visit is doubted for this reason, and they tell whether newly. */
  Doubts because(String why) {
    return new Doubts(why, tags, untagged, albums, taken, perhaps, done, fields, stacks);
  }

  /** Notes a change; whether it casts a doubt that was not there before. */
  boolean note(Change change) {
    boolean fresh = grow(done, change.ledgerKey(), change.assets());
    return change.accept(this) || fresh;
  }

  /** What a field may be set to. */
  private static final class Values {
    private AssetSet any = AssetSet.empty();

    /** May be set to more than one value. */
    private AssetSet several = AssetSet.empty();

    private final Map<FieldValue, AssetSet> byValue = new HashMap<>();

    /** Whether it was not known of all of these assets that this field may be set. */
    boolean add(FieldValue value, AssetSet assets) {
      boolean fresh = !any.containsAll(assets);
      AssetSet same = byValue.getOrDefault(value, AssetSet.empty());
      several = several.union(assets.intersect(any).minus(same));
      byValue.put(value, same.union(assets));
      any = any.union(assets);
      return fresh;
    }

    /** The assets for which it may be set to something else. */
    AssetSet otherThan(FieldValue value) {
      return any.minus(byValue.getOrDefault(value, AssetSet.empty())).union(several);
    }
  }

  /** Those of the assets to which something may be done that takes the change back. */
  AssetSet undoing(Change change) {
    if (change instanceof SetField set) {
      Values values = fields.get(set.field());
      return values == null
          ? AssetSet.empty()
          : change.assets().intersect(values.otherThan(set.value()));
    }
    AssetSet undone = done.getOrDefault(change.inverse().ledgerKey(), AssetSet.empty());
    return change.assets().intersect(undone);
  }

  /** The tags that exist, or may come to exist. */
  Set<TagPath> tags() {
    return tags.keySet();
  }

  /** The albums that may come to exist. */
  Collection<Album> albums() {
    return perhaps.values();
  }

  Membership within(TagPath tag, Membership known) {
    return certain(
        known, untagged.getOrDefault(tag, AssetSet.empty()), Optional.ofNullable(tags.get(tag)));
  }

  Membership members(AlbumRef album, Membership known) {
    return certain(
        known, taken.getOrDefault(album, AssetSet.empty()), Optional.ofNullable(albums.get(album)));
  }

  private static Membership certain(Membership known, AssetSet perhapsNot, Optional<String> doubt) {
    if (doubt.isEmpty()) {
      return known;
    }
    Completeness completeness =
        known.completeness().isComplete()
            ? Completeness.missing(doubt.get())
            : known.completeness();
    return new Membership(known.assets().minus(perhapsNot), completeness);
  }

  @Override
  public Boolean addTag(AddTag change) {
    boolean fresh = false;
    for (Optional<TagPath> at = Optional.of(change.tag());
        at.isPresent();
        at = TagOverlay.parent(at.get())) {
      fresh |= tags.putIfAbsent(at.get(), reason) == null;
    }
    return fresh;
  }

  @Override
  public Boolean removeTag(RemoveTag change) {
    boolean fresh = addTag(new AddTag(change.tag(), change.assets()));
    for (Optional<TagPath> at = Optional.of(change.tag());
        at.isPresent();
        at = TagOverlay.parent(at.get())) {
      fresh |= grow(untagged, at.get(), change.assets());
    }
    return fresh;
  }

  @Override
  public Boolean createAlbum(CreateAlbum change) {
    albums.putIfAbsent(change.album(), reason);
    return perhaps.putIfAbsent(change.album().toString(), AlbumOverlay.album(change)) == null;
  }

  @Override
  public Boolean deleteAlbum(DeleteAlbum change) {
    return albums.putIfAbsent(change.album(), reason) == null;
  }

  /** A name, or who sees an album, is no membership. */
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
    return albums.putIfAbsent(change.album(), reason) == null;
  }

  @Override
  public Boolean removeFromAlbum(RemoveFromAlbum change) {
    boolean fresh = albums.putIfAbsent(change.album(), reason) == null;
    return grow(taken, change.album(), change.assets()) || fresh;
  }

  @Override
  public Boolean addToStack(AddToStack change) {
    boolean fresh = stacks.isEmpty();
    stacks.putIfAbsent(reason, AssetSet.empty());
    return fresh;
  }

  @Override
  public Boolean removeFromStack(RemoveFromStack change) {
    boolean first = stacks.isEmpty();
    return grow(stacks, reason, change.assets()) || first;
  }

  /** The stacks as far as they are certain. */
  Stacks stacks(Stacks known) {
    if (stacks.isEmpty()) {
      return known;
    }
    AssetSet perhapsNot = stacks.values().stream().reduce(AssetSet.empty(), AssetSet::union);
    AssetSet perhaps = perhapsNot.union(done.getOrDefault(STACKING, AssetSet.empty()));
    return known.inDoubt(perhaps, perhapsNot, stacks.keySet().iterator().next());
  }

  /** A date is no membership; that it may change was noted for all kinds of changes alike. */
  @Override
  public Boolean setCaptureTime(SetCaptureTime change) {
    return false;
  }

  /** Of a field, that it may change is what counts, whatever its value would be. */
  @Override
  public Boolean setField(SetField change) {
    return fields
        .computeIfAbsent(change.field(), field -> new Values())
        .add(change.value(), change.assets());
  }

  /** The assets of which this field may change. */
  AssetSet fields(AssetField field) {
    Values values = fields.get(field);
    return values == null ? AssetSet.empty() : values.any;
  }

  /** The assets whose date may change. */
  AssetSet dates() {
    return done.getOrDefault(DATES, AssetSet.empty());
  }

  private static <K> boolean grow(Map<K, AssetSet> sets, K key, AssetSet more) {
    AssetSet before = sets.getOrDefault(key, AssetSet.empty());
    sets.put(key, before.union(more));
    return !before.containsAll(more);
  }
}
