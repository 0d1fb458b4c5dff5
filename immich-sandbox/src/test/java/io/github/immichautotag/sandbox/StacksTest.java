package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxStack;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stacks that meet, as real servers merge and divide them. */
final class StacksTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatLiesUnderAPrimaryComesAlongAndTheOldStackIsNoMore(Dialect dialect)
      throws IOException, InterruptedException {
    try (SandboxServer server = start(dialect)) {
      TestClient client = new TestClient(server);
      List<UUID> ids = unstacked(server, 4);
      String old = stack(client, ids.subList(0, 2));

      stack(client, List.of(ids.get(2), ids.get(0), ids.get(3)));

      assertThat(client.get("/stacks/" + old).status()).isEqualTo(400);
      assertThat(members(server, ids.get(2))).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatLiesUnderneathLeavesItsStackAlone(Dialect dialect)
      throws IOException, InterruptedException {
    try (SandboxServer server = start(dialect)) {
      TestClient client = new TestClient(server);
      List<UUID> ids = unstacked(server, 4);
      stack(client, ids.subList(0, 3));

      stack(client, List.of(ids.get(3), ids.get(2)));

      assertThat(members(server, ids.get(0))).containsExactlyElementsOf(ids.subList(0, 2));
      assertThat(members(server, ids.get(3))).containsExactly(ids.get(3), ids.get(2));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void thePrimaryAloneStaysAStackUntilThatIsDeleted(Dialect dialect)
      throws IOException, InterruptedException {
    try (SandboxServer server = start(dialect)) {
      TestClient client = new TestClient(server);
      List<UUID> ids = unstacked(server, 2);
      String stack = stack(client, ids);

      assertThat(client.delete("/stacks/" + stack + "/assets/" + ids.get(0), "").message())
          .isEqualTo("Cannot remove stack's primary asset");
      assertThat(client.delete("/stacks/" + stack + "/assets/" + ids.get(1), "").status())
          .isEqualTo(204);
      assertThat(members(server, ids.get(0))).containsExactly(ids.get(0));

      assertThat(client.delete("/stacks/" + stack, "").status()).isEqualTo(204);
      assertThat(asset(server, ids.get(0)).stack()).isEmpty();
    }
  }

  private static SandboxServer start(Dialect dialect) {
    return SandboxServer.start(
        SandboxOptions.defaults().withDialect(dialect).withLibrary(LibrarySource.seeded(3, 300)));
  }

  private static List<UUID> unstacked(SandboxServer server, int count) {
    return server.library().assets().stream()
        .filter(asset -> asset.owner().equals(server.library().owner()))
        .filter(asset -> asset.visibility().wire().equals("timeline") && asset.stack().isEmpty())
        .limit(count)
        .map(SandboxAsset::id)
        .toList();
  }

  private static String stack(TestClient client, List<UUID> ids)
      throws IOException, InterruptedException {
    TestClient.Answer answer = client.post("/stacks", "{\"assetIds\":" + TestClient.ids(ids) + "}");
    assertThat(answer.status()).isEqualTo(201);
    JsonObject stack = answer.object();
    assertThat(stack.get("primaryAssetId").getAsString()).isEqualTo(ids.get(0).toString());
    return stack.get("id").getAsString();
  }

  private static List<UUID> members(SandboxServer server, UUID primary) {
    SandboxStack stack = asset(server, primary).stack().orElseThrow();
    assertThat(stack.primary().id()).isEqualTo(primary);
    return stack.members().stream().map(SandboxAsset::id).toList();
  }

  private static SandboxAsset asset(SandboxServer server, UUID id) {
    return server.library().asset(id).orElseThrow();
  }
}
