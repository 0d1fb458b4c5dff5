package io.github.immichautotag.sandbox.library;

import java.util.List;
import java.util.UUID;

/**
 * A folder tree outside of Immich's own storage.
 *
 * @param readOnlyBelow folders where no sidecar can be written, so that written metadata reverts
 */
public record ExternalLibrary(
    UUID id,
    SandboxUser owner,
    String name,
    long createdMicros,
    List<String> importPaths,
    List<String> exclusionPatterns,
    List<String> readOnlyBelow) {

  /** Whether a file at that path can get no sidecar. */
  public boolean isReadOnly(String path) {
    return readOnlyBelow.stream().anyMatch(folder -> path.startsWith(folder + "/"));
  }
}
