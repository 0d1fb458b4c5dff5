package io.github.immichautotag.sandbox.library;

import org.jspecify.annotations.Nullable;

/**
 * What never changes about an asset.
 *
 * @param path null for an upload in the default layout, whose path follows from the ids
 * @param durationMillis 0 for pictures
 * @param modifiedAt the file's modification time, epoch milliseconds
 * @param createdMicros when Immich took the asset in, epoch microseconds
 * @param checksum base64 of a SHA-1; null: derived from the id
 * @param thumbhash null: derived from the id
 * @param deviceAssetId only shown by 2.x; null: derived from the name
 * @param truth the true capture time, epoch milliseconds; {@link #UNKNOWN} when nobody knows
 */
public record AssetFile(
    AssetKind kind,
    String name,
    @Nullable String path,
    Camera camera,
    long sizeInBytes,
    int durationMillis,
    long modifiedAt,
    long createdMicros,
    @Nullable String checksum,
    @Nullable String thumbhash,
    @Nullable String deviceAssetId,
    long truth) {

  /** Stands for a true capture time that nobody knows. */
  public static final long UNKNOWN = Long.MIN_VALUE;
}
