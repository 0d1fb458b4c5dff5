package io.github.immichautotag.sandbox.library;

/** What kind of file an asset is; the names are Immich's. */
public enum AssetKind {
  IMAGE,
  VIDEO,
  AUDIO,
  OTHER
}
