package io.github.immichautotag.cli.config.schema;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.immichautotag.cli.config.schema.Key.Flag;
import io.github.immichautotag.cli.config.schema.Key.Status;
import io.github.immichautotag.cli.config.schema.KeyType.Element;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration as a JSON Schema, which editors use to complete keys, to show what they mean
 * and to underline what is wrong. Draft 7, because that is what editors know best.
 *
 * <p>It accepts every document that the program accepts without an error, but for unknown keys that
 * the program tolerates in old files.
 */
public final class JsonSchema {
  /** What the file is called beside a configuration. */
  public static final String FILE_NAME = "autotag.schema.json";

  /** The line by which an editor finds the schema that lies beside a configuration. */
  public static final String EDITOR_LINE = "# yaml-language-server: $schema=./" + FILE_NAME;

  private static final String DESCRIPTION = "description";
  private static final String NOT_BUILT = "Not built yet.";
  private static final String DEFINITIONS = "#/definitions/";

  private final Schema schema;
  private final Descriptions descriptions;

  private JsonSchema(Schema schema, Descriptions descriptions) {
    this.schema = schema;
    this.descriptions = descriptions;
  }

  /** The schema of everything this version knows, as text that ends with a line break. */
  public static String text() {
    JsonObject root = new JsonSchema(Schema.standard(), Descriptions.standard()).root();
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }

  private JsonObject root() {
    JsonObject root = new JsonObject();
    root.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
    root.addProperty("title", "Configuration of Immich AutoTag");
    root.addProperty("type", "object");
    addKeys(root, schema.top());
    JsonObject definitions = new JsonObject();
    schema
        .groups()
        .forEach(
            (name, keys) -> {
              JsonObject group = JsonTypes.type("object");
              addKeys(group, keys);
              definitions.add(name, group);
            });
    root.add("definitions", definitions);
    return root;
  }

  private void addKeys(JsonObject block, Map<String, Key> keys) {
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    for (Key key : keys.values()) {
      properties.add(key.name(), property(key));
      if (key.is(Flag.REQUIRED)) {
        required.add(key.name());
      }
    }
    block.add("properties", properties);
    block.addProperty("additionalProperties", false);
    if (!required.isEmpty()) {
      block.add("required", required);
    }
  }

  private JsonObject property(Key key) {
    JsonObject property = new JsonObject();
    description(key).ifPresent(words -> property.addProperty(DESCRIPTION, words));
    key.fallback()
        .ifPresent(written -> property.add("default", JsonTypes.fallback(key.type(), written)));
    JsonObject value = value(key);
    // A required key that is null counts as missing; any other counts as left out.
    JsonObject whole = key.is(Flag.REQUIRED) ? value : JsonTypes.orNull(value);
    whole.entrySet().forEach(member -> property.add(member.getKey(), member.getValue()));
    return property;
  }

  private Optional<String> description(Key key) {
    Optional<String> words = descriptions.of(schema.meant(key).id());
    if (key.status() != Status.PLANNED) {
      return words;
    }
    return Optional.of(words.map(text -> text + " " + NOT_BUILT).orElse(NOT_BUILT));
  }

  private JsonObject value(Key key) {
    JsonObject one = one(key);
    return switch (key.type().shape()) {
      case ONE -> one;
      case LIST -> list(key);
      case ONE_OR_LIST -> JsonTypes.anyOf(one, list(key));
    };
  }

  private JsonObject list(Key key) {
    JsonObject list = JsonTypes.type("array");
    list.add("items", one(key));
    return list;
  }

  private JsonObject one(Key key) {
    Element element = key.type().element();
    if (element == Element.SAME) {
      return reference("#/properties/" + key.name());
    }
    if (element == Element.TEXT_OR_BLOCK) {
      return JsonTypes.anyOf(JsonTypes.scalar(), block(key));
    }
    return element == Element.BLOCK ? block(key) : JsonTypes.of(key.type());
  }

  private JsonObject block(Key key) {
    Optional<String> group = key.type().group();
    if (group.isPresent()) {
      return reference(DEFINITIONS + group.get());
    }
    JsonObject block = JsonTypes.type("object");
    addKeys(block, key.children());
    return block;
  }

  private static JsonObject reference(String to) {
    JsonObject reference = new JsonObject();
    reference.addProperty("$ref", to);
    return reference;
  }
}
