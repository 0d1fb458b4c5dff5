package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.schema.Key.Flag;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.core.condition.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports keys that the table does not know, with the one that was probably meant. */
final class UnknownKeys {
  /** Lists longer than this help nobody. */
  private static final int MOST_LISTED = 12;

  /** What other rule languages say, and what it is called here. */
  private static final Map<String, String> OTHERWISE_CALLED =
      Map.of(
          "and", "all",
          "or", "any",
          "nor", "none",
          "if", "when",
          "then", "do",
          "else", "otherwise",
          "conditions", "when",
          "actions", "do",
          "effects", "do");

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
    String hint =
        Optional.ofNullable(OTHERWISE_CALLED.get(entry.key()))
            .filter(known::containsKey)
            .map(name -> "it is called " + Shown.quoted(name) + " here")
            .orElseGet(() -> hint(entry.key(), known, owner));
    if (predecessorFormat && owner.filter(key -> key.is(Flag.LENIENT)).isPresent()) {
      problems.warning(
          entry.keyPlace(), HelpAnchor.UNKNOWN_KEY, message + "; it has no effect", hint);
    } else {
      problems.error(entry.keyPlace(), HelpAnchor.UNKNOWN_KEY, message, hint);
    }
  }

  private String hint(String written, Map<String, Key> known, Optional<Key> owner) {
    Optional<String> meant = Spelling.nearest(written, known.keySet());
    if (meant.isPresent()) {
      return "did you mean " + Shown.quoted(meant.get()) + "?";
    }
    Optional<String> pages = owner.flatMap(key -> key.type().group()).flatMap(UnknownKeys::pages);
    if (pages.isPresent()) {
      return ofRegister(written, known, pages.get());
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
    return "known here: " + listed(known, "docs/configuration-reference.yaml");
  }

  /** Conditions and effects have a page each. */
  private static Optional<String> pages(String group) {
    return Optional.of(group)
        .filter(name -> name.equals("condition") || name.equals("effect"))
        .map(name -> "docs/" + name + "s/index.md");
  }

  /** Of effects, people often remember only what is changed: album for add_to_album. */
  private static String ofRegister(String written, Map<String, Key> known, String page) {
    String having =
        known.keySet().stream()
            .filter(name -> List.of(name.split("_")).contains(written))
            .map(Shown::quoted)
            .collect(Collectors.joining(" or "));
    return having.isEmpty() ? "known here: " + listed(known, page) : "did you mean " + having + "?";
  }

  private static String listed(Map<String, Key> known, String page) {
    String all = known.keySet().stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    return all + (known.size() > MOST_LISTED ? ", … (" + page + ")" : "");
  }
}
