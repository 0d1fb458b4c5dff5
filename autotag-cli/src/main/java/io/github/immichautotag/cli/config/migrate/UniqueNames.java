package io.github.immichautotag.cli.config.migrate;

import java.util.HashSet;
import java.util.Set;

/** Gives out names, each only once. */
final class UniqueNames {
  private final Set<String> taken = new HashSet<>();

  /** Whether the name was free; it is taken now. */
  boolean take(String name) {
    return taken.add(name);
  }

  /** The name, or with a number behind it if somebody has it. */
  String free(String name) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + " (" + number + ")";
    }
    return free;
  }
}
