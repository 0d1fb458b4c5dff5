package io.github.immichautotag.client.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.client.ApiClient;
import io.github.immichautotag.client.ApiResponse;
import io.github.immichautotag.client.JSON;
import io.github.immichautotag.client.tolerance.GeneratedOperations.Operation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.Call;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends every recorded answer of the contract's operations through the generated client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecordedAnswersTest {
  private final ScriptedServer server;
  private final GeneratedOperations operations;

  RecordedAnswersTest() throws IOException {
    server = new ScriptedServer();
    operations = GeneratedOperations.ofContract();
  }

  @BeforeAll
  void readTolerantly() {
    PlainGson.install();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.7.5", "3.1.0"})
  void everyAnswerIsReadAndNothingInItIsLost(String version) {
    Fidelity fidelity = new Fidelity();
    Set<String> read = new TreeSet<>();
    int answers = 0;
    for (RecordedExchange exchange : RecordedExchange.of(version)) {
      Optional<Operation> operation = operations.matching(exchange);
      if (operation.isPresent() && exchange.succeededWithJson()) {
        fidelity.add(exchange.file(), exchange.body(), call(exchange, operation.get()).getData());
        read.add(operation.get().id());
        answers++;
      }
    }
    System.out.printf(
        "Immich %s: %d answers of %d operations read, %d values, %d unknown fields ignored%n",
        version, answers, read.size(), fidelity.kept(), fidelity.ignored().size());
    assertThat(fidelity.lost()).isEmpty();
    assertThat(answers).isGreaterThan(250);
    assertThat(read).hasSizeGreaterThan(30);
    assertThat(fidelity.kept()).isGreaterThan(10_000);
  }

  @Test
  void fieldsOfOneReleaseOnlyDoNotStandInTheWayOfTheOther() {
    assertThat(ignoredIn("2.7.5")).contains("deviceAssetId", "deviceId", "unassignedFaces");
    assertThat(ignoredIn("3.1.0")).contains("avatarColor").doesNotContain("deviceAssetId");
  }

  private Set<String> ignoredIn(String version) {
    Fidelity fidelity = new Fidelity();
    for (RecordedExchange exchange : RecordedExchange.of(version)) {
      operations
          .matching(exchange)
          .filter(operation -> exchange.succeededWithJson())
          .ifPresent(
              operation ->
                  fidelity.add(
                      exchange.file(),
                      exchange.body(),
                      JSON.deserialize(exchange.body().toString(), operation.answer())));
    }
    return fidelity.ignored();
  }

  private ApiResponse<?> call(RecordedExchange exchange, Operation operation) {
    server.answers(exchange.status(), exchange.body().toString());
    ApiClient client = server.client();
    Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));
    Call call =
        client.buildCall(
            null,
            exchange.path(),
            exchange.method(),
            List.of(),
            List.of(),
            null,
            headers,
            Map.of(),
            Map.of(),
            new String[] {"api_key"},
            null);
    return client.execute(call, operation.answer());
  }
}
