package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxLibrary;
import java.nio.file.Path;

/** Where a library comes from. */
@FunctionalInterface
public interface LibrarySource {

  /**
   * Makes a fresh library.
   *
   * @throws java.io.UncheckedIOException when files cannot be read, with the file and the reason
   */
  SandboxLibrary load();

  /** A family's library of about that many assets, always the same for the same seed. */
  static LibrarySource seeded(long seed, int assets) {
    return new SeededLibrary(seed, assets);
  }

  /** A folder with {@code assets.json}, {@code tags.json} and so on, as recorded. */
  static LibrarySource folder(Path folder) {
    return new FolderLibrary(folder);
  }
}
