package io.github.immichautotag.cli.config.schema;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One key of the configuration.
 *
 * @param id its path from the top, without places in lists, such as {@code
 *     classification.rules.name}; of a block that is used in several places {@code @condition.tag}
 * @param name the last part
 * @param type what may stand behind it
 * @param fallback what holds when it is left out, as one would write it
 * @param status whether it works
 * @param flags what else is special
 * @param children the keys below it, in the order of the table
 */
record Key(
    String id,
    String name,
    KeyType type,
    Optional<String> fallback,
    Status status,
    Set<Flag> flags,
    Map<String, Key> children) {

  /** Whether a key works. */
  enum Status {
    /** It works. */
    BUILT,
    /** It is checked, but nothing acts on it yet. */
    PLANNED,
    /** It may stand there and does nothing. */
    ACCEPTED
  }

  /** What is special about a key. */
  enum Flag {
    /** Unknown keys below are only warnings in files of the predecessor. */
    LENIENT,
    /** Null is a value of its own and not the default. */
    NULLABLE,
    /** Must be there when its block is. */
    REQUIRED,
    /** A list without which its block does nothing. */
    CONTENT
  }

  boolean is(Flag flag) {
    return flags.contains(flag);
  }
}
