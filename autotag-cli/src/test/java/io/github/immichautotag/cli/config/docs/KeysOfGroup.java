package io.github.immichautotag.cli.config.docs;

import io.github.immichautotag.cli.config.schema.Schema;
import java.util.List;

/** The keys of blocks that are used in several places. */
final class KeysOfGroup {

  private KeysOfGroup() {}

  /** Their names, in the order of the table. */
  static List<String> of(String group) {
    String prefix = "@" + group + ".";
    return Schema.standard().lines().stream()
        .map(Schema.Line::id)
        .filter(id -> id.startsWith(prefix))
        .map(id -> id.substring(prefix.length()))
        .toList();
  }
}
