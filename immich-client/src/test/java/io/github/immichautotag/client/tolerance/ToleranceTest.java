package io.github.immichautotag.client.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.reflect.TypeToken;
import io.github.immichautotag.client.JSON;
import io.github.immichautotag.client.contract.OpenApiFile;
import io.github.immichautotag.client.contract.PinnedContract;
import io.github.immichautotag.client.model.AlbumUserResponseDto;
import io.github.immichautotag.client.model.AlbumUserRole;
import io.github.immichautotag.client.model.AssetMetadataResponseDto;
import io.github.immichautotag.client.model.AssetResponseDto;
import io.github.immichautotag.client.model.QueueResponseLegacyDto;
import io.github.immichautotag.client.model.SearchResponseDto;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Answers of servers that are older, newer or stranger than any recorded one. */
final class ToleranceTest {
  private static final String ID = "\"b1e70000-0000-4000-8000-000000000001\"";

  private final Gson gson = PlainGson.install();
  private final OpenApiFile contract;

  ToleranceTest() throws IOException {
    contract = OpenApiFile.read(PinnedContract.file());
  }

  @TestFactory
  Stream<DynamicTest> everyObjectIsReadWithoutAnyOfItsFields() {
    return objects(
        (model, schema) ->
            assertThat(gson.toJson(JSON.<Object>deserialize("{}", model))).isEqualTo("{}"));
  }

  @TestFactory
  Stream<DynamicTest> everyObjectIsReadWithAllOfItsFieldsNull() {
    return objects(
        (model, schema) -> {
          JsonObject nulls = new JsonObject();
          schema
              .getAsJsonObject("properties")
              .keySet()
              .forEach(f -> nulls.add(f, JsonNull.INSTANCE));
          Object empty = JSON.deserialize("{}", model);
          assertThat(JSON.<Object>deserialize(text(nulls), model)).isEqualTo(empty);
        });
  }

  @TestFactory
  Stream<DynamicTest> everyObjectIsReadWithFieldsThatNobodyKnows() {
    return objects(
        (model, schema) -> {
          String strange = "{\"brandNew\":{\"deep\":[1,null,{\"er\":true}]},\"another\":\"x\"}";
          Object empty = JSON.deserialize("{}", model);
          assertThat(JSON.<Object>deserialize(strange, model)).isEqualTo(empty);
        });
  }

  @TestFactory
  Stream<DynamicTest> everyEnumReadsItsValuesAndTakesOthersAsUnknown() {
    return contract.schemas().entrySet().stream()
        .filter(schema -> schema.getValue().has("enum"))
        .map(
            schema ->
                DynamicTest.dynamicTest(
                    schema.getKey(), () -> checkEnum(schema.getKey(), schema.getValue())));
  }

  @Test
  void sizesAboveTwoGibibytesStayWhatTheyAre() {
    AssetResponseDto asset = asset("\"exifInfo\":{\"fileSizeInByte\":3221225472}");
    assertThat(asset.getExifInfo().getFileSizeInByte()).isEqualTo(3_221_225_472L);
  }

  @Test
  void largestSafeIntegerOfJavaScriptIsExact() {
    AssetResponseDto asset = asset("\"exifInfo\":{\"fileSizeInByte\":9007199254740991}");
    assertThat(asset.getExifInfo().getFileSizeInByte()).isEqualTo(9_007_199_254_740_991L);
  }

  @Test
  void numbersInNotesStayWhole() {
    AssetMetadataResponseDto note =
        JSON.deserialize("{\"value\":{\"n\":9007199254740993}}", AssetMetadataResponseDto.class);
    assertThat(note.getValue()).containsEntry("n", 9_007_199_254_740_993L);
  }

  @Test
  void durationIsANumberOrAText() {
    assertThat(asset("\"duration\":2000").getDuration()).isEqualTo(2000L);
    assertThat(asset("\"duration\":\"0:00:02.000\"").getDuration()).isEqualTo("0:00:02.000");
    assertThat(asset("\"duration\":null").getDuration()).isNull();
  }

