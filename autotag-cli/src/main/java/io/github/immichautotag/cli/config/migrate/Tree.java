package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Look;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.List;

/** A block that is being written, key by key. */
final class Tree {
  private final List<Entry> entries = new ArrayList<>();

  static YamlTree scalar(String text) {
    return new Scalar(Place.NOWHERE, text, Look.TEXT, true);
  }

  static YamlTree nothing() {
    return new Scalar(Place.NOWHERE, "null", Look.NULL, true);
  }

  static YamlTree list(List<String> texts) {
    return new Sequence(Place.NOWHERE, texts.stream().map(Tree::scalar).toList());
  }

  static YamlTree blocks(List<Tree> blocks) {
    return new Sequence(Place.NOWHERE, blocks.stream().<YamlTree>map(Tree::build).toList());
  }

  Tree put(String key, YamlTree value) {
    entries.add(new Entry(key, Place.NOWHERE, value));
    return this;
  }

  Tree put(String key, String text) {
    return put(key, scalar(text));
  }

  Tree put(String key, Tree block) {
    return put(key, block.build());
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  Mapping build() {
    return new Mapping(Place.NOWHERE, entries);
  }
}
