package io.github.immichautotag.cli.config.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Comments for a document that is to be written, by the path of what they belong to, such as {@code
 * classification.rules[0].name}; the document itself has an empty path.
 */
public final class Remarks {
  private final Map<String, List<String>> above = new HashMap<>();
  private final Map<String, List<String>> atEnd = new HashMap<>();
  private final Map<String, String> behind = new HashMap<>();

  /** A comment on a line of its own above a key or an entry of a list. */
  public void above(String path, String text) {
    above.computeIfAbsent(path, unused -> new ArrayList<>()).add(text);
  }

  /** A comment behind a value; a further one follows it. */
  public void behind(String path, String text) {
    behind.merge(path, text, (before, next) -> before + "; " + next);
  }

  /** A comment on a line of its own below the last key of a block. */
  public void atEnd(String path, String text) {
    atEnd.computeIfAbsent(path, unused -> new ArrayList<>()).add(text);
  }

  /** What was said of one path is said of another. */
  public void move(String from, String to) {
    Optional.ofNullable(above.remove(from))
        .ifPresent(texts -> texts.forEach(text -> above(to, text)));
    Optional.ofNullable(behind.remove(from)).ifPresent(text -> behind(to, text));
  }

  List<String> above(String path) {
    return above.getOrDefault(path, List.of());
  }

  List<String> atEnd(String path) {
    return atEnd.getOrDefault(path, List.of());
  }

  Optional<String> behind(String path) {
    return Optional.ofNullable(behind.get(path));
  }

  /** Whether there is anything to say about the entries of a list. */
  boolean hasInside(String path) {
    String items = path + "[";
    return above.keySet().stream().anyMatch(key -> key.startsWith(items))
        || behind.keySet().stream().anyMatch(key -> key.startsWith(items));
  }
}
