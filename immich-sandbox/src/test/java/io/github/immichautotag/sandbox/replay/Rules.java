package io.github.immichautotag.sandbox.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Which recordings are left out or compared by shape, and why: {@code rules.tsv}. */
final class Rules {
  private final Map<String, Mode> modes = new HashMap<>();

  enum Mode {
    EXACT,
    UNORDERED,
    SHAPE,
    EXCLUDED
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
          rules.modes.put(cells.get(1), Mode.valueOf(cells.get(2).toUpperCase(Locale.ROOT)));
        }
      }
    }
    return rules;
  }

  Mode modeOf(Recording recording) {
    if (recording.as().contains("session")) {
      return Mode.EXCLUDED;
    }
    return modes.getOrDefault(recording.name(), Mode.EXACT);
  }
}
