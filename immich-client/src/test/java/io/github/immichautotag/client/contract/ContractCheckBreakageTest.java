package io.github.immichautotag.client.contract;

import static io.github.immichautotag.client.contract.Difference.Severity.BREAKS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Feeds the check with releases that are the contract itself but for one change, and looks whether
 * it is found.
 */
final class ContractCheckBreakageTest {
  private final OpenApiFile contract;

  ContractCheckBreakageTest() throws IOException {
    contract = OpenApiFile.read(PinnedContract.file());
  }

  @Test
  void theContractDoesNotBreakOnItself() {
    assertThat(breaksOn("3.2.0", root -> {})).isEmpty();
  }

  @Test
  void anOperationThatIsGoneBreaks() {
    assertThat(breaks(root -> root.getAsJsonObject("paths").remove("/tags/assets")))
        .containsExactly("bulkTagAssets: the operation PUT /tags/assets does not exist");
  }

  @Test
  void anOperationThatIsGoneFromReleasesBeforeItsFirstDoesNotBreak() {
    Consumer<JsonObject> gone =
        root -> root.getAsJsonObject("paths").getAsJsonObject("/assets/metadata").remove("put");
    assertThat(breaksOn("2.4.1", gone)).isEmpty();
    assertThat(breaksOn("2.5.0", gone)).hasSize(1);
  }

  @Test
  void aResponseFieldThatIsGoneBreaksOnce() {
    assertThat(breaks(root -> fields(root, "AssetResponseDto").remove("ownerId")))
        .containsExactly("AssetResponseDto.ownerId: the field does not exist");
  }

  @Test
  void aResponseFieldThatIsGoneAfterItsLastReleaseDoesNotBreak() {
    Consumer<JsonObject> gone = root -> fields(root, "AlbumResponseDto").remove("ownerId");
    assertThat(breaksOn("3.0.0", gone)).isEmpty();
    assertThat(breaksOn("2.7.5", gone))
        .containsExactly("AlbumResponseDto.ownerId: the field does not exist");
  }

  @Test
  void aResponseFieldOfAnotherTypeBreaks() {
    assertThat(breaks(root -> field(root, "ExifResponseDto", "fileSizeInByte", "string")))
        .containsExactly("ExifResponseDto.fileSizeInByte: is string, the contract says integer");
    assertThat(breaks(root -> field(root, "TagResponseDto", "name", "object"))).hasSize(1);
    assertThat(breaks(root -> field(root, "AssetResponseDto", "tags", "object"))).hasSize(1);
  }

  @Test
  void wholeNumbersThatBecomeFractionsBreakWhereWeReadThem() {
    assertThat(breaks(root -> field(root, "AlbumResponseDto", "assetCount", "number"))).hasSize(1);
    assertThat(breaks(root -> field(root, "MetadataSearchDto", "page", "number"))).isEmpty();
  }

  @Test
  void aDateThatIsNoLongerOneBreaks() {
    assertThat(breaks(root -> field(root, "AssetResponseDto", "updatedAt", "string"))).hasSize(1);
  }

  @Test
  void anIdWithoutAFormatDoesNotBreak() {
    assertThat(breaks(root -> field(root, "AssetResponseDto", "id", "string"))).isEmpty();
  }

  @Test
  void durationOfAnyTypeDoesNotBreak() {
    assertThat(breaks(root -> field(root, "AssetResponseDto", "duration", "object"))).isEmpty();
  }

  @Test
  void aRequestFieldThatIsGoneBreaks() {
    assertThat(breaks(root -> fields(root, "AssetBulkUpdateDto").remove("dateTimeOriginal")))
        .containsExactly("AssetBulkUpdateDto.dateTimeOriginal: the field does not exist");
  }

  @Test
  void aNewRequiredRequestFieldBreaksAndANewOptionalOneDoesNot() {
    Consumer<JsonObject> optional =
        root ->
            fields(root, "TagUpsertDto")
                .add("reason", JsonParser.parseString("{\"type\":\"string\"}"));
    Consumer<JsonObject> required =
        root -> schema(root, "TagUpsertDto").getAsJsonArray("required").add("reason");
    assertThat(breaks(optional)).isEmpty();
    assertThat(breaks(optional.andThen(required)))
        .containsExactly("TagUpsertDto.reason: is required");
  }

