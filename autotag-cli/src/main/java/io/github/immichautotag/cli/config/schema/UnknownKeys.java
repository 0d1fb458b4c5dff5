package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.schema.Key.Flag;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.core.condition.Spelling;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports keys that the table does not know, with the one that was probably meant. */
final class UnknownKeys {
  /** Lists longer than this help nobody. */
  private static final int MOST_LISTED = 12;

  private final Schema schema;
  private final Problems problems;
  private final boolean predecessorFormat;

  UnknownKeys(Schema schema, Problems problems, boolean predecessorFormat) {
    this.schema = schema;
    this.problems = problems;
    this.predecessorFormat = predecessorFormat;
  }

  void report(Entry entry, Map<String, Key> known, Optional<Key> owner, String path) {
    String where = path.isEmpty() ? "" : " in " + path;
    String message = "unknown key " + Shown.quoted(entry.key()) + where;
    String hint = hint(entry.key(), known);
    if (predecessorFormat && owner.filter(key -> key.is(Flag.LENIENT)).isPresent()) {
      problems.warning(
          entry.keyPlace(), HelpAnchor.UNKNOWN_KEY, message + "; it has no effect", hint);
    } else {
      problems.error(entry.keyPlace(), HelpAnchor.UNKNOWN_KEY, message, hint);
    }
  }

  private String hint(String written, Map<String, Key> known) {
    Optional<String> meant = Spelling.nearest(written, known.keySet());
    if (meant.isPresent()) {
      return "did you mean " + Shown.quoted(meant.get()) + "?";
    }
    String elsewhere =
        schema.lines().stream()
            .map(Schema.Line::id)
            .filter(id -> id.endsWith("." + written) || id.equals(written))
            .filter(id -> !id.startsWith("@"))
            .limit(3)
            .collect(Collectors.joining(", "));
    if (!elsewhere.isEmpty()) {
      return "this key belongs elsewhere: " + elsewhere;
    }
    String all = known.keySet().stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    return "known here: "
        + all
        + (known.size() > MOST_LISTED ? ", … (docs/configuration-reference.yaml)" : "");
  }
}
