package io.github.immichautotag.core.run;

import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AssetSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered to one batch. "Accepted" is a promise, not a fact: only reading back
 * tells. A change of an album itself was done unless it was rejected or is in doubt.
 *
 * @param accepted the server took the change for these
 * @param alreadySo these were so before
 * @param rejections these were refused, with the reason
 * @param unknown the answer was lost, so the change may or may not have happened
 * @param albumInDoubt the same of the album itself, for a batch that changes one
 * @param serverTime the server's clock just before the write
 * @param createdAlbum the id of the album that was created
 */
public record BatchOutcome(
    AssetSet accepted,
    AssetSet alreadySo,
    List<Rejection> rejections,
    AssetSet unknown,
    boolean albumInDoubt,
    Instant serverTime,
    Optional<AlbumId> createdAlbum) {

  public BatchOutcome {
    rejections = List.copyOf(rejections);
  }

  /** An answer that leaves no doubt about an album itself. */
  public BatchOutcome(
      AssetSet accepted,
      AssetSet alreadySo,
      List<Rejection> rejections,
      AssetSet unknown,
      Instant serverTime,
      Optional<AlbumId> createdAlbum) {
    this(accepted, alreadySo, rejections, unknown, false, serverTime, createdAlbum);
  }

  /**
   * Assets, or the album itself when the set is empty, that a server refused to change.
   *
   * @param reason why, in words
   * @param assets which assets
   */
  public record Rejection(String reason, AssetSet assets) {}

  /** All were accepted. */
  public static BatchOutcome accepted(AssetSet assets, Instant serverTime) {
    return new BatchOutcome(
        assets, AssetSet.empty(), List.of(), AssetSet.empty(), serverTime, Optional.empty());
  }

  /** All were refused for one reason. */
  public static BatchOutcome rejected(AssetSet assets, String reason, Instant serverTime) {
    return new BatchOutcome(
        AssetSet.empty(),
        AssetSet.empty(),
        List.of(new Rejection(reason, assets)),
        AssetSet.empty(),
        serverTime,
        Optional.empty());
  }

  /** Nobody knows what happened to any of them, or, where there is none, to the album itself. */
  public static BatchOutcome unknown(AssetSet assets, Instant serverTime) {
    return new BatchOutcome(
        AssetSet.empty(),
        AssetSet.empty(),
        List.of(),
        assets,
        assets.isEmpty(),
        serverTime,
        Optional.empty());
  }
}
