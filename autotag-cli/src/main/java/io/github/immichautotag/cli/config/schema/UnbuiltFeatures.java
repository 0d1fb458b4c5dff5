package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.schema.Key.Flag;
import io.github.immichautotag.cli.config.schema.Key.Status;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is configured and active but not built. A block that is disabled, empty or only
 * repeats defaults asks for nothing.
 */
public final class UnbuiltFeatures {
  private static final String ENABLED = "enabled";
  private static final String DESCRIPTION = "description";

  private final Schema schema;
  private final List<UnbuiltFeature> found = new ArrayList<>();

  private final Problems problems;

  private UnbuiltFeatures(Schema schema, Problems problems) {
    this.schema = schema;
    this.problems = problems;
  }

  /**
   * All of them in the order of the file. Nothing is added to {@code problems}; they give place and
   * source.
   */
  public static List<UnbuiltFeature> of(Mapping document, Schema schema, Problems problems) {
    UnbuiltFeatures features = new UnbuiltFeatures(schema, problems);
    features.collect(document, schema.top(), "");
    return List.copyOf(features.found);
  }

  private void collect(Mapping block, Map<String, Key> keys, String path) {
    for (Entry entry : block.entries()) {
      Key key = keys.get(entry.key());
      if (key == null || entry.value().isNull()) {
        continue;
      }
      String here = path.isEmpty() ? key.name() : path + "." + key.name();
      if (key.status() == Status.PLANNED && isActive(entry.value(), key)) {
        add(here, entry);
      } else if (key.status() == Status.BUILT) {
        descend(entry.value(), key, here);
      }
    }
  }

  private void descend(YamlTree value, Key key, String path) {
    value.asMapping().ifPresent(block -> collect(block, schema.below(key), path));
    int index = 0;
    for (YamlTree item : value.asSequence().map(YamlTree.Sequence::items).orElse(List.of())) {
      String here = path + "[" + index + "]";
      item.asMapping().ifPresent(block -> collect(block, schema.below(key), here));
      index++;
    }
  }

  private void add(String path, Entry entry) {
    ConfigProblem problem =
        problems.describe(
            entry.keyPlace(),
            HelpAnchor.NOT_BUILT,
            path + " is configured, but this version cannot do it yet",
            "disable or delete it to run without it");
    found.add(new UnbuiltFeature(path, problem));
  }

  private boolean isActive(YamlTree value, Key key) {
    return value.match(
        scalar -> isActive(scalar, key),
        list -> !list.items().isEmpty(),
        block -> isActive(block, key));
  }

  private static boolean isActive(Scalar scalar, Key key) {
    if (scalar.look() == YamlTree.Look.NULL || scalar.text().isEmpty()) {
      return false;
    }
    Optional<Boolean> truth = ScalarText.truth(scalar);
    if (key.type().element() == KeyType.Element.BOOL && truth.isPresent()) {
      return !truth.get().toString().equals(key.fallback().orElse(""));
    }
    return !key.fallback().equals(Optional.of(scalar.text()));
  }

  private boolean isActive(Mapping block, Key key) {
    Map<String, Key> below = schema.below(key);
    List<Entry> entries =
        block.entries().stream()
            .filter(entry -> below.containsKey(entry.key()) && !entry.value().isNull())
            .filter(entry -> !entry.key().equals(DESCRIPTION))
            .toList();
    Key enabled = below.get(ENABLED);
    if (enabled != null && !isEnabled(block, enabled)) {
      return false;
    }
    if (below.values().stream().anyMatch(child -> child.is(Flag.CONTENT))) {
      return entries.stream().anyMatch(entry -> isContent(entry, below));
    }
    if (enabled != null) {
      return !entries.isEmpty();
    }
    return entries.stream()
        .anyMatch(
            entry ->
                isActive(entry.value(), Optional.ofNullable(below.get(entry.key())).orElse(key)));
  }

  private static boolean isContent(Entry entry, Map<String, Key> below) {
    boolean content =
        Optional.ofNullable(below.get(entry.key())).filter(key -> key.is(Flag.CONTENT)).isPresent();
    return content
        && entry.value().asSequence().filter(list -> !list.items().isEmpty()).isPresent();
  }

  private static boolean isEnabled(Mapping block, Key enabled) {
    return block
        .get(ENABLED)
        .flatMap(YamlTree::asScalar)
        .flatMap(ScalarText::truth)
        .orElse(enabled.fallback().equals(Optional.of("true")));
  }
}
