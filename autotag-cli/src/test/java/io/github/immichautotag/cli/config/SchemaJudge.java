package io.github.immichautotag.cli.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.schema.JsonSchema;
import io.github.immichautotag.cli.config.yaml.YamlReader;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Look;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Judges documents by the published schema, with a validator that others made. Each document is
 * judged twice, as editors that know YAML 1.1 and editors that know YAML 1.2 read it.
 */
public final class SchemaJudge {
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JsonSchema.text(), InputFormat.JSON);

  /** What is wrong: the place, a blank and a message each. */
  public List<String> judge(String yaml) {
    YamlTree tree =
        new YamlReader(new Problems(new SourceText("document", yaml))).read(yaml).orElseThrow();
    return Stream.of(true, false)
        .map(old -> json(tree, old).toString())
        .distinct()
        .flatMap(json -> schema.validate(json, InputFormat.JSON).stream())
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .distinct()
        .toList();
  }

  private static JsonElement json(YamlTree tree, boolean old) {
    return tree.match(
        scalar -> scalar(scalar, old), list -> list(list, old), block -> block(block, old));
  }

  private static JsonElement list(Sequence list, boolean old) {
    JsonArray array = new JsonArray();
    list.items().forEach(item -> array.add(json(item, old)));
    return array;
  }

  private static JsonElement block(Mapping block, boolean old) {
    JsonObject object = new JsonObject();
    for (Entry entry : block.entries()) {
      object.add(entry.key(), json(entry.value(), old));
    }
    return object;
  }

  private static JsonElement scalar(Scalar scalar, boolean old) {
    if (scalar.look() == Look.NULL) {
      return JsonNull.INSTANCE;
    }
    if (!scalar.plain()) {
      return new JsonPrimitive(scalar.text());
    }
    return old ? yaml11(scalar) : yaml12(scalar.text());
  }

  private static JsonPrimitive yaml11(Scalar scalar) {
    Tag tag =
        switch (scalar.look()) {
          case BOOLEAN -> Tag.BOOL;
          case INTEGER -> Tag.INT;
          case NUMBER -> Tag.FLOAT;
          case TEXT, DATE, NULL -> Tag.STR;
        };
    Object value =
        new Values()
            .value(
                new ScalarNode(
                    tag,
                    scalar.text(),
                    null,
                    null,
                    org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN));
    return value instanceof Boolean truth
        ? new JsonPrimitive(truth)
        : value instanceof Number number
            ? new JsonPrimitive(number)
            : new JsonPrimitive(value.toString());
  }

  private static JsonPrimitive yaml12(String text) {
    if (text.matches("true|True|TRUE|false|False|FALSE")) {
      return new JsonPrimitive(Boolean.valueOf(text));
    }
    boolean number =
        text.matches("[-+]?[0-9]+|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    return number ? new JsonPrimitive(new BigDecimal(text)) : new JsonPrimitive(text);
  }

  /** SnakeYAML's own reading of numbers and truth values. */
  private static final class Values extends SafeConstructor {
    Values() {
      super(new LoaderOptions());
    }

    Object value(ScalarNode node) {
      return constructObject(node);
    }
  }
}
