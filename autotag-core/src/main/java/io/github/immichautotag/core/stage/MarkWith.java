package io.github.immichautotag.core.stage;

/**
 * How assets are marked. A tag costs the server a background job for each asset (about 50 assets a
 * second); an album costs it almost nothing.
 */
public enum MarkWith {
  TAG,
  ALBUM,
  BOTH;

  boolean tags() {
    return this != ALBUM;
  }

  boolean albums() {
    return this != TAG;
  }
}
