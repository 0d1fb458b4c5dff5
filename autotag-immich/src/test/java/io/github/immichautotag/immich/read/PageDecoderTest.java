package io.github.immichautotag.immich.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import io.github.immichautotag.client.JSON;
import io.github.immichautotag.client.model.AssetResponseDto;
import io.github.immichautotag.client.model.AssetTypeEnum;
import io.github.immichautotag.client.model.ExifResponseDto;
import io.github.immichautotag.client.model.SearchResponseDto;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.NumberField;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.immich.http.ImmichCalls;
import io.github.immichautotag.immich.http.ServerAddress;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageDecoderTest {

  private static final PageDecoder<AssetRow> ASSETS =
      new PageDecoder<>(new AssetRowDecoder(new Wanted(true, EnumSet.allOf(Detail.class))));
  private static final PageDecoder<IdRow> IDS = new PageDecoder<>(new IdRowDecoder());

  @ParameterizedTest
  @ValueSource(strings = {"3.1.0", "2.7.5"})
  void readsTheSameFromTheStreamAsTheGeneratedModelsOnEveryRecordedSearch(String version)
      throws IOException {
    Gson gson = generated();
    int assets = 0;
    for (Path file : recordings(version)) {
      JsonElement body = searchAnswer(file);
      if (body.isJsonNull()) {
        continue;
      }
      SearchResponseDto expected = gson.fromJson(body, SearchResponseDto.class);
      SearchPage<AssetRow> page = decode(ASSETS, body);
      List<AssetResponseDto> items = Objects.requireNonNull(expected.getAssets().getItems());
      assertThat(page.problems()).as(file.toString()).isEmpty();
      assertThat(page.rows()).as(file.toString()).hasSameSizeAs(items);
      assertThat(page.hasNext()).isEqualTo(expected.getAssets().getNextPage() != null);
      assertThat(decode(IDS, body).rows())
          .extracting(IdRow::id)
          .isEqualTo(items.stream().map(AssetResponseDto::getId).toList());
      for (int at = 0; at < items.size(); at++) {
        assertSame(page.rows().get(at), items.get(at));
      }
      assets += items.size();
    }
    assertThat(assets).isGreaterThan(300);
  }

  private static void assertSame(AssetRow row, AssetResponseDto dto) {
    Asset asset = row.asset();
    assertThat(asset.id().value()).isEqualTo(dto.getId());
    assertThat(asset.owner().value()).isEqualTo(dto.getOwnerId());
    assertThat(asset.originalFileName()).isEqualTo(dto.getOriginalFileName());
    assertThat(asset.originalPath()).isEqualTo(dto.getOriginalPath());
    assertThat(asset.fileCreatedAt()).isEqualTo(dto.getFileCreatedAt().toInstant());
    assertThat(asset.localDateTime().toInstant(ZoneOffset.UTC))
        .isEqualTo(dto.getLocalDateTime().toInstant());
    assertThat(row.updatedAt()).isEqualTo(dto.getUpdatedAt().toInstant());
    assertThat(asset.favorite()).isEqualTo(dto.getIsFavorite());
    assertThat(asset.trashed()).isEqualTo(dto.getIsTrashed());
    assertThat(asset.visibility().name())
        .isEqualTo(dto.getVisibility().getValue().toUpperCase(Locale.ROOT));
    assertThat(asset.type()).isEqualTo(type(dto.getType()));
    assertThat(asset.links().duplicate().isPresent()).isEqualTo(dto.getDuplicateId() != null);
    assertThat(asset.links().motionPart().isPresent()).isEqualTo(dto.getLivePhotoVideoId() != null);
    assertThat(asset.links().externalLibrary().isPresent()).isEqualTo(dto.getLibraryId() != null);
    assertThat(asset.captureTime().isPresent()).isEqualTo(dto.getExifInfo() != null);
    if (dto.getExifInfo() != null) {
      assertThat(asset.captureTime().orElseThrow().instant())
          .isEqualTo(dto.getExifInfo().getDateTimeOriginal().toInstant());
    }
    assertSameDetails(asset.details(), dto);
  }

  private static void assertSameDetails(AssetDetails details, AssetResponseDto dto) {
    assertThat(details.addedAt()).isEqualTo(dto.getCreatedAt().toInstant());
    assertThat(details.checksum()).isEqualTo(dto.getChecksum());
    assertThat(details.texts().get(TextField.MIME)).isEqualTo(dto.getOriginalMimeType());
    assertThat(details.numbers().get(NumberField.DURATION)).isEqualTo(seconds(dto.getDuration()));
    assertThat(details.people())
        .extracting(person -> person.id().value() + " " + person.name())
        .containsExactlyElementsOf(people(dto));
    assertThat(details.metadataRead()).isEqualTo(dto.getExifInfo() != null);
    if (dto.getExifInfo() != null) {
      assertSameMetadata(details, dto.getExifInfo());
    }
    // All recorded pictures lie as they are stored.
    assertThat(details.numbers().get(NumberField.WIDTH)).isEqualTo(dto.getWidth());
    assertThat(details.numbers().get(NumberField.HEIGHT)).isEqualTo(dto.getHeight());
  }

  private static void assertSameMetadata(AssetDetails details, ExifResponseDto dto) {
    Map<NumberField, Double> numbers = details.numbers();
    assertThat(numbers.get(NumberField.SIZE))
        .isEqualTo(dto.getFileSizeInByte() == null ? null : dto.getFileSizeInByte().doubleValue());
    assertThat(numbers.get(NumberField.ISO)).isEqualTo(dto.getIso());
    assertThat(numbers.get(NumberField.F_NUMBER)).isEqualTo(dto.getfNumber());
    assertThat(numbers.get(NumberField.FOCAL_LENGTH)).isEqualTo(dto.getFocalLength());
    assertThat(numbers.get(NumberField.RATING)).isEqualTo(dto.getRating());
    assertThat(dto.getExposureTime()).as("no recorded one").isNull();
    assertThat(numbers.get(NumberField.EXPOSURE_TIME)).isNull();
    assertThat(numbers.get(NumberField.WIDTH)).isEqualTo(dto.getExifImageWidth());
    Map<TextField, String> texts = details.texts();
    assertThat(texts.get(TextField.LENS)).isEqualTo(dto.getLensModel());
    assertThat(texts.get(TextField.CITY)).isEqualTo(dto.getCity());
    assertThat(texts.get(TextField.STATE)).isEqualTo(dto.getState());
    assertThat(texts.get(TextField.COUNTRY)).isEqualTo(dto.getCountry());
    assertThat(details.description()).isEqualTo(dto.getDescription());
  }

  private static List<String> people(AssetResponseDto dto) {
    return dto.getPeople().stream()
        .map(person -> person.getId() + " " + person.getName())
        .sorted()
        .toList();
  }

  /** A whole number of milliseconds, or a clock's hand that all recordings hold to a minute. */
  private static @Nullable Double seconds(@Nullable Object duration) {
    if (duration == null) {
      return null;
    }
    String text = duration.toString();
    double seconds =
        text.contains(":")
            ? Double.parseDouble(text.substring(text.lastIndexOf(':') + 1))
            : Double.parseDouble(text) / 1000;
    return seconds == 0 ? null : seconds;
  }

  private static AssetType type(AssetTypeEnum type) {
    return AssetType.valueOf(type.getValue());
  }

  @Test
  void leavesOutElementsThatAreNoAssetsAndReadsTheOthers() throws IOException {
    String good =
        """
        {"id":"11111111-1111-4111-8111-111111111111","ownerId":"21111111-1111-4111-8111-111111111111",
         "fileCreatedAt":"2019-07-12T07:10:40.000Z","newInLaterVersions":{"a":[1,{"b":null}]},
         "type":"HOLOGRAM","visibility":"somewhere","isFavorite":"yes","exifInfo":7}""";
    String page =
        """
        {"albums":{},"assets":{"nextPage":"2","items":[
          {"id":"no id","ownerId":5,"fileCreatedAt":{}}, 17, null, %s, {"id":null}]},"extra":[]}"""
            .formatted(good);

    SearchPage<AssetRow> read = ASSETS.decode(new JsonReader(new StringReader(page)));

    assertThat(read.hasNext()).isTrue();
    assertThat(read.problems()).hasSize(4);
    assertThat(read.rows()).hasSize(1);
    Asset asset = read.rows().get(0).asset();
    assertThat(asset.type()).isEqualTo(AssetType.OTHER);
    assertThat(asset.captureTime()).isEmpty();
    assertThat(asset.originalFileName()).isEmpty();
  }

  private static <T extends SearchRow> SearchPage<T> decode(
      PageDecoder<T> decoder, JsonElement body) throws IOException {
    return decoder.decode(new JsonReader(new StringReader(body.toString())));
  }

  /** The Gson that the adapter gives to the generated client. */
  private static Gson generated() {
    ImmichCalls calls = new ImmichCalls(ServerAddress.parse("http://localhost:2283"));
    assertThat(calls).isNotNull();
    return JSON.getGson();
  }

  private static List<Path> recordings(String version) throws IOException {
    Path folder =
        Path.of(System.getProperty("autotag.testdata.dir")).resolve("recordings").resolve(version);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** The body of a good answer to a search; JSON null for any other recording. */
  private static JsonElement searchAnswer(Path file) {
    try {
      JsonObject recording = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      JsonObject response = recording.getAsJsonObject("response");
      String path = recording.getAsJsonObject("request").get("path").getAsString();
      boolean search = path.startsWith("/api/search/metadata");
      if (!search || response.get("status").getAsInt() != 200) {
        return JsonNull.INSTANCE;
      }
      JsonObject body = response.getAsJsonObject("body");
      // Long answers were shortened, and wrapped to say so.
      return body.has("__trimmed_lists_full_length") ? body.get("body") : body;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
