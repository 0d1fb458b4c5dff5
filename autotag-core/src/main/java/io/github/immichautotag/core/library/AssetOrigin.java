package io.github.immichautotag.core.library;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an asset's file comes from: what tells how much its date is worth.
 *
 * @param fileModifiedAt when the file was last modified, to the millisecond. Immich dates a file
 *     without a date of its own by it
 * @param camera what took it; empty when the file does not say, or metadata was not asked for
 * @param place where it was taken, by GPS or set by the user; empty like the camera
 */
public record AssetOrigin(
    Instant fileModifiedAt, Optional<Camera> camera, Optional<GeoPoint> place) {

  /** A file of which nothing but its modification time is known. */
  public static AssetOrigin file(Instant fileModifiedAt) {
    return new AssetOrigin(fileModifiedAt, Optional.empty(), Optional.empty());
  }
}
