package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.Album;

/** A choice of albums by what the list of albums tells. Equal choices choose the same. */
public interface AlbumChoice {

  /**
   * Whether the album is meant.
   *
   * @throws PatternException if a pattern cannot be used
   */
  boolean includes(Album album);
}
