package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What a plan may change. Desired state, removals included, is computed and applied inside it only;
 * outside it nothing is touched.
 *
 * @param changeable the assets that may be changed
 * @param exclusions why the other assets may not, each asset under its first reason
 * @param closedAlbums the albums that keep their names and people and are not deleted; assets that
 *     may be changed still come into them and leave them
 */
public record Scope(AssetSet changeable, List<Exclusion> exclusions, Set<AlbumRef> closedAlbums) {

  public Scope {
    exclusions = List.copyOf(exclusions);
    closedAlbums = Set.copyOf(closedAlbums);
  }

  /**
   * Assets that are left alone, and why.
   *
   * @param reason why, in words that follow a count, such as {@code in the trash}
   * @param assets which assets; never none
   */
  public record Exclusion(String reason, AssetSet assets) {}

  /**
   * The assets that this tool changes at all: the key owner's, not in the trash, not the moving
   * part of a live photo, of these visibilities; never locked ones.
   */
  public static Scope of(LibraryState library, Set<Visibility> visibilities) {
    AssetTable assets = library.assets();
    Narrowing narrowing = new Narrowing(assets.all());
    narrowing.keep("owned by somebody else", assets.ownedBy(library.me().id()));
    narrowing.drop("the moving part of a live photo", assets.motionParts());
    // The photo that a part belongs to may be of a kind that is not read, so the part must tell.
    narrowing.drop(
        "hidden and no photo, as the moving parts of live photos are",
        matching(assets, position -> looksLikeAPart(assets, position)));
    narrowing.drop("in the trash", matching(assets, assets::trashed));
    narrowing.drop(
        "locked, which this tool never touches",
        matching(assets, position -> assets.visibility(position) == Visibility.LOCKED));
    narrowing.keep(
        "hidden or archived, which the configuration leaves alone",
        matching(assets, position -> visibilities.contains(assets.visibility(position))));
    return new Scope(narrowing.left, narrowing.exclusions, Set.of());
  }

  private static AssetSet matching(AssetTable assets, IntPredicate predicate) {
    return AssetSet.matching(assets.size(), predicate);
  }

  private static boolean looksLikeAPart(AssetTable assets, int position) {
    return assets.visibility(position) == Visibility.HIDDEN
        && assets.type(position) != AssetType.IMAGE;
  }

  /** The same scope without the assets outside a set, for one more reason. */
  public Scope within(AssetSet kept, String reasonOfOthers) {
    Narrowing narrowing = new Narrowing(changeable);
    narrowing.exclusions.addAll(exclusions);
    narrowing.keep(reasonOfOthers, kept);
    return new Scope(narrowing.left, narrowing.exclusions, closedAlbums);
  }

  /** The same scope in which these albums, and no others, are closed. */
  public Scope closing(Set<AlbumRef> albums) {
    return new Scope(changeable, exclusions, albums);
  }

  private static final class Narrowing {
    private final List<Exclusion> exclusions = new ArrayList<>();
    private AssetSet left;

    Narrowing(AssetSet start) {
      left = start;
    }

    void keep(String reasonOfOthers, AssetSet kept) {
      drop(reasonOfOthers, left.minus(kept));
    }

    void drop(String reason, AssetSet dropped) {
      AssetSet gone = left.intersect(dropped);
      if (!gone.isEmpty()) {
        exclusions.add(new Exclusion(reason, gone));
        left = left.minus(gone);
      }
    }
  }
}
