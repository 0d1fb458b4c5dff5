package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.effect.EffectKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All keys the configuration can have. Immutable. */
public final class Schema {
  private static final String TABLE = "keys.txt";

  private final Map<String, Key> top;
  private final Map<String, Map<String, Key>> groups;

  Schema(Map<String, Key> top, Map<String, Map<String, Key>> groups) {
    this.top = top;
    this.groups = groups;
  }

  /** Reads the table that comes with the program. */
  public static Schema standard() {
    try (InputStream table = Schema.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException(
            "the program is incomplete: " + TABLE + " is missing from its jar");
      }
      return SchemaTable.parse(
          withRegisters(new String(table.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Conditions and effects have registers of their own, from which their lines are made. */
  private static String withRegisters(String table) {
    String conditions =
        ConditionKind.all().stream()
            .map(kind -> line(kind.name(), kind.type()))
            .collect(Collectors.joining("\n"));
    String effects =
        EffectKind.all().stream()
            .map(kind -> line(kind.name(), kind.type()))
            .collect(Collectors.joining("\n"));
    return table.replace("  *conditions", conditions).replace("  *effects", effects);
  }

  private static String line(String name, String type) {
    return "  " + name + ": " + type + " | - | built";
  }

  /** One line of the table, for documentation and tests. */
  public record Line(String id, String type, String fallback, String status) {}

  /** The whole table; blocks that are used in several places stand once, as {@code @name.key}. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    addLines(top, lines);
    groups.values().forEach(group -> addLines(group, lines));
    return List.copyOf(lines);
  }

  /** The keys of the outermost block. */
  Map<String, Key> top() {
    return top;
  }

  /** The blocks that are used in several places, by name. */
  Map<String, Map<String, Key>> groups() {
    return groups;
  }

  /** The keys below a key; empty when it is no block. */
  Map<String, Key> below(Key key) {
    Key meant = meant(key);
    return meant.type().group().map(groups::get).orElse(meant.children());
  }

  /** The key itself, or the one at the top that it stands for. */
  Key meant(Key key) {
    if (key.type().element() != KeyType.Element.SAME) {
      return key;
    }
    return Optional.ofNullable(top.get(key.name())).orElseThrow();
  }

  private static void addLines(Map<String, Key> keys, List<Line> lines) {
    for (Key key : keys.values()) {
      String status = SchemaTable.statusAndFlags(key);
      lines.add(new Line(key.id(), key.type().written(), key.fallback().orElse("-"), status));
      addLines(key.children(), lines);
    }
  }
}
