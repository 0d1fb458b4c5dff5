package io.github.immichautotag.cli.config.yaml;

import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Look;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import io.github.immichautotag.cli.terminal.Wrapping;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a document as a person would: two blanks a level, short lists in brackets, comments. */
public final class YamlWriter {
  private static final int WIDTH = 100;

  private final Remarks remarks;
  private final StringBuilder text = new StringBuilder();

  private YamlWriter(Remarks remarks) {
    this.remarks = remarks;
  }

  /** The whole text; it is read as the same document again. */
  public static String text(Mapping document, Remarks remarks) {
    YamlWriter writer = new YamlWriter(remarks);
    boolean first = true;
    for (Entry entry : document.entries()) {
      if (!first && (isLarge(entry.value()) || !remarks.above(entry.key()).isEmpty())) {
        writer.text.append('\n');
      }
      writer.addEntry(entry, entry.key(), "", "");
      first = false;
    }
    List<String> end = remarks.atEnd("");
    if (!end.isEmpty() && !first) {
      writer.text.append('\n');
    }
    writer.addComments(end, "");
    return writer.text.toString();
  }

  private static boolean isLarge(YamlTree value) {
    return value.match(
        scalar -> false, list -> !list.items().isEmpty(), block -> !block.entries().isEmpty());
  }

  private void addEntries(Mapping block, String path, String indent, String firstIndent) {
    String lead = firstIndent;
    for (Entry entry : block.entries()) {
      addEntry(entry, path + "." + entry.key(), lead, indent);
      lead = indent;
    }
    addComments(remarks.atEnd(path), indent);
  }

  /**
   * @param lead what stands in front of the key: the indentation, or a dash
   * @param indent the indentation of the lines below
   */
  private void addEntry(Entry entry, String path, String lead, String indent) {
    if (lead.equals(indent)) {
      addComments(remarks.above(path), indent);
    }
    text.append(lead).append(entry.key()).append(':');
    entry
        .value()
        .match(
            scalar -> addValue(value(scalar), path),
            list -> addList(list, path, indent),
            block -> addBlock(block, path, indent));
  }

  private boolean addBlock(Mapping block, String path, String indent) {
    addValue(block.entries().isEmpty() ? "{}" : "", path);
    addEntries(block, path, indent + "  ", indent + "  ");
    return true;
  }

  private boolean addList(Sequence list, String path, String indent) {
    boolean scalars = list.items().stream().allMatch(item -> item.asScalar().isPresent());
    if (scalars && !remarks.hasInside(path)) {
      String brackets =
          list.items().stream()
              .flatMap(item -> item.asScalar().stream())
              .map(item -> YamlScalar.inBrackets(item.text(), item.plain()))
              .collect(Collectors.joining(", ", "[", "]"));
      if (list.items().isEmpty() || lastLine() + brackets.length() < WIDTH) {
        return addValue(brackets, path);
      }
    }
    addValue("", path);
    int index = 0;
    for (YamlTree item : list.items()) {
      addItem(item, path + "[" + index + "]", indent + "  ");
      index++;
    }
    return true;
  }

  private void addItem(YamlTree item, String path, String indent) {
    addComments(remarks.above(path), indent);
    String dash = indent + "- ";
    boolean written =
        item.match(
            scalar -> addValueAfter(dash.stripTrailing(), scalar, path),
            list -> false,
            block -> addItemBlock(block, path, dash));
    if (!written) {
      throw new IllegalArgumentException("a list in a list is in no configuration: " + path);
    }
  }

  private boolean addValueAfter(String dash, Scalar scalar, String path) {
    text.append(dash);
    return addValue(value(scalar), path);
  }

  private boolean addItemBlock(Mapping block, String path, String dash) {
    String indent = " ".repeat(dash.length());
    if (block.entries().isEmpty()) {
      text.append(dash.stripTrailing());
      addValue("{}", path);
      addComments(remarks.atEnd(path), indent);
      return true;
    }
    // Above the first key stands the dash, so what is said of that key stands above the entry.
    addComments(remarks.above(path + "." + block.entries().get(0).key()), indent.substring(2));
    addEntries(block, path, indent, dash);
    return true;
  }

  private boolean addValue(String value, String path) {
    if (!value.isEmpty()) {
      text.append(' ').append(value);
    }
    remarks.behind(path).ifPresent(words -> text.append("  # ").append(oneLine(words)));
    text.append('\n');
    return true;
  }

  private void addComments(List<String> comments, String indent) {
    for (String comment : comments) {
      String whole = oneLine(comment);
      String own = " ".repeat(whole.length() - whole.stripLeading().length());
      String lead = indent + "# " + own;
      for (String line : Wrapping.of(whole.strip(), WIDTH - lead.length())) {
        text.append((lead + line).stripTrailing()).append('\n');
      }
    }
  }

  private static String oneLine(String comment) {
    return comment.replaceAll("\\p{Cntrl}|[\\u0085\\u2028\\u2029]", " ");
  }

  private static String value(Scalar scalar) {
    return scalar.look() == Look.NULL ? "null" : YamlScalar.line(scalar.text(), scalar.plain());
  }

  private int lastLine() {
    return text.length() - text.lastIndexOf("\n") - 1;
  }
}
