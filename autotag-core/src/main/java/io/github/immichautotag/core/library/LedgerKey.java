package io.github.immichautotag.core.library;

import java.util.Comparator;

/**
 * What was done, apart from to which assets: the key under which a {@link Ledger} remembers it.
 *
 * @param verb what kind of thing
 * @param target which tag (full path) or album (id; its name as long as it was never created); of a
 *     field, its name and both values; of a share, album, user and both roles; empty for dates and
 *     stacks
 */
public record LedgerKey(Verb verb, String target) implements Comparable<LedgerKey> {

  private static final Comparator<LedgerKey> ORDER =
      Comparator.comparing((LedgerKey key) -> key.verb.name()).thenComparing(LedgerKey::target);

  /** The kinds of things that a ledger remembers. */
  public enum Verb {
    ADD_TAG,
    REMOVE_TAG,
    CREATE_ALBUM,
    DELETE_ALBUM,
    RENAME_ALBUM,
    SHARE_ALBUM,
    DELETE_TAG,
    ADD_TO_ALBUM,
    REMOVE_FROM_ALBUM,
    ADD_TO_STACK,
    REMOVE_FROM_STACK,
    SET_CAPTURE_TIME,
    /** Nothing that was done: what was seen on both sides of a link between a tag and an album. */
    IN_BOTH,
    SET_FIELD
  }

  /** By the name of the verb, then by what it is done to. */
  @Override
  public int compareTo(LedgerKey other) {
    return ORDER.compare(this, other);
  }
}
