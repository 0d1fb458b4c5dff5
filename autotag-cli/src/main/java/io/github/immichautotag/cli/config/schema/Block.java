package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.value.DurationText;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Look;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A block of a checked document: values by key, with the table's defaults. Values of the wrong
 * type, which the check has reported, count as left out, so that reading goes on and finds further
 * problems.
 */
public final class Block {
  private final Mapping mapping;
  private final Map<String, Key> keys;
  private final Schema schema;

  private Block(Mapping mapping, Map<String, Key> keys, Schema schema) {
    this.mapping = mapping;
    this.keys = keys;
    this.schema = schema;
  }

  /** The outermost block. */
  public static Block top(Mapping document, Schema schema) {
    return new Block(document, schema.top(), schema);
  }

  /** Where the block starts. */
  public Place place() {
    return mapping.place();
  }

  /** Where the key stands, or where the block starts when it is left out. */
  public Place placeOf(String name) {
    return mapping.entry(name).map(Entry::keyPlace).orElse(place());
  }

  /** Where the key's value stands, or where the block starts when it is left out. */
  public Place placeOfValue(String name) {
    return mapping.get(name).map(YamlTree::place).orElse(place());
  }

  /** True when the key is there and its value is not null. */
  public boolean has(String name) {
    return mapping.get(name).isPresent();
  }

  /** True when the key is there and says null. */
  public boolean isNull(String name) {
    return mapping.entry(name).filter(entry -> entry.value().isNull()).isPresent();
  }

  /** True when nothing stands in the block. */
  public boolean isEmpty() {
    return holdsOnly(Set.of());
  }

  /**
   * True when every key but the named ones is null or an empty list; unknown keys count as
   * something.
   */
  public boolean holdsOnly(Set<String> names) {
    return mapping.entries().stream()
        .filter(entry -> !names.contains(entry.key()))
        .map(Entry::value)
        .allMatch(
            value ->
                value.isNull()
                    || value.asSequence().filter(list -> list.items().isEmpty()).isPresent());
  }

  /** True when the key is there and its value is no block, which the check has reported. */
  public boolean isBroken(String name) {
    return mapping.get(name).filter(value -> value.asMapping().isEmpty()).isPresent();
  }

  /** What stands behind a key, if it is a block of keys. */
  public Optional<Mapping> mapping(String name) {
    return mapping.get(name).flatMap(YamlTree::asMapping);
  }

  /** What stands behind a key, as a list of blocks of keys. */
  public List<Mapping> mappings(String name) {
    return items(name).stream().flatMap(item -> item.asMapping().stream()).toList();
  }

  /** A block below this one; an empty one when it is left out. */
  public Block block(String name) {
    Mapping below =
        mapping
            .get(name)
            .flatMap(YamlTree::asMapping)
            .orElse(new Mapping(placeOf(name), List.of()));
    return new Block(below, schema.below(key(name)), schema);
  }

  /** The blocks of a list. */
  public List<Block> blocks(String name) {
    Map<String, Key> below = schema.below(key(name));
    return items(name).stream()
        .flatMap(item -> item.asMapping().stream())
        .map(block -> new Block(block, below, schema))
        .toList();
  }

  /** The scalars of a list, with their places; a single one stands for a list of it. */
  public List<Scalar> scalars(String name) {
    return Stream.concat(scalar(name).stream(), items(name).stream())
        .flatMap(item -> item.asScalar().stream())
        .filter(scalar -> scalar.look() != Look.NULL)
        .toList();
  }

  /** The texts of a list. */
  public List<String> texts(String name) {
    return scalars(name).stream().map(Scalar::text).toList();
  }

  /** A text or its default; nothing where null switches something off. */
  public Optional<String> text(String name) {
    Key key = key(name);
    if (key.is(Key.Flag.NULLABLE) && isNull(name)) {
      return Optional.empty();
    }
    return scalar(name).map(Scalar::text).or(key::fallback);
  }

  /** A truth value or its default; false without one. */
  public boolean truth(String name) {
    return scalar(name)
        .flatMap(ScalarText::truth)
        .orElse(key(name).fallback().equals(Optional.of("true")));
  }

  /** A whole number, or its default, or nothing. */
  public Optional<Long> integer(String name) {
    return scalar(name)
        .flatMap(ScalarText::integer)
        .or(() -> key(name).fallback().map(Long::valueOf));
  }

  /** A length of time or its default. */
  public Duration duration(String name) {
    return text(name)
        .flatMap(DurationText::parse)
        .or(() -> key(name).fallback().flatMap(DurationText::parse))
        .orElse(Duration.ZERO);
  }

  private Optional<Scalar> scalar(String name) {
    return mapping.get(name).flatMap(YamlTree::asScalar);
  }

  private List<YamlTree> items(String name) {
    return mapping.get(name).flatMap(YamlTree::asSequence).map(Sequence::items).orElse(List.of());
  }

  private Key key(String name) {
    return Objects.requireNonNull(keys.get(name), () -> "the table of keys has no " + name);
  }
}
