package io.github.immichautotag.core.stage;

/**
 * How assets are marked. A tag costs the server a background job for each asset (about 50 assets a
 * second); an album costs it almost nothing.
 */
public enum MarkWith {
  TAG,
  ALBUM,
  BOTH;

  /** Whether tags mark. */
  public boolean tags() {
    return this != ALBUM;
  }

  /** Whether albums mark. */
  public boolean albums() {
    return this != TAG;
  }
}
