package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;

/** The assets of which something is not known, so that its lack means nothing. */
final class Unread {

  private static final String METADATA = "metadata not read";

  private Unread() {}

  /** Those whose metadata Immich has not extracted yet, or that was not asked for. */
  static AssetSet metadata(LibraryState state) {
    return state
        .facts()
        .answer(
            METADATA,
            () ->
                AssetSet.matching(
                    state.assets().size(), position -> !state.assets().isMetadataRead(position)));
  }

  static AssetSet nothing(LibraryState state) {
    return AssetSet.empty();
  }
}
