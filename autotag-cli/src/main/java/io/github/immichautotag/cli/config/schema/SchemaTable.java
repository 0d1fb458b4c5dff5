package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.schema.Key.Flag;
import io.github.immichautotag.cli.config.schema.Key.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the table of keys: two blanks of indentation a level, {@code name: type | default | status,
 * flags}.
 */
final class SchemaTable {
  private SchemaTable() {}

  static Schema parse(String table) {
    List<String> lines =
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    int firstGroup = 0;
    while (firstGroup < lines.size() && !lines.get(firstGroup).startsWith("@")) {
      firstGroup++;
    }
    Map<String, Key> top = keys(new ArrayDeque<>(lines.subList(0, firstGroup)), 0, "");
    Map<String, Map<String, Key>> groups = new LinkedHashMap<>();
    Deque<String> rest = new ArrayDeque<>(lines.subList(firstGroup, lines.size()));
    while (!rest.isEmpty()) {
      String name = rest.removeFirst();
      groups.put(name.substring(1), keys(rest, 1, name + "."));
    }
    return new Schema(top, Collections.unmodifiableMap(groups));
  }

  /** Status and flags as the table writes them. */
  static String statusAndFlags(Key key) {
    return Stream.concat(Stream.of(key.status()), key.flags().stream())
        .map(word -> word.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Key> keys(Deque<String> lines, int depth, String prefix) {
    Map<String, Key> keys = new LinkedHashMap<>();
    while (!lines.isEmpty() && depthOf(lines.getFirst()) == depth) {
      String line = lines.removeFirst().strip();
      int colon = line.indexOf(':');
      String name = line.substring(0, colon);
      Map<String, Key> children = keys(lines, depth + 1, prefix + name + ".");
      keys.put(name, key(prefix + name, line.substring(colon + 1).strip(), children));
    }
    return Collections.unmodifiableMap(keys);
  }

  private static Key key(String id, String columns, Map<String, Key> children) {
    List<String> parts = List.of(columns.split(" \\| ", 3));
    List<String> words = new ArrayList<>(List.of(parts.get(2).split(", ")));
    Status status = Status.valueOf(words.remove(0).toUpperCase(Locale.ROOT));
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    words.forEach(word -> flags.add(Flag.valueOf(word.toUpperCase(Locale.ROOT))));
    Optional<String> fallback = Optional.of(parts.get(1)).filter(text -> !text.equals("-"));
    String name = id.substring(id.lastIndexOf('.') + 1);
    return new Key(
        id,
        name,
        KeyType.parse(parts.get(0)),
        fallback,
        status,
        Collections.unmodifiableSet(flags),
        children);
  }

  private static int depthOf(String line) {
    return line.startsWith("@") ? -1 : (line.length() - line.stripLeading().length()) / 2;
  }
}
