package io.github.immichautotag.cli.config.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which keys the table has where, and in which order, for those who rewrite documents. */
public final class TableShape {
  private final Map<String, Schema.Line> lines = new LinkedHashMap<>();
  private final List<String> order;

  /** The shape of a table. */
  public TableShape(Schema schema) {
    schema.lines().forEach(line -> lines.put(line.id(), line));
    order = new ArrayList<>(lines.keySet());
  }

  /** Whether there is a key of that id. */
  public boolean knows(String id) {
    return lines.containsKey(id);
  }

  /** What the ids of the keys below a key begin with, without the dot. */
  public String below(String id) {
    String type = Optional.ofNullable(lines.get(id)).map(Schema.Line::type).orElse("");
    if (type.equals("same")) {
      return id.substring(id.lastIndexOf('.') + 1);
    }
    return type.contains(":") ? "@" + type.substring(type.indexOf(':') + 1) : id;
  }

  /** Whether null says something else than leaving the key out. */
  public boolean isNullable(String id) {
    return Optional.ofNullable(lines.get(id))
        .filter(line -> line.status().contains("nullable"))
        .isPresent();
  }

  /** Whether the values of a key must have that type. */
  public boolean isOf(String id, String type) {
    return Optional.ofNullable(lines.get(id)).filter(line -> line.type().equals(type)).isPresent();
  }

  /** The place of a key in the table. */
  public int place(String id) {
    return order.indexOf(id);
  }
}
