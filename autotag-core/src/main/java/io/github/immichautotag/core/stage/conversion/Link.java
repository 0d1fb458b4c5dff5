package io.github.immichautotag.core.stage.conversion;

import io.github.immichautotag.core.library.TagPath;

/**
 * A tag and an album that are kept alike: what comes to one comes to the other.
 *
 * @param name unique within a configuration: its identity in plans, journals and ledgers
 * @param tag the tag
 * @param album the name of the album
 * @param winner the side that decides about what was on both and is on one now
 */
public record Link(String name, TagPath tag, String album, Side winner) {

  /** One of both. */
  public enum Side {
    TAG,
    ALBUM
  }
}
