package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.schema.Key.Flag;
import io.github.immichautotag.cli.config.schema.Key.Status;
import io.github.immichautotag.cli.config.schema.KeyType.Element;
import io.github.immichautotag.cli.config.schema.KeyType.Shape;
import io.github.immichautotag.cli.config.yaml.Remarks;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Look;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A checked document with the defaults of all keys that work, or without what only repeats them.
 * Means the same as the document it is made of. Secrets are left out.
 */
public final class EffectiveForm {
  private static final String ENABLED = "enabled";
  private static final Set<String> ONE_ADDRESS = Set.of("server.port");

  private final Schema schema;
  private final boolean changedOnly;
  private final Remarks remarks;

  /**
   * @param changedOnly leave out what is default instead of writing it out
   * @param remarks get where defaults were put in and what was left out
   */
  public EffectiveForm(Schema schema, boolean changedOnly, Remarks remarks) {
    this.schema = schema;
    this.changedOnly = changedOnly;
    this.remarks = remarks;
  }

  /** The document in this form, its keys in the order of the table. */
  public Mapping of(Mapping document) {
    return block(document, schema.top(), "", true);
  }

  private Mapping block(Mapping written, Map<String, Key> keys, String path, boolean works) {
    List<Entry> entries = new ArrayList<>();
    for (Key named : keys.values()) {
      Key key = schema.meant(named);
      String here = path.isEmpty() ? key.name() : path + "." + key.name();
      Optional<Entry> entry = written.entry(key.name());
      if (entry.isPresent() && !entry.get().value().isNull()) {
        // In blocks that do not work yet, a default may be what makes them count as asked for.
        boolean tooMuch = changedOnly && works && isDefault(entry.get().value(), key);
        written(entry.get().value(), key, here, path)
            .filter(value -> !tooMuch && !isNothing(value, key))
            .ifPresent(it -> add(key, it, entries));
      } else if (entry.isPresent() && key.is(Flag.NULLABLE)) {
        add(key, entry.get().value(), entries);
      } else if (!changedOnly && works && key.status() == Status.BUILT) {
        leftOut(key, written, here, path).ifPresent(it -> add(key, it, entries));
      }
    }
    written.entries().stream()
        .filter(entry -> !keys.containsKey(entry.key()))
        .forEach(entry -> remarks.atEnd(path, entry.key() + ": not known, and without effect"));
    return new Mapping(written.place(), entries);
  }

  private static void add(Key key, YamlTree value, List<Entry> entries) {
    entries.add(new Entry(key.name(), Place.NOWHERE, value));
  }

  private Optional<YamlTree> written(YamlTree value, Key key, String here, String path) {
    if (key.type().element() == Element.SECRET) {
      remarks.atEnd(path, key.name() + ": *** (" + secretPlace(value.place()) + ")");
      return Optional.empty();
    }
    return Optional.of(
        value.match(
            scalar -> scalar,
            list -> new Sequence(list.place(), items(list, key, here)),
            block -> block(block, schema.below(key), here, key.status() == Status.BUILT)));
  }

  /** Whether nothing is left of a block that is the same as if it were left out. */
  private boolean isNothing(YamlTree value, Key key) {
    return changedOnly
        && isBuilt(key)
        && !key.is(Flag.REQUIRED)
        && key.type().group().isEmpty()
        && !schema.below(key).containsKey(ENABLED)
        && value.asMapping().filter(block -> block.entries().isEmpty()).isPresent();
  }

  private static String secretPlace(Place place) {
    return place.isKnown()
        ? "in the file, line " + place.line() + "; not shown"
        : "from outside the file; not shown";
  }

  private List<YamlTree> items(Sequence list, Key key, String here) {
    List<YamlTree> items = new ArrayList<>();
    for (YamlTree item : list.items()) {
      String path = here + "[" + items.size() + "]";
      items.add(
          item.asMapping()
              .<YamlTree>map(block -> block(block, schema.below(key), path, isBuilt(key)))
              .orElse(item));
    }
    return items;
  }

  private static boolean isBuilt(Key key) {
    return key.status() == Status.BUILT;
  }

  /** Whether a value says what would hold without it; {@code enabled} is never too much. */
  private static boolean isDefault(YamlTree value, Key key) {
    boolean needed = key.is(Flag.REQUIRED) || key.name().equals(ENABLED);
    if (needed || key.fallback().isEmpty()) {
      return false;
    }
    String fallback = key.fallback().get();
    if (key.type().shape() == Shape.LIST) {
      List<String> texts =
          value.asSequence().map(Sequence::items).orElse(List.of()).stream()
              .flatMap(item -> item.asScalar().stream())
              .map(Scalar::text)
              .toList();
      return texts.equals(List.of(fallback.split(", ")));
    }
    return value.asScalar().map(scalar -> plain(scalar, key)).equals(Optional.of(fallback));
  }

  private static String plain(Scalar scalar, Key key) {
    Optional<?> value =
        switch (key.type().element()) {
          case BOOL -> ScalarText.truth(scalar);
          case INT, PORT -> ScalarText.integer(scalar);
          default -> Optional.empty();
        };
    return value.map(Object::toString).orElse(scalar.text());
  }

  private Optional<YamlTree> leftOut(Key key, Mapping block, String here, String path) {
    if (key.type().isBlock()) {
      return key.type().shape() == Shape.ONE ? blockLeftOut(key, here, path) : Optional.empty();
    }
    // A port without a host would be a second address beside the url.
    boolean otherAddress = ONE_ADDRESS.contains(here) && block.get("host").isEmpty();
    if (key.fallback().isEmpty() || otherAddress) {
      return Optional.empty();
    }
    remarks.behind(here, "default");
    return Optional.of(fallback(key));
  }

  private Optional<YamlTree> blockLeftOut(Key key, String here, String path) {
    if (key.type().group().isPresent()) {
      // A condition or effect that is left out is none.
      return Optional.empty();
    }
    if (schema.below(key).containsKey(ENABLED)) {
      remarks.atEnd(path, key.name() + ": left out, so it is off");
      return Optional.empty();
    }
    Mapping defaults = block(new Mapping(Place.NOWHERE, List.of()), schema.below(key), here, true);
    return defaults.entries().isEmpty() ? Optional.empty() : Optional.of(defaults);
  }

  private static YamlTree fallback(Key key) {
    String text = key.fallback().orElseThrow();
    if (key.type().shape() != Shape.LIST) {
      return plain(text);
    }
    List<YamlTree> items = Stream.of(text.split(", ")).map(EffectiveForm::plain).toList();
    return new Sequence(Place.NOWHERE, items);
  }

  private static YamlTree plain(String text) {
    return new Scalar(Place.NOWHERE, text, Look.TEXT, true);
  }
}
