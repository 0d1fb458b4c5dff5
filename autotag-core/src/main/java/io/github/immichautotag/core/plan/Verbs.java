package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.library.LedgerKey.Verb;
import java.util.Set;

/** Groups of verbs that guards count together. */
final class Verbs {

  static final Set<Verb> REMOVALS = Set.of(Verb.REMOVE_TAG, Verb.REMOVE_FROM_ALBUM);
  static final Set<Verb> ALBUM_DELETIONS = Set.of(Verb.DELETE_ALBUM);

  private Verbs() {}
}
