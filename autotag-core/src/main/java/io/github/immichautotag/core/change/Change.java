package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;

/**
 * One thing to do to a set of assets, to an album or to a tag, as data: one verb, one value, many
 * assets. A change says what it expects to find, so that it can be checked before it is done and
 * undone after.
 *
 * <p>Positions in {@link #assets()} mean the asset table of the library the change was made for.
 */
public sealed interface Change
    permits AddTag,
        RemoveTag,
        CreateAlbum,
        DeleteAlbum,
        RenameAlbum,
        ShareAlbum,
        DeleteTag,
        AddToAlbum,
        RemoveFromAlbum,
        AddToStack,
        RemoveFromStack,
        SetCaptureTime,
        SetField {

  /** The assets that this changes; empty for a change of an album or a tag itself. */
  AssetSet assets();

  /** The same change for other assets. A change of an album or a tag itself stays as it is. */
  Change withAssets(AssetSet assets);

  /** The change that takes this one back, where this one was done. */
  Change inverse();

  /** What is done, without the assets, such as {@code add tag Trips/Paris}. */
  String words();

  /**
   * Whether Immich goes on working on the assets after it has answered: it writes the metadata file
   * and reads it back. A second such change of one asset may be lost, behind a good answer, until
   * that work has settled (measured: 2 to 7 of 100).
   */
  boolean rewritesMetadata();

  /**
   * Whether it takes assets off a tag or out of an album. Nothing of theirs may be taken so unless
   * what is to stand in its place is there.
   */
  boolean takesAway();

  /** How much it counts: one for each asset, and one for a change of an album or a tag itself. */
  default long weight() {
    return Math.max(1, assets().size());
  }

  /** What is done, without the assets: how a ledger remembers it. */
  LedgerKey ledgerKey();

  /** Calls the visitor's method for this kind of change. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of change, so that no kind is forgotten. */
  interface Visitor<R> {
    R addTag(AddTag change);

    R removeTag(RemoveTag change);

    R createAlbum(CreateAlbum change);

    R deleteAlbum(DeleteAlbum change);

    R renameAlbum(RenameAlbum change);

    R shareAlbum(ShareAlbum change);

    R deleteTag(DeleteTag change);

    R addToAlbum(AddToAlbum change);

    R removeFromAlbum(RemoveFromAlbum change);

    R addToStack(AddToStack change);

    R removeFromStack(RemoveFromStack change);

    R setCaptureTime(SetCaptureTime change);

    R setField(SetField change);
  }
}
