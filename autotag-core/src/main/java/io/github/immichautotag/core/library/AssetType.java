package io.github.immichautotag.core.library;

/** What an asset is: Immich's types. A type this version does not know reads as {@link #OTHER}. */
public enum AssetType {
  IMAGE,
  VIDEO,
  AUDIO,
  OTHER
}