  @Test
  void fractionsWhereOlderServersSendThemAreKept() {
    AssetResponseDto asset = asset("\"width\":320.5,\"exifInfo\":{\"iso\":12.5,\"rating\":-1}");
    assertThat(asset.getWidth()).isEqualTo(320.5);
    assertThat(asset.getExifInfo().getIso()).isEqualTo(12.5);
    assertThat(asset.getExifInfo().getRating()).isEqualTo(-1.0);
  }

  @Test
  void oneRoleThatIsNewDoesNotSpoilTheOthers() {
    TypeToken<List<AlbumUserResponseDto>> list = new TypeToken<>() {};
    List<AlbumUserResponseDto> users =
        JSON.deserialize("[{\"role\":\"curator\"},{\"role\":\"editor\"}]", list.getType());
    assertThat(users)
        .extracting(AlbumUserResponseDto::getRole)
        .containsExactly(AlbumUserRole.UNKNOWN_DEFAULT_OPEN_API, AlbumUserRole.EDITOR);
  }

  @Test
  void queuesThatAreNewAreQueuesLikeTheOthers() {
    TypeToken<Map<String, QueueResponseLegacyDto>> queues = new TypeToken<>() {};
    Map<String, QueueResponseLegacyDto> read =
        JSON.deserialize("{\"telepathy\":{\"jobCounts\":{\"waiting\":3}}}", queues.getType());
    assertThat(read).containsOnlyKeys("telepathy");
    assertThat(read.values())
        .extracting(queue -> queue.getJobCounts().getWaiting())
        .containsExactly(3L);
  }

  @Test
  void datesFarFromOurTimeAreRead() {
    for (String date :
        new String[] {"-000001-01-01T00:00:00.000Z", "+010000-01-01T00:00:00+00:00"}) {
      assertThatCode(() -> asset("\"fileCreatedAt\":\"" + date + "\"")).doesNotThrowAnyException();
    }
  }

  @Test
  void pagesWithoutAlbumsFacetsOrTotalsAreRead() {
    SearchResponseDto page =
        JSON.deserialize("{\"assets\":{\"items\":[{\"id\":" + ID + "}]}}", SearchResponseDto.class);
    assertThat(page.getAssets().getItems()).hasSize(1);
    assertThat(page.getAssets().getNextPage()).isNull();
  }

  private Stream<DynamicTest> objects(ModelCheck check) {
    return contract.schemas().entrySet().stream()
        .filter(schema -> schema.getValue().has("properties"))
        .map(
            schema ->
                DynamicTest.dynamicTest(
                    schema.getKey(), () -> check.run(model(schema.getKey()), schema.getValue())));
  }

  private void checkEnum(String name, JsonObject schema) throws ClassNotFoundException {
    Class<?> model = model(name);
    for (JsonElement value : schema.getAsJsonArray("enum")) {
      Object read = JSON.deserialize(value.toString(), model);
      assertThat(gson.toJsonTree(read)).isEqualTo(value);
    }
    Object strange = JSON.deserialize(new JsonPrimitive("brand new").toString(), model);
    assertThat(strange).hasToString("unknown_default_open_api");
    assertThat(JSON.<Object>deserialize("null", model)).isNull();
  }

  private String text(JsonObject object) {
    return gson.newBuilder().serializeNulls().create().toJson(object);
  }

  private static AssetResponseDto asset(String fields) {
    return JSON.deserialize("{\"id\":" + ID + "," + fields + "}", AssetResponseDto.class);
  }

  private static Class<?> model(String name) throws ClassNotFoundException {
    return Class.forName("io.github.immichautotag.client.model." + name);
  }

  /** A check of one generated class against its schema. */
  private interface ModelCheck {
    void run(Class<?> model, JsonObject schema) throws ReflectiveOperationException;
  }
}
