package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Directory;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagId;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A library as plain records: nothing of it is compact or shared, so that a reader of it can do no
 * more than look.
 *
 * @param assets all assets
 * @param tags who carries a tag or one below it
 * @param albums who is in an album
 * @param stacks which assets are stacked
 * @param primaries which of these lie on top
 * @param directory the names of things
 * @param found what the server found
 */
record Gallery(
    List<Asset> assets,
    Map<String, Part> tags,
    Map<Album, Part> albums,
    Part stacks,
    Set<AssetId> primaries,
    Directory directory,
    Map<ServerSearch, Part> found) {

  /**
   * Some of the assets.
   *
   * @param assets those that were read
   * @param whole whether these are all
   */
  record Part(Set<AssetId> assets, boolean whole) {

    Membership in(AssetTable table) {
      return new Membership(table.positions(assets), completeness());
    }

    Completeness completeness() {
      return whole ? Completeness.complete() : Completeness.missing("it was not read");
    }
  }

  /** The same as the program has it. */
  Library library() {
    AssetTable table = AssetTable.of(assets);
    Library.Builder library =
        Library.builder(World.ME, World.READ_AT)
            .assets(table, Completeness.complete())
            .directory(directory)
            .stacks(
                Stacks.of(
                    stacks.assets.stream().map(id -> stack(id, table)).toList(),
                    table,
                    stacks.completeness()));
    tags.forEach((path, part) -> library.tag(tag(path), part.in(table)));
    albums.forEach((album, part) -> library.album(album, part.in(table)));
    found.forEach((search, part) -> library.found(search, part.in(table)));
    return library.build();
  }

  /** The rest of a stack was not read; on top of a member lies something of it. */
  private Stacks.Stack stack(AssetId id, AssetTable table) {
    AssetId above =
        new AssetId(UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8)));
    AssetId primary = primaries.contains(id) ? id : above;
    return new Stacks.Stack(primary, table.positions(Set.of(id)), 2);
  }

  private static Tag tag(String path) {
    UUID id = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    return new Tag(new TagId(id), new TagPath(path));
  }
}
