package io.github.immichautotag.client.tolerance;

import com.google.gson.JsonObject;
import io.github.immichautotag.client.contract.OpenApiFile;
import io.github.immichautotag.client.contract.PinnedContract;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of the contract with the Java types that the generator gave their answers. */
final class GeneratedOperations {
  /** An id or "me": "/albums/statistics" is another operation, not the album "statistics". */
  private static final String SEGMENT = "([0-9a-fA-F-]{36}|me)";

  private final List<Operation> operations;

  private GeneratedOperations(List<Operation> operations) {
    this.operations = List.copyOf(operations);
  }

  /** Reads them from the contract and, by reflection, from the generated API classes. */
  static GeneratedOperations ofContract() throws IOException {
    OpenApiFile contract = OpenApiFile.read(PinnedContract.file());
    List<Operation> found = new ArrayList<>();
    contract
        .operations()
        .forEach(
            (call, operation) -> {
              if (contract.responseSchema(operation).isPresent()) {
                found.add(operation(call, operation));
              }
            });
    return new GeneratedOperations(found);
  }

  /** All operations that answer with a body. */
  List<Operation> all() {
    return operations;
  }

  /** The operation that a recorded call is one of, if the contract has it. */
  Optional<Operation> matching(RecordedExchange exchange) {
    return operations.stream().filter(operation -> operation.covers(exchange)).findFirst();
  }

  private static Operation operation(String call, JsonObject operation) {
    String id = operation.get("operationId").getAsString();
    String tag = operation.getAsJsonArray("tags").get(0).getAsString();
    int space = call.indexOf(' ');
    String template = call.substring(space + 1);
    Pattern path = Pattern.compile(template.replaceAll("\\{\\w+}", SEGMENT));
    return new Operation(id, call.substring(0, space), path, answerType(tag, id));
  }

  private static Type answerType(String tag, String operationId) {
    String api =
        Stream.of(tag.split(" ", -1))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + rest(word))
            .collect(Collectors.joining("", "io.github.immichautotag.client.api.", "Api"));
    try {
      return Stream.of(Class.forName(api).getDeclaredMethods())
          .filter(method -> method.getName().equals(operationId + "WithHttpInfo"))
          .map(Method::getGenericReturnType)
          .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
          .findFirst()
          .orElseThrow(() -> new AssertionError("No method for " + operationId + " in " + api));
    } catch (ClassNotFoundException e) {
      throw new AssertionError("The generator made no class for the tag \"" + tag + "\"", e);
    }
  }

  private static String rest(String word) {
    return word.substring(1).toLowerCase(Locale.ROOT);
  }

  /** An operation with an answer that has a body. */
  record Operation(String id, String method, Pattern path, Type answer) {
    boolean covers(RecordedExchange exchange) {
      return method.equals(exchange.method())
          && path.matcher(exchange.pathWithoutQuery()).matches();
    }
  }
}
