package io.github.immichautotag.sandbox.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which recordings are left out or compared less strictly, and why: {@code rules.tsv}. */
final class Rules {
  private static final Rule EXACT = new Rule(Mode.EXACT, Set.of());

  private final Map<String, Rule> rules = new HashMap<>();

  enum Mode {
    EXACT,
    UNORDERED,
    IGNORE,
    EXCLUDED
  }

  /**
   * How a recording is compared.
   *
   * @param ignored names of fields, or places such as {@code assets.items[49]}, whose values may
   *     differ, but not their kinds
   */
  record Rule(Mode mode, Set<String> ignored) {
    static Rule of(String text) {
      List<String> parts = List.of(text.split(":", 2));
      Mode mode = Mode.valueOf(parts.get(0).toUpperCase(Locale.ROOT));
      return new Rule(mode, parts.size() == 1 ? Set.of() : Set.of(parts.get(1).split(",", -1)));
    }
  }

  /** Lines: version or {@code *}, name, mode, reason. */
  static Rules load(String version) throws IOException {
    Rules rules = new Rules();
    try (InputStream in =
        Objects.requireNonNull(Rules.class.getResourceAsStream("/replay/rules.tsv"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() < 4 || line.startsWith("#")) {
          continue;
        }
        if (cells.get(0).equals("*") || cells.get(0).equals(version)) {
          rules.rules.put(cells.get(1), Rule.of(cells.get(2)));
        }
      }
    }
    return rules;
  }

  Rule of(Recording recording) {
    return rules.getOrDefault(recording.name(), EXACT);
  }

  /** The names of recordings that have a rule. */
  Set<String> names() {
    return rules.keySet();
  }
}
