package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.schema.Key.Status;
import io.github.immichautotag.cli.config.schema.KeyType.Element;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One text for all documents that mean the same: keys in order, defaults filled in, comments,
 * quotes and ways of writing numbers gone, secrets and the places of secrets left out.
 */
public final class CanonicalForm {
  /**
   * Where the key lies does not change what is done; the server's address is added by the caller.
   */
  private static final Set<String> LEFT_OUT =
      Set.of("server.api_key_file", "server.url", "server.host", "server.port");

  private static final String ENABLED = "enabled";

  private final Schema schema;
  private final StringBuilder text = new StringBuilder();

  private CanonicalForm(Schema schema) {
    this.schema = schema;
  }

  /** The text, a line a value. */
  public static String of(Mapping document, Schema schema) {
    CanonicalForm form = new CanonicalForm(schema);
    form.addBlock(document, schema.top(), "");
    return form.text.toString();
  }

  private void addBlock(Mapping block, Map<String, Key> keys, String path) {
    for (Key written : new TreeMap<>(keys).values()) {
      Key key = schema.meant(written);
      String here = path.isEmpty() ? key.name() : path + "." + key.name();
      if (key.type().element() == Element.SECRET || LEFT_OUT.contains(here)) {
        continue;
      }
      Optional<Entry> entry = block.entry(key.name());
      if (entry.isPresent() && !entry.get().value().isNull()) {
        add(entry.get().value(), key, here);
      } else if (key.is(Key.Flag.NULLABLE) && entry.isPresent()) {
        line(here, "null");
      } else if (key.type().isBlock()
          && key.type().shape() == KeyType.Shape.ONE
          && key.status() == Status.BUILT
          && key.type().group().isEmpty()
          && !schema.below(key).containsKey(ENABLED)) {
        // Blocks that can be switched off are off when they are left out; a condition is none.
        addBlock(new Mapping(block.place(), List.of()), schema.below(key), here);
      } else {
        key.fallback().ifPresent(value -> addFallback(value, key, here));
      }
    }
  }

  private void addFallback(String value, Key key, String path) {
    if (key.type().shape() != KeyType.Shape.LIST) {
      line(path, value);
      return;
    }
    int index = 0;
    for (String item : value.split(", ", -1)) {
      line(path + "[" + index + "]", item);
      index++;
    }
  }

  private void add(YamlTree value, Key key, String path) {
    value.match(
        scalar -> addScalar(scalar, key, path),
        list -> addItems(list.items(), key, path),
        block -> addBelow(block, key, path));
  }

  private boolean addItems(List<YamlTree> items, Key key, String path) {
    int index = 0;
    for (YamlTree item : items) {
      add(item, key, path + "[" + index + "]");
      index++;
    }
    return true;
  }

  private boolean addBelow(Mapping block, Key key, String path) {
    addBlock(block, schema.below(key), path);
    return true;
  }

  private boolean addScalar(Scalar scalar, Key key, String path) {
    Optional<?> value =
        switch (key.type().element()) {
          case BOOL -> ScalarText.truth(scalar);
          case INT, PORT -> ScalarText.integer(scalar);
          default -> Optional.empty();
        };
    line(path, value.isPresent() ? value.get().toString() : scalar.text());
    return true;
  }

  /** Line breaks inside values are escaped, so that no value can look like two lines. */
  private void line(String path, String value) {
    text.append(path)
        .append('=')
        .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
        .append('\n');
  }
}