  @Test
  void aParameterThatIsGoneOrNewlyRequiredBreaks() {
    assertThat(breaks(root -> operation(root, "/search/person", "get").remove("parameters")))
        .containsExactly(
            "searchPerson query name: the parameter does not exist",
            "searchPerson query withHidden: the parameter does not exist");
    String parameter =
        "{\"in\":\"query\",\"name\":\"why\",\"required\":true,\"schema\":{\"type\":\"string\"}}";
    assertThat(
            breaks(
                root ->
                    operation(root, "/search/person", "get")
                        .getAsJsonArray("parameters")
                        .add(JsonParser.parseString(parameter))))
        .containsExactly("searchPerson query why: new, required");
  }

  @Test
  void anotherPermissionBreaks() {
    assertThat(
            breaks(
                root ->
                    operation(root, "/tags/assets", "put")
                        .addProperty("x-immich-permission", "tag.link")))
        .containsExactly("bulkTagAssets: needs permission tag.link, the contract says tag.asset");
    assertThat(
            breaks(
                root -> operation(root, "/tags", "get").addProperty("x-immich-admin-only", true)))
        .containsExactly("getAllTags: is for administrators only");
  }

  @Test
  void aSmallerPageBreaks() {
    assertThat(
            breaks(
                root ->
                    fields(root, "MetadataSearchDto")
                        .getAsJsonObject("size")
                        .addProperty("maximum", 250)))
        .containsExactly("MetadataSearchDto.size: takes at most 250, we send up to 1000");
  }

  @Test
  void bodiesThatAreGoneBreak() {
    assertThat(breaks(root -> operation(root, "/duplicates", "delete").remove("requestBody")))
        .containsExactly("deleteDuplicates: takes no JSON body");
    assertThat(
            breaks(
                root ->
                    operation(root, "/tags", "get")
                        .getAsJsonObject("responses")
                        .getAsJsonObject("200")
                        .remove("content")))
        .containsExactly("getAllTags: answers without a JSON body");
  }

  @Test
  void aValueThatWeSendAndThatIsGoneBreaksAndANewOneDoesNot() {
    Consumer<JsonObject> renamed =
        root ->
            schema(root, "AssetVisibility")
                .add(
                    "enum",
                    JsonParser.parseString("[\"timeline\",\"hidden\",\"locked\",\"vault\"]"));
    assertThat(breaks(renamed)).containsExactly("AssetVisibility: value archive does not exist");
    assertThat(differences("3.2.0", renamed))
        .extracting(Difference::toString)
        .anyMatch(line -> line.contains("value vault is new and reads as unknown"));
  }

  @Test
  void whatIsInsideOfMapsIsComparedToo() {
    assertThat(
            breaks(
                root -> {
                  JsonObject queues = schema(root, "QueuesResponseLegacyDto");
                  queues.remove("additionalProperties");
                  queues.add(
                      "properties",
                      JsonParser.parseString("{\"sidecar\":{\"type\":\"array\",\"items\":{}}}"));
                }))
        .containsExactly("QueueResponseLegacyDto: is array, the contract says object");
  }

  @Test
  void whatBreaksOnlyAnUnsupportedReleaseIsNoFailure() {
    List<Difference> gone =
        differences("1.135.3", root -> fields(root, "TagResponseDto").remove("id"));
    ContractReport report = new ContractReport(ImmichVersion.parse("1.135.3"), false, gone);
    assertThat(report.failures()).isEmpty();
    assertThat(report.summary()).contains("not supported", "TagResponseDto.id");
  }

  private List<String> breaks(Consumer<JsonObject> change) {
    return breaksOn("3.2.0", change);
  }

  private List<String> breaksOn(String version, Consumer<JsonObject> change) {
    return differences(version, change).stream()
        .filter(difference -> difference.severity() == BREAKS)
        .map(difference -> difference.place() + ": " + difference.text())
        .toList();
  }

  private List<Difference> differences(String version, Consumer<JsonObject> change) {
    JsonObject root = contract.root();
    root.getAsJsonObject("info").addProperty("version", version);
    change.accept(root);
    return new ContractCheck(contract).against(new OpenApiFile(root));
  }

  private static JsonObject schema(JsonObject root, String name) {
    return root.getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject(name);
  }

  private static JsonObject fields(JsonObject root, String schema) {
    return schema(root, schema).getAsJsonObject("properties");
  }

  private static void field(JsonObject root, String schema, String field, String type) {
    JsonObject changed = new JsonObject();
    changed.addProperty("type", type);
    fields(root, schema).add(field, changed);
  }

  private static JsonObject operation(JsonObject root, String path, String method) {
    return root.getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject(method);
  }
}
