package io.github.immichautotag.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The rules that the contract's own head states. */
final class ContractRulesTest {
  /** Calls that need a key but no permission of it, or no key at all. */
  private static final Set<String> FREE =
      Set.of(
          "getMyApiKey", "getServerVersion", "pingServer", "getServerFeatures", "getServerConfig");

  private final OpenApiFile contract;

  ContractRulesTest() throws IOException {
    contract = OpenApiFile.read(PinnedContract.file());
  }

  @Test
  void everyOperationNamesItsPermission() {
    Set<String> without = new TreeSet<>();
    contract
        .operations()
        .values()
        .forEach(
            operation -> {
              if (!operation.has("x-immich-permission")) {
                without.add(operation.get("operationId").getAsString());
              }
            });
    assertThat(without).isEqualTo(new TreeSet<>(FREE));
  }

  @Test
  void everyIntegerIsSixtyFourBitsWide() {
    List<String> narrow = new ArrayList<>();
    everyObject(
        (place, node) -> {
          boolean integer = OpenApiFile.text(node, "type").filter("integer"::equals).isPresent();
          if (integer && !OpenApiFile.text(node, "format").filter("int64"::equals).isPresent()) {
            narrow.add(place);
          }
        });
    assertThat(narrow).isEmpty();
  }

  @Test
  void noAnswerRequiresAField() {
    List<String> strict = new ArrayList<>();
    Set<JsonObject> seen = new HashSet<>();
    Deque<JsonObject> open = new ArrayDeque<>();
    contract.operations().values().forEach(o -> contract.responseSchema(o).ifPresent(open::add));
    while (!open.isEmpty()) {
      JsonObject schema = contract.resolve(open.pop());
      if (!seen.add(schema)) {
        continue;
      }
      if (schema.has("required")) {
        strict.add(schema.toString());
      }
      OpenApiFile.object(schema, "items").ifPresent(open::add);
      OpenApiFile.object(schema, "additionalProperties").ifPresent(open::add);
      OpenApiFile.object(schema, "properties")
          .ifPresent(
              fields -> fields.entrySet().forEach(f -> open.add(f.getValue().getAsJsonObject())));
    }
    assertThat(seen).hasSizeGreaterThan(50);
    assertThat(strict).isEmpty();
  }

  @Test
  void versionsAreDeclaredForFieldsAndValuesThatExist() {
    List<String> astray = new ArrayList<>();
    contract
        .schemas()
        .forEach(
            (name, schema) -> {
              declared(schema, "x-immich-field-versions").keySet().stream()
                  .filter(field -> !declared(schema, "properties").has(field))
                  .forEach(field -> astray.add(name + "." + field));
              declared(schema, "x-immich-value-versions").keySet().stream()
                  .filter(
                      value ->
                          !OpenApiFile.array(schema, "enum")
                              .toString()
                              .contains("\"" + value + "\""))
                  .forEach(value -> astray.add(name + " " + value));
            });
    assertThat(astray).isEmpty();
  }

  @Test
  void everyRangeCanBeRead() {
    List<VersionRange> ranges = new ArrayList<>();
    everyObject(
        (place, node) -> {
          if (node.has("x-immich-versions")) {
            ranges.add(OpenApiFile.range(node, "x-immich-versions"));
          }
          for (String key : List.of("x-immich-field-versions", "x-immich-value-versions")) {
            JsonObject versions = declared(node, key);
            versions.keySet().forEach(name -> ranges.add(OpenApiFile.range(versions, name)));
          }
        });
    assertThat(ranges).hasSizeGreaterThan(30).doesNotContain(VersionRange.ALL);
  }

  @Test
  void promisesTheReleasesFromTwoZeroToThreeTwo() {
    VersionRange supported = contract.supported();
    assertThat(supported.contains(ImmichVersion.parse("1.144.1"))).isFalse();
    assertThat(supported.contains(ImmichVersion.parse("2.0.0"))).isTrue();
    assertThat(supported.contains(ImmichVersion.parse("3.2.4"))).isTrue();
    assertThat(supported.contains(ImmichVersion.parse("3.3.0"))).isFalse();
    assertThat(contract.version()).isEqualTo(ImmichVersion.parse("3.2"));
  }

  private static JsonObject declared(JsonObject node, String key) {
    return OpenApiFile.object(node, key).orElseGet(JsonObject::new);
  }

  private void everyObject(BiConsumer<String, JsonObject> visitor) {
    visit("", contract.root(), visitor);
  }

  private static void visit(
      String place, JsonElement element, BiConsumer<String, JsonObject> visitor) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> visit(place + "[]", each, visitor));
    }
    if (element.isJsonObject()) {
      visitor.accept(place, element.getAsJsonObject());
      for (Map.Entry<String, JsonElement> entry : element.getAsJsonObject().entrySet()) {
        visit(place + "/" + entry.getKey(), entry.getValue(), visitor);
      }
    }
  }
}
