package io.github.immichautotag.client.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.client.ApiClient;
import io.github.immichautotag.client.ApiException;
import io.github.immichautotag.client.ApiResponse;
import io.github.immichautotag.client.api.SearchApi;
import io.github.immichautotag.client.api.ServerApi;
import io.github.immichautotag.client.api.TagsApi;
import io.github.immichautotag.client.api.TimelineApi;
import io.github.immichautotag.client.contract.OpenApiFile;
import io.github.immichautotag.client.contract.PinnedContract;
import io.github.immichautotag.client.model.AssetVisibility;
import io.github.immichautotag.client.model.MetadataSearchDto;
import io.github.immichautotag.client.model.SearchResponseDto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What goes over the wire: exactly what was set, nothing else. */
final class RequestsTest {
  private final Gson gson = PlainGson.install();
  private final ScriptedServer server;

  RequestsTest() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> newObjectsCarryNoEmptyListsAndNoNulls() throws IOException {
    return OpenApiFile.read(PinnedContract.file()).schemas().entrySet().stream()
        .filter(schema -> schema.getValue().has("properties"))
        .map(
            schema ->
                DynamicTest.dynamicTest(schema.getKey(), () -> emptyWhenNew(schema.getKey())));
  }

  @Test
  void searchesSendOnlyWhatWasSet() {
    new SearchApi(server.client())
        .searchAssets(
            new MetadataSearchDto()
                .size(1000L)
                .withExif(true)
                .visibility(AssetVisibility.TIMELINE)
                .takenBefore(OffsetDateTime.parse("2019-07-12T07:10:40.123Z")));
    assertThat(server.lastCall().method()).isEqualTo("POST");
    assertThat(server.lastCall().uri()).isEqualTo("/api/search/metadata");
    assertThat(server.lastCall().key()).isEqualTo("secret");
    assertThat(JsonParser.parseString(server.lastCall().body()))
        .isEqualTo(
            JsonParser.parseString(
                "{\"size\":1000,\"withExif\":true,\"visibility\":\"timeline\","
                    + "\"takenBefore\":\"2019-07-12T07:10:40.123Z\"}"));
  }

  @Test
  void groupedParametersAppearInTheQueryOnlyWhenSet() {
    server.answers(200, "[]");
    UUID tag = UUID.fromString("b1e70000-0000-4000-8000-000000000001");
    new TimelineApi(server.client())
        .getTimeBuckets()
        .tagId(tag)
        .visibility(AssetVisibility.ARCHIVE)
        .execute();
    assertThat(server.lastCall().uri())
        .isEqualTo("/api/timeline/buckets?tagId=" + tag + "&visibility=archive");
  }

  @Test
  void callsThatNeedNoKeySendNone() {
    new ServerApi(server.client()).pingServer();
    assertThat(server.lastCall().key()).isEmpty();
  }

  @Test
  void explicitNullCanBeSentAsRawBytes() {
    server.answers(200, "{\"assets\":{\"items\":[]}}");
    ApiClient client = server.client();
    JsonObject body = gson.toJsonTree(new MetadataSearchDto().size(1000L)).getAsJsonObject();
    body.add("tagIds", JsonNull.INSTANCE);
    byte[] bytes =
        gson.newBuilder().serializeNulls().create().toJson(body).getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        new HashMap<>(Map.of("Accept", "application/json", "Content-Type", "application/json"));
    ApiResponse<SearchResponseDto> answer =
        client.execute(
            client.buildCall(
                null,
                "/search/metadata",
                "POST",
                List.of(),
                List.of(),
                bytes,
                headers,
                Map.of(),
                Map.of(),
                new String[] {"api_key"},
                null),
            SearchResponseDto.class);
    assertThat(answer.getData().getAssets().getItems()).isEmpty();
    assertThat(server.lastCall().body()).isEqualTo("{\"size\":1000,\"tagIds\":null}");
  }

  @Test
  void refusalsCarryStatusAndBody() {
    String refusal = "{\"message\":\"Missing required permission: tag.read\"}";
    server.answers(403, refusal);
    TagsApi tags = new TagsApi(server.client());
    assertThatThrownBy(tags::getAllTags)
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo(403);
              assertThat(e.getResponseBody()).isEqualTo(refusal);
            });
  }

  private void emptyWhenNew(String name) throws ReflectiveOperationException {
    Class<?> model = Class.forName("io.github.immichautotag.client.model." + name);
    assertThat(gson.toJson(model.getConstructor().newInstance())).isEqualTo("{}");
  }
}
