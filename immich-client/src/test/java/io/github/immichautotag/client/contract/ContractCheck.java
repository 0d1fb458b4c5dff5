package io.github.immichautotag.client.contract;

import static io.github.immichautotag.client.contract.Difference.Severity.BREAKS;
import static io.github.immichautotag.client.contract.Difference.Severity.DIFFERS;
import static io.github.immichautotag.client.contract.Difference.Severity.NEW;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares the pinned contract with the specification of one release. What the contract declares
 * for other releases only is not missed; what it does not know is reported as new.
 */
final class ContractCheck {
  private final OpenApiFile contract;

  ContractCheck(OpenApiFile contract) {
    this.contract = contract;
  }

  /** All differences, those that break first. */
  List<Difference> against(OpenApiFile release) {
    return new Comparison(release).run();
  }

  private final class Comparison {
    private final OpenApiFile release;
    private final ImmichVersion version;
    private final Set<Difference> found = new TreeSet<>();
    private final SchemaComparison schemas;

    Comparison(OpenApiFile release) {
      this.release = release;
      this.version = release.version();
      this.schemas = new SchemaComparison(contract, release, version, found::add);
    }

    List<Difference> run() {
      Map<String, JsonObject> theirs = release.operations();
      contract
          .operations()
          .forEach((call, ours) -> operation(call, ours, Optional.ofNullable(theirs.get(call))));
      return List.copyOf(found);
    }

    private void operation(String call, JsonObject ours, Optional<JsonObject> theirs) {
      String id = ours.get("operationId").getAsString();
      boolean expected = OpenApiFile.range(ours, "x-immich-versions").contains(version);
      if (theirs.isEmpty()) {
        if (expected) {
          add(BREAKS, id, "the operation " + call + " does not exist");
        }
        return;
      }
      if (!expected) {
        add(DIFFERS, id, "exists, though the contract declares it for other releases");
      }
      names(id, ours, theirs.get());
      parameters(id, ours, theirs.get());
      request(id, ours, theirs.get());
      response(id, ours, theirs.get());
    }

    private void names(String id, JsonObject ours, JsonObject theirs) {
      OpenApiFile.text(theirs, "operationId")
          .filter(other -> !other.equals(id))
          .ifPresent(other -> add(DIFFERS, id, "is called " + other));
      String wanted = OpenApiFile.text(ours, "x-immich-permission").orElse("none");
      String asked = OpenApiFile.text(theirs, "x-immich-permission").orElse("none");
      if (!asked.equals(wanted)) {
        add(
            asked.equals("none") ? DIFFERS : BREAKS,
            id,
            "needs permission " + asked + ", the contract says " + wanted);
      }
      if (!OpenApiFile.flag(ours, "x-immich-admin-only")
          && OpenApiFile.flag(theirs, "x-immich-admin-only")) {
        add(BREAKS, id, "is for administrators only");
      }
      if (OpenApiFile.flag(theirs, "deprecated")) {
        add(DIFFERS, id, "is deprecated");
      }
    }

    private void parameters(String id, JsonObject ours, JsonObject theirs) {
      Map<String, JsonObject> known = contract.parameters(ours);
      Map<String, JsonObject> offered = release.parameters(theirs);
      known.forEach((name, parameter) -> parameter(id + " " + name, parameter, offered.get(name)));
      offered.forEach(
          (name, parameter) -> {
            boolean required = OpenApiFile.flag(parameter, "required");
            if (!known.containsKey(name)) {
              add(required ? BREAKS : NEW, id + " " + name, required ? "new, required" : "new");
            } else if (required && !OpenApiFile.flag(known.get(name), "required")) {
              add(BREAKS, id + " " + name, "is required");
            }
          });
    }

    private void parameter(String place, JsonObject ours, @Nullable JsonObject theirs) {
      boolean expected = OpenApiFile.range(ours, "x-immich-versions").contains(version);
      if (theirs == null) {
        if (expected) {
          add(BREAKS, place, "the parameter does not exist");
        }
        return;
      }
      if (!expected) {
        add(DIFFERS, place, "exists, though the contract declares it for other releases");
      }
      schemas.sent(place, ours.getAsJsonObject("schema"), theirs.getAsJsonObject("schema"));
    }

    private void request(String id, JsonObject ours, JsonObject theirs) {
      Optional<JsonObject> sent = contract.requestSchema(ours);
      Optional<JsonObject> taken = release.requestSchema(theirs);
      if (sent.isPresent() != taken.isPresent()) {
        add(BREAKS, id, sent.isPresent() ? "takes no JSON body" : "needs a JSON body");
        return;
      }
      sent.ifPresent(schema -> schemas.sent(id + " request", schema, taken.orElseThrow()));
    }

    private void response(String id, JsonObject ours, JsonObject theirs) {
      Set<String> expected = ours.getAsJsonObject("responses").keySet();
      Set<String> answered = theirs.getAsJsonObject("responses").keySet();
      if (!answered.containsAll(expected)) {
        add(DIFFERS, id, "answers " + answered + ", the contract says " + expected);
      }
      contract
          .responseSchema(ours)
          .ifPresent(
              read ->
                  release
                      .responseSchema(theirs)
                      .ifPresentOrElse(
                          given -> schemas.read(id + " response", read, given),
                          () -> add(BREAKS, id, "answers without a JSON body")));
    }

    private void add(Difference.Severity severity, String place, String text) {
      found.add(new Difference(severity, place, text));
    }
  }
}
