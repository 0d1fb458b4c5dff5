package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.http.HandledRequest;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The log holds what clients got, whatever went wrong. */
final class FaultLogTest {
  private static final SandboxOptions SMALL =
      SandboxOptions.defaults().withLibrary(LibrarySource.seeded(1, 200));

  @Test
  void holdsTheStatusThatAFaultSent() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      TestClient client = new TestClient(server);
      server.faults().next(1, "PUT", "/tags", Fault.status(503));
      server.faults().next(1, "GET", "/albums", Fault.html());
      client.put("/tags", "{\"tags\":[\"x\"]}");
      client.getText("/albums");

      assertThat(server.log().requests())
          .extracting(HandledRequest::operation, HandledRequest::status, HandledRequest::isWrite)
          .containsExactly(tuple("upsertTags", 503, true), tuple("getAllAlbums", 200, false));
    }
  }

  @Test
  void holdsZeroWhereTheConnectionEnded() {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      TestClient client = new TestClient(server);
      server.faults().next(1, "POST", "/albums", Fault.dropAfter());
      server.faults().next(1, "PUT", "/tags", Fault.dropBefore());
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> client.post("/albums", "{\"albumName\":\"x\"}"));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> client.put("/tags", "{\"tags\":[\"x\"]}"));

      assertThat(server.log().requests()).extracting(HandledRequest::status).containsOnly(0);
      assertThat(server.log().writes()).isEqualTo(2);
    }
  }

  @Test
  void holdsEachRequestOnceWhenItIsOnlyLate() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      server.faults().next(1, "GET", "/tags", Fault.late(Duration.ofMillis(1)));
      new TestClient(server).get("/tags");

      assertThat(server.log().requests()).hasSize(1);
      assertThat(server.log().requests().get(0).status()).isEqualTo(200);
    }
  }

  @Test
  void tellsWritesByWhatTheyDoAndNotByTheirMethod() throws IOException, InterruptedException {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      TestClient client = new TestClient(server);
      client.post("/search/statistics", "{}");
      client.post("/sync/stream", "{}");
      client.put("/nowhere", "{}");
      assertThat(server.log().writes()).isZero();

      client.get("/duplicates");
      client.tagAssets(List.of(UUID.randomUUID()), List.of(UUID.randomUUID()));
      assertThat(server.log().writes()).isEqualTo(2);
    }
  }

  @Test
  void plansNoFaultForNoRequest() {
    try (SandboxServer server = SandboxServer.start(SMALL)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> server.faults().next(0, "GET", "/tags", Fault.dropBefore()));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void answersWhatNobodyExpectedAsImmichDoes(Dialect dialect)
      throws IOException, InterruptedException {
    LibrarySource withoutUsers = () -> new SandboxLibrary(1);
    SandboxOptions broken = SMALL.withDialect(dialect).withLibrary(withoutUsers);
    try (SandboxServer server = SandboxServer.start(broken)) {
      TestClient.Answer answer = new TestClient(server).get("/tags");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.message()).isEqualTo("Internal server error");
      assertThat(answer.object().has("statusCode")).isEqualTo(dialect == Dialect.V2);
      assertThat(server.log().requests())
          .extracting(HandledRequest::operation, HandledRequest::status)
          .containsExactly(tuple("getAllTags", 500));
    }
  }
}
