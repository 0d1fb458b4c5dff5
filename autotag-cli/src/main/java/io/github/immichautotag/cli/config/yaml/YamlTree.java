package io.github.immichautotag.cli.config.yaml;

import io.github.immichautotag.cli.config.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A YAML document as plain data with places: no tags, no anchors, no types beyond what the text
 * looks like.
 */
public sealed interface YamlTree {
  /** Where it starts. */
  Place place();

  /** Dispatch by kind. */
  <T> T match(
      Function<Scalar, T> scalar, Function<Sequence, T> sequence, Function<Mapping, T> mapping);

  /** This as a scalar, if it is one. */
  default Optional<Scalar> asScalar() {
    return match(Optional::of, list -> Optional.empty(), block -> Optional.empty());
  }

  /** This as a list, if it is one. */
  default Optional<Sequence> asSequence() {
    return match(scalar -> Optional.empty(), Optional::of, block -> Optional.empty());
  }

  /** This as a block of keys, if it is one. */
  default Optional<Mapping> asMapping() {
    return match(scalar -> Optional.empty(), list -> Optional.empty(), Optional::of);
  }

  /** True for {@code null}, {@code ~} and nothing at all. */
  default boolean isNull() {
    return asScalar().filter(scalar -> scalar.look() == Look.NULL).isPresent();
  }

  /** What a plain scalar looks like by the rules of YAML 1.1; quoted ones are always text. */
  enum Look {
    TEXT,
    BOOLEAN,
    INTEGER,
    NUMBER,
    DATE,
    NULL
  }

  /**
   * A single value; {@code text} is exactly what was written, {@code plain} says that it stood
   * without quotes.
   */
  record Scalar(Place place, String text, Look look, boolean plain) implements YamlTree {
    @Override
    public <T> T match(
        Function<Scalar, T> scalar, Function<Sequence, T> sequence, Function<Mapping, T> mapping) {
      return scalar.apply(this);
    }
  }

  /** A list. */
  record Sequence(Place place, List<YamlTree> items) implements YamlTree {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public <T> T match(
        Function<Scalar, T> scalar, Function<Sequence, T> sequence, Function<Mapping, T> mapping) {
      return sequence.apply(this);
    }
  }

  /** A block of keys in the order of the file; equal keys are still all there. */
  record Mapping(Place place, List<Entry> entries) implements YamlTree {
    /** Copies the list. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of the first entry of that name; absent when it is null. */
    public Optional<YamlTree> get(String key) {
      return entry(key).map(Entry::value).filter(value -> !value.isNull());
    }

    /** The first entry of that name, null values included. */
    public Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public <T> T match(
        Function<Scalar, T> scalar, Function<Sequence, T> sequence, Function<Mapping, T> mapping) {
      return mapping.apply(this);
    }
  }

  /** One key of a block, as written, and its value. */
  record Entry(String key, Place keyPlace, YamlTree value) {}
}
