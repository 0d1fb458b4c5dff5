package io.github.immichautotag.client.contract;

import static io.github.immichautotag.client.contract.Difference.Severity.BREAKS;
import static io.github.immichautotag.client.contract.Difference.Severity.DIFFERS;
import static io.github.immichautotag.client.contract.Difference.Severity.NEW;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares schemas of the contract with those of a release, in the direction in which they are
 * used: what we send must be taken, what we are given must be readable.
 */
final class SchemaComparison {
  private final OpenApiFile contract;
  private final OpenApiFile release;
  private final ImmichVersion version;
  private final Consumer<Difference> found;

  /** Pairs compared already: schemas refer to one another, and one report of each is enough. */
  private final Set<String> done = new HashSet<>();

  SchemaComparison(
      OpenApiFile contract,
      OpenApiFile release,
      ImmichVersion version,
      Consumer<Difference> found) {
    this.contract = contract;
    this.release = release;
    this.version = version;
    this.found = found;
  }

  /** Whether the release takes what the contract lets us send. */
  void sent(String place, JsonObject ours, JsonObject theirs) {
    compare(new Pair(place, ours, theirs, true));
  }

  /** Whether the contract can hold what the release answers. */
  void read(String place, JsonObject ours, JsonObject theirs) {
    compare(new Pair(place, ours, theirs, false));
  }

  private void compare(Pair given) {
    if (given.sent && contract.nullable(given.ours) && !release.nullable(given.theirs)) {
      add(DIFFERS, given.place, "null is not taken");
    }
    Pair pair =
        new Pair(
            name(given.ours).orElse(given.place),
            contract.resolve(given.ours),
            release.resolve(given.theirs),
            given.sent);
    if (name(given.ours).isPresent() && !done.add(pair.place + pair.sent + pair.theirs)) {
      return;
    }
    if (!pair.ours.has("type")) {
      return; // The contract holds whatever comes.
    }
    TypeFit.problem(pair.ours, pair.theirs, pair.sent)
        .ifPresentOrElse(problem -> add(BREAKS, pair.place, problem), () -> inside(pair));
  }

  private void inside(Pair pair) {
    if (pair.ours.has("enum")) {
      values(pair);
    }
    if (pair.ours.has("items")) {
      compare(pair.inner("[]", pair.ours, pair.theirs, "items"));
    }
    if (pair.ours.has("properties")) {
      fields(pair);
    }
    OpenApiFile.object(pair.ours, "additionalProperties")
        .ifPresent(
            each ->
                OpenApiFile.object(pair.theirs, "properties")
                    .ifPresent(
                        named ->
                            named
                                .entrySet()
                                .forEach(
                                    entry ->
                                        compare(
                                            new Pair(
                                                pair.place + "." + entry.getKey(),
                                                each,
                                                entry.getValue().getAsJsonObject(),
                                                pair.sent)))));
  }

  private void fields(Pair pair) {
    JsonObject ours = pair.ours.getAsJsonObject("properties");
    JsonObject theirs = OpenApiFile.object(pair.theirs, "properties").orElseGet(JsonObject::new);
    JsonObject ranges =
        OpenApiFile.object(pair.ours, "x-immich-field-versions").orElseGet(JsonObject::new);
    for (String field : ours.keySet()) {
      boolean expected = OpenApiFile.range(ranges, field).contains(version);
      String place = pair.place + "." + field;
      if (!theirs.has(field)) {
        if (expected) {
          add(BREAKS, place, "the field does not exist");
        }
        continue;
      }
      if (!expected) {
        add(DIFFERS, place, "exists, though the contract declares it for other releases");
      }
      compare(pair.inner("." + field, ours, theirs, field));
    }
    for (String field : theirs.keySet()) {
      if (!ours.has(field)) {
        add(NEW, pair.place + "." + field, pair.sent ? "can be sent as well" : "is not read");
      }
    }
    if (pair.sent) {
      required(pair, theirs);
    }
  }

  private void required(Pair pair, JsonObject theirs) {
    Set<String> always = texts(pair.ours, "required");
    for (String field : texts(pair.theirs, "required")) {
      if (theirs.has(field) && !always.contains(field)) {
        add(BREAKS, pair.place + "." + field, "is required");
      }
    }
  }

  private void values(Pair pair) {
    if (!pair.theirs.has("enum")) {
      return;
    }
    Set<String> ours = texts(pair.ours, "enum");
    Set<String> theirs = texts(pair.theirs, "enum");
    JsonObject ranges =
        OpenApiFile.object(pair.ours, "x-immich-value-versions").orElseGet(JsonObject::new);
    for (String value : theirs) {
      if (!ours.contains(value)) {
        add(DIFFERS, pair.place, "value " + value + " is new and reads as unknown");
      } else if (!OpenApiFile.range(ranges, value).contains(version)) {
        add(DIFFERS, pair.place, "has value " + value + ", declared for other releases");
      }
    }
    for (String value : ours) {
      if (!theirs.contains(value) && OpenApiFile.range(ranges, value).contains(version)) {
        add(pair.sent ? BREAKS : DIFFERS, pair.place, "value " + value + " does not exist");
      }
    }
  }

  private void add(Difference.Severity severity, String place, String text) {
    found.accept(new Difference(severity, place, text));
  }

  private static Set<String> texts(JsonObject node, String key) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonElement element : OpenApiFile.array(node, key)) {
      if (element.isJsonPrimitive()) {
        texts.add(element.getAsString());
      }
    }
    return texts;
  }

  private static Optional<String> name(JsonObject node) {
    JsonObject at =
        node.has("allOf") ? node.getAsJsonArray("allOf").get(0).getAsJsonObject() : node;
    return OpenApiFile.text(at, "$ref").map(path -> path.substring(path.lastIndexOf('/') + 1));
  }

  /** Two schemas, the place where they meet, and whether we send or read there. */
  private record Pair(String place, JsonObject ours, JsonObject theirs, boolean sent) {
    Pair inner(String step, JsonObject mine, JsonObject other, String key) {
      return new Pair(
          place + step,
          mine.getAsJsonObject(key),
          OpenApiFile.object(other, key).orElseGet(JsonObject::new),
          sent);
    }
  }
}
