package io.github.immichautotag.cli.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.CommentToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * The comments of a YAML file, by the line they belong to: one on a line of its own belongs to the
 * next line that holds something. Each is given once, so that what is left at the end is what
 * nobody asked for. Not for several threads.
 */
public final class SourceComments {
  private final TreeMap<Integer, List<String>> above = new TreeMap<>();
  private final TreeMap<Integer, String> behind = new TreeMap<>();

  private SourceComments() {}

  /** The comments of a text. */
  public static SourceComments of(String text) {
    SourceComments comments = new SourceComments();
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    List<String> waiting = new ArrayList<>();
    try {
      ScannerImpl scanner = new ScannerImpl(new StreamReader(text), options);
      while (scanner.checkToken()) {
        comments.add(scanner.getToken(), waiting);
      }
    } catch (YAMLException broken) {
      // What was read so far is kept; the text itself is read elsewhere, with a better message.
      comments.above.computeIfAbsent(Integer.MAX_VALUE, unused -> new ArrayList<>());
    }
    comments.above.computeIfAbsent(Integer.MAX_VALUE, unused -> new ArrayList<>()).addAll(waiting);
    return comments;
  }

  private void add(Token token, List<String> waiting) {
    int line = token.getStartMark().getLine() + 1;
    if (!(token instanceof CommentToken comment)) {
      boolean holdsText =
          token.getTokenId() == Token.ID.Scalar || token.getTokenId() == Token.ID.BlockEntry;
      if (holdsText && !waiting.isEmpty()) {
        above.computeIfAbsent(line, unused -> new ArrayList<>()).addAll(waiting);
        waiting.clear();
      }
      return;
    }
    if (comment.getCommentType() == CommentType.IN_LINE) {
      behind.merge(line, comment.getValue().strip(), (one, other) -> one + "; " + other);
    } else if (comment.getCommentType() == CommentType.BLOCK) {
      waiting.add(withoutBlank(comment.getValue()));
    }
  }

  /** Without the blank behind the sign, and with those that indent further. */
  private static String withoutBlank(String comment) {
    return (comment.startsWith(" ") ? comment.substring(1) : comment).stripTrailing();
  }

  /** The comments that stand above a line. */
  public List<String> takeAbove(int line) {
    return Optional.ofNullable(above.remove(line)).orElse(List.of());
  }

  /** The comment that stands behind what a line holds. */
  public Optional<String> takeBehind(int line) {
    return Optional.ofNullable(behind.remove(line));
  }

  /** All that were not taken, from the first line to the last. */
  public List<String> takeRest() {
    TreeMap<Integer, List<String>> rest = new TreeMap<>(above);
    for (Map.Entry<Integer, String> one : behind.entrySet()) {
      rest.computeIfAbsent(one.getKey(), unused -> new ArrayList<>()).add(one.getValue());
    }
    above.clear();
    behind.clear();
    return rest.values().stream().flatMap(List::stream).toList();
  }
}
