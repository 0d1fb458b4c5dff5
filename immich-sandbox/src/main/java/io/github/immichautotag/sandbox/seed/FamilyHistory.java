package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxLibrary;

final class FamilyHistory {
  FamilyHistory(SandboxLibrary library, long seed, int assets) {}

  void write() {}
}
