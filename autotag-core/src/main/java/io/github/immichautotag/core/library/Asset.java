package io.github.immichautotag.core.library;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One photo or video, as Immich describes it. A view: the library keeps assets in compact columns
 * and makes these records on demand.
 *
 * @param id the asset's id
 * @param owner whose asset it is; only the key's own assets are ever changed
 * @param type photo, video or other
 * @param visibility where Immich shows it
 * @param trashed whether it lies in the trash
 * @param favorite whether the owner marked it; always false for other owners' assets
 * @param originalFileName the name of the uploaded file
 * @param originalPath the path on the server; the real folders only for external libraries
 * @param fileCreatedAt the instant by which Immich sorts, to the millisecond
 * @param localDateTime the wall clock of the place where it was taken
 * @param updatedAt when the server last changed it, by its database's clock, to the millisecond
 * @param captureTime what the metadata says; empty when metadata was not asked for
 * @param origin where its file comes from
 * @param links what ties it to other things
 * @param details what else is known, as far as it was asked for
 */
public record Asset(
    AssetId id,
    UserId owner,
    AssetType type,
    Visibility visibility,
    boolean trashed,
    boolean favorite,
    String originalFileName,
    String originalPath,
    Instant fileCreatedAt,
    LocalDateTime localDateTime,
    Instant updatedAt,
    Optional<CaptureTime> captureTime,
    AssetOrigin origin,
    AssetLinks links,
    AssetDetails details) {}
