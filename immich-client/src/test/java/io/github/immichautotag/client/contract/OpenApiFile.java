package io.github.immichautotag.client.contract;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An OpenAPI 3.0 document, JSON or YAML, as a tree in which references can be followed. */
public final class OpenApiFile {
  private final JsonObject root;

  OpenApiFile(JsonObject root) {
    this.root = root.deepCopy();
  }

  /** Reads YAML or JSON, told apart by the file's ending. */
  public static OpenApiFile read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      if (file.toString().endsWith(".json")) {
        return new OpenApiFile(JsonParser.parseReader(reader).getAsJsonObject());
      }
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new OpenApiFile(new Gson().toJsonTree(tree).getAsJsonObject());
    }
  }

  JsonObject root() {
    return root.deepCopy();
  }

  /** The release that the file describes. */
  ImmichVersion version() {
    return ImmichVersion.parse(root.getAsJsonObject("info").get("version").getAsString());
  }

  /** The releases that the contract promises to fit; only our own file has it. */
  VersionRange supported() {
    return range(root, "x-immich-supported");
  }

  /** All operations by "GET /path". */
  public Map<String, JsonObject> operations() {
    Map<String, JsonObject> operations = new TreeMap<>();
    for (var path : root.getAsJsonObject("paths").entrySet()) {
      for (var method : path.getValue().getAsJsonObject().entrySet()) {
        if (method.getValue().isJsonObject()
            && method.getValue().getAsJsonObject().has("responses")) {
          operations.put(
              method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
              method.getValue().getAsJsonObject());
        }
      }
    }
    return Collections.unmodifiableMap(operations);
  }

  /** All named schemas. */
  public Map<String, JsonObject> schemas() {
    Map<String, JsonObject> schemas = new TreeMap<>();
    root.getAsJsonObject("components")
        .getAsJsonObject("schemas")
        .entrySet()
        .forEach(entry -> schemas.put(entry.getKey(), entry.getValue().getAsJsonObject()));
    return Collections.unmodifiableMap(schemas);
  }

  /** The parameters of an operation by "query name", references followed. */
  Map<String, JsonObject> parameters(JsonObject operation) {
    Map<String, JsonObject> parameters = new TreeMap<>();
    if (operation.has("parameters")) {
      for (JsonElement element : operation.getAsJsonArray("parameters")) {
        JsonObject parameter = resolve(element.getAsJsonObject());
        parameters.put(
            parameter.get("in").getAsString() + " " + parameter.get("name").getAsString(),
            parameter);
      }
    }
    return Collections.unmodifiableMap(parameters);
  }

  /** The JSON schema of the request body, if the operation takes one. */
  public Optional<JsonObject> requestSchema(JsonObject operation) {
    return object(operation, "requestBody").map(this::resolve).flatMap(OpenApiFile::jsonSchema);
  }

  /** The JSON schema of the first 2xx answer that has a body. */
  public Optional<JsonObject> responseSchema(JsonObject operation) {
    return operation.getAsJsonObject("responses").entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("2"))
        .map(entry -> resolve(entry.getValue().getAsJsonObject()))
        .flatMap(response -> jsonSchema(response).stream())
        .findFirst();
  }

  /** Follows references and the one-member allOf that only carries "nullable". */
  public JsonObject resolve(JsonObject node) {
    JsonObject at = node;
    while (true) {
      if (at.has("$ref")) {
        at = target(at.get("$ref").getAsString());
        continue;
      }
      if (at.has("allOf") && at.getAsJsonArray("allOf").size() == 1) {
        at = at.getAsJsonArray("allOf").get(0).getAsJsonObject();
        continue;
      }
      return at;
    }
  }

  /** Whether null is a legal value, said here or at the end of the reference. */
  boolean nullable(JsonObject node) {
    return flag(node, "nullable") || flag(resolve(node), "nullable");
  }

  static boolean flag(JsonObject node, String key) {
    return node.has(key) && node.get(key).getAsBoolean();
  }

  static Optional<String> text(JsonObject node, String key) {
    return Optional.ofNullable(node.get(key))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }

  static Optional<JsonObject> object(JsonObject node, String key) {
    return Optional.ofNullable(node.get(key))
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  static JsonArray array(JsonObject node, String key) {
    return node.has(key) ? node.getAsJsonArray(key) : new JsonArray();
  }

  static VersionRange range(JsonObject node, String key) {
    return text(node, key).map(VersionRange::parse).orElse(VersionRange.ALL);
  }

  private static Optional<JsonObject> jsonSchema(JsonObject content) {
    return object(content, "content")
        .flatMap(types -> object(types, "application/json"))
        .flatMap(type -> object(type, "schema"));
  }

  private JsonObject target(String reference) {
    JsonObject at = root;
    for (String step : reference.substring("#/".length()).split("/", -1)) {
      at = at.getAsJsonObject(step);
    }
    return at;
  }
}
