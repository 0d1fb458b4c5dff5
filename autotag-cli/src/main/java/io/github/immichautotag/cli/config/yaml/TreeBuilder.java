package io.github.immichautotag.cli.config.yaml;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Look;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns SnakeYAML's nodes into trees: follows aliases within bounds, flattens merge keys, refuses
 * tags.
 */
final class TreeBuilder {
  /**
   * Aliases of aliases can grow without end; no honest configuration has a hundred thousand values.
   */
  private static final int MOST_NODES = 100_000;

  /** How the Python program's old dumps wrote an enumeration's value. */
  private static final String PYTHON_ENUM = "tag:yaml.org,2002:python/object/apply:";

  private static final Map<Tag, Look> LOOKS =
      Map.of(
          Tag.STR, Look.TEXT,
          Tag.BOOL, Look.BOOLEAN,
          Tag.INT, Look.INTEGER,
          Tag.FLOAT, Look.NUMBER,
          Tag.TIMESTAMP, Look.DATE,
          Tag.NULL, Look.NULL);

  private final Problems problems;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;

  TreeBuilder(Problems problems) {
    this.problems = problems;
  }

  /** The tree, or nothing when the document grows without bound or contains itself. */
  Optional<YamlTree> build(Node root) {
    try {
      return Optional.of(tree(root));
    } catch (Unbounded unbounded) {
      problems.error(
          place(unbounded.node),
          HelpAnchor.YAML_FEATURES,
          "aliases make this document endless or far too large",
          "write the values out instead of using & and *");
      return Optional.empty();
    }
  }

  private YamlTree tree(Node node) throws Unbounded {
    nodes++;
    if (nodes > MOST_NODES || !open.add(node)) {
      throw new Unbounded(node);
    }
    try {
      if (node instanceof ScalarNode scalar) {
        return scalar(scalar);
      }
      return node instanceof SequenceNode sequence
          ? sequence(sequence)
          : mapping((MappingNode) node);
    } finally {
      open.remove(node);
    }
  }

  private YamlTree scalar(ScalarNode node) {
    boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
    Look look = LOOKS.get(node.getTag());
    if (look == null) {
      refuseTag(node);
      look = Look.TEXT;
    }
    return new Scalar(place(node), node.getValue(), look, plain);
  }

  private YamlTree sequence(SequenceNode node) throws Unbounded {
    List<Node> children = node.getValue();
    if (node.getTag().getValue().startsWith(PYTHON_ENUM) && children.size() == 1) {
      return tree(children.get(0));
    }
    if (!node.getTag().equals(Tag.SEQ)) {
      refuseTag(node);
    }
    List<YamlTree> items = new ArrayList<>(children.size());
    for (Node child : children) {
      items.add(tree(child));
    }
    return new Sequence(place(node), items);
  }

  private YamlTree mapping(MappingNode node) throws Unbounded {
    if (!node.getTag().equals(Tag.MAP)) {
      refuseTag(node);
    }
    List<Entry> entries = new ArrayList<>(node.getValue().size());
    List<Entry> merged = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      Node key = tuple.getKeyNode();
      YamlTree value = tree(tuple.getValueNode());
      if (key.getTag().equals(Tag.MERGE)) {
        merged.addAll(entriesOf(value));
      } else if (key instanceof ScalarNode name) {
        entries.add(new Entry(name.getValue(), place(key), value));
      } else {
        problems.error(
            place(key), HelpAnchor.YAML_FEATURES, "a key must be a word, not a list or block");
      }
    }
    for (Entry entry : merged) {
      if (entries.stream().noneMatch(own -> own.key().equals(entry.key()))) {
        entries.add(entry);
      }
    }
    return new Mapping(place(node), entries);
  }

  private List<Entry> entriesOf(YamlTree value) {
    return value.match(
        scalar -> List.of(),
        list ->
            list.items().stream()
                .flatMap(item -> item.asMapping().stream())
                .flatMap(m -> m.entries().stream())
                .toList(),
        Mapping::entries);
  }

  private void refuseTag(Node node) {
    problems.error(
        place(node),
        HelpAnchor.YAML_FEATURES,
        "the tag " + Shown.quoted(node.getTag().getValue()) + " is not allowed",
        "write the plain value without \"!\"");
  }

  private static Place place(Node node) {
    Mark start = node.getStartMark();
    Mark end = node.getEndMark();
    boolean oneLine = end != null && end.getLine() == start.getLine();
    int length =
        oneLine && node instanceof ScalarNode
            ? Math.max(1, end.getColumn() - start.getColumn())
            : 1;
    return new Place(start.getLine() + 1, start.getColumn() + 1, length);
  }

  /** The document contains itself or is too large. */
  private static final class Unbounded extends Exception {
    private final transient Node node;

    Unbounded(Node node) {
      super(null, null, false, false);
      this.node = node;
    }
  }
}
