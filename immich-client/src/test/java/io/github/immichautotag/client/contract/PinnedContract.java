package io.github.immichautotag.client.contract;

import java.nio.file.Path;

/** Where the pinned contract lies. */
public final class PinnedContract {
  private PinnedContract() {}

  /** The file, found from the module's folder, in which tests run. */
  public static Path file() {
    return Path.of("..", "openapi", "immich-openapi.yaml");
  }
}
