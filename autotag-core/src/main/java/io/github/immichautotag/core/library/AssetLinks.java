package io.github.immichautotag.core.library;

import java.util.Optional;

/**
 * What ties an asset to other things on the server.
 *
 * @param duplicate the duplicate group it is in
 * @param stack the stack it is in; empty as well when stacks were not asked for
 * @param motionPart the video that plays with this live photo
 * @param externalLibrary the external library its file lies in; empty for uploads
 */
public record AssetLinks(
    Optional<DuplicateId> duplicate,
    Optional<StackId> stack,
    Optional<AssetId> motionPart,
    Optional<ExternalLibraryId> externalLibrary) {

  private static final AssetLinks NONE =
      new AssetLinks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Tied to nothing. */
  public static AssetLinks none() {
    return NONE;
  }
}
