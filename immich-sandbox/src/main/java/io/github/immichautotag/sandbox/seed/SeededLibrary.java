package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxLibrary;

/** A family's library that follows from a seed. */
final class SeededLibrary implements LibrarySource {
  private final long seed;
  private final int assets;

  SeededLibrary(long seed, int assets) {
    this.seed = seed;
    this.assets = assets;
  }

  @Override
  public SandboxLibrary load() {
    SandboxLibrary library = new SandboxLibrary(seed);
    new FamilyHistory(library, seed, assets).write();
    return library;
  }
}
