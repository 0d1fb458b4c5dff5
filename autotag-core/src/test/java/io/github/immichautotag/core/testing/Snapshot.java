package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Directory;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagId;
import io.github.immichautotag.core.library.TagPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A reading of a world: whole, or with parts that could not be read, in any order. */
public final class Snapshot {

  private final World world;
  private final Set<TagPath> unreadTags = new HashSet<>();
  private final Set<AlbumRef> unreadAlbums = new HashSet<>();
  private final Set<AssetId> unreadAssets = new HashSet<>();
  private boolean unreadStacks;
  private Optional<Random> kept = Optional.empty();
  private Optional<Random> order = Optional.empty();

  public Snapshot(World world) {
    this.world = world;
  }

  /** The order in which things are read is chance. */
  public Snapshot shuffled(long seed) {
    order = Optional.of(new Random(seed));
    return this;
  }

  /** Who carries this tag, or one above it, was not read. */
  public Snapshot withoutTag(TagPath tag) {
    unreadTags.add(tag);
    return this;
  }

  public Snapshot withoutAlbum(AlbumRef album) {
    unreadAlbums.add(album);
    return this;
  }

  public Snapshot withoutStacks() {
    unreadStacks = true;
    return this;
  }

  public Snapshot withoutAsset(AssetId asset) {
    unreadAssets.add(asset);
    return this;
  }

  /** Of what was not read whole, some was read all the same. */
  public Snapshot butForSome(long seed) {
    kept = Optional.of(new Random(seed));
    return this;
  }

  public Library library() {
    AssetTable.Builder table = new AssetTable.Builder();
    for (Asset asset : mixed(world.assets())) {
      if (!unreadAssets.contains(asset.id())) {
        table.add(asset);
      }
    }
    AssetTable assets = table.build();
    Completeness completeness =
        unreadAssets.isEmpty()
            ? Completeness.complete()
            : Completeness.missing("some assets were not read");
    Library.Builder library = Library.builder(World.ME, World.READ_AT).assets(assets, completeness);
    for (TagPath tag : mixed(world.tags())) {
      library.tag(new Tag(idOf(tag), tag), carriers(tag, assets));
    }
    for (Album album : mixed(world.albums())) {
      library.album(album, members(album.ref(), assets));
    }
    Completeness ofStacks =
        unreadStacks ? Completeness.missing("stacks were not read") : Completeness.complete();
    return library
        .directory(new Directory(world.users(), Map.of(), List.of()))
        .stacks(unreadStacks ? Stacks.unread(ofStacks) : world.stacks(assets, ofStacks))
        .build();
  }

  private Membership carriers(TagPath tag, AssetTable assets) {
    AssetSet all = assets.positions(mixed(world.within(tag)));
    return unreadTags.contains(tag)
        ? unread(all, "the tag " + tag + " was not read")
        : Membership.complete(all);
  }

  private Membership members(AlbumRef album, AssetTable assets) {
    AssetSet all = assets.positions(mixed(world.members(album)));
    return unreadAlbums.contains(album)
        ? unread(all, "the album " + album + " was not read")
        : Membership.complete(all);
  }

  private Membership unread(AssetSet all, String reason) {
    AssetSet some =
        kept.map(random -> all.filter(at -> random.nextBoolean())).orElse(AssetSet.empty());
    return new Membership(some, Completeness.missing(reason));
  }

  @Override
  public String toString() {
    return "without %s %s %s%s"
        .formatted(unreadTags, unreadAlbums, unreadAssets, unreadStacks ? " stacks" : "");
  }

  private static TagId idOf(TagPath tag) {
    return new TagId(UUID.nameUUIDFromBytes(tag.value().getBytes(StandardCharsets.UTF_8)));
  }

  private <T> List<T> mixed(Iterable<T> things) {
    List<T> list = new ArrayList<>();
    things.forEach(list::add);
    order.ifPresent(random -> Collections.shuffle(list, random));
    return list;
  }
}
