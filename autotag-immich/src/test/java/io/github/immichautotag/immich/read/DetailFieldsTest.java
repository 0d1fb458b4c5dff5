package io.github.immichautotag.immich.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonReader;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.NumberField;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.TextField;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Details in the forms that no recording happens to hold. */
final class DetailFieldsTest {

  private static final String ROW =
      """
      {"id":"11111111-1111-4111-8111-111111111111","ownerId":"21111111-1111-4111-8111-111111111111",
       "fileCreatedAt":"2019-07-12T07:10:40.000Z","createdAt":"2020-01-02T03:04:05.678Z",
       "type":"VIDEO","originalMimeType":" video/mp4 ","checksum":"abc=", %s}""";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "2000 | 2.0",
        "`\"0:00:02.000000\"` | 2.0",
        "`\"01:02:03.5\"` | 3723.5",
        "`\"0:00:00.00000\"` | ",
        "null | ",
        "0 | ",
        "`\"long\"` | ",
        "`\"1:x:2\"` | "
      })
  void readsHowLongAVideoPlays(String json, @Nullable Double expected) throws IOException {
    assertThat(number("\"duration\":" + json, NumberField.DURATION)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`\"1/250\"` | 0.004",
        "`\"0.5\"` | 0.5",
        "`\"30\"` | 30.0",
        "2.5 | 2.5",
        "`\"1/0\"` | ",
        "`\"0/1\"` | ",
        "`\"bulb\"` | ",
        "null | "
      })
  void readsHowLongAPictureWasExposed(String json, @Nullable Double expected) throws IOException {
    assertThat(exif("\"exposureTime\":" + json, NumberField.EXPOSURE_TIME)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1,400,300", "3,400,300", "5,300,400", "6,300,400", "8,300,400"})
  void turnsPicturesAsTheCameraWasHeld(String orientation, double width, double height)
      throws IOException {
    String json =
        "\"exifImageHeight\":300,\"orientation\":\"%s\",\"exifImageWidth\":400"
            .formatted(orientation);
    assertThat(exif(json, NumberField.WIDTH)).isEqualTo(width);
    assertThat(exif(json, NumberField.HEIGHT)).isEqualTo(height);
  }

  @Test
  void believesTheServerAboutHowAPictureIsSeen() throws IOException {
    String json =
        """
        "width":30,"height":40,
        "exifInfo":{"exifImageWidth":40,"exifImageHeight":30,"orientation":"6"}""";
    assertThat(number(json, NumberField.WIDTH)).isEqualTo(30);
    assertThat(number(json, NumberField.HEIGHT)).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({"5,5.0", "1,1.0", "-1,-1.0", "0,", "null,", "7,"})
  void readsStarsAndRejection(String json, @Nullable Double expected) throws IOException {
    assertThat(exif("\"rating\":" + json, NumberField.RATING)).isEqualTo(expected);
  }

  @Test
  void takesZeroAndEndlessNumbersForUnknown() throws IOException {
    assertThat(exif("\"iso\":0", NumberField.ISO)).isNull();
    assertThat(exif("\"fNumber\":1e999", NumberField.F_NUMBER)).isNull();
    assertThat(exif("\"focalLength\":-3", NumberField.FOCAL_LENGTH)).isNull();
  }

  @Test
  void stripsTextsAndTakesBlankOnesForUnknown() throws IOException {
    AssetDetails details =
        all(
            "\"exifInfo\":{\"lensModel\":\" 50mm \",\"city\":\"  \",\"description\":\" by me\\n\"}");
    assertThat(details.texts())
        .containsEntry(TextField.LENS, "50mm")
        .containsEntry(TextField.MIME, "video/mp4")
        .doesNotContainKey(TextField.CITY);
    assertThat(details.description()).isEqualTo("by me");
  }

  @Test
  void ordersPeopleByIdAndLeavesOutOnlyWhatIsBroken() throws IOException {
    AssetDetails details =
        all(
            """
            "people":[{"name":"Ben","id":"31111111-1111-4111-8111-111111111111","faces":[{}]},
              {"id":null,"name":"Nobody"}, 5,
              {"id":"11111111-1111-4111-8111-111111111111","name":""}]""");
    assertThat(details.people()).extracting(Person::name).containsExactly("", "Ben");
  }

  @Test
  void tellsWhetherMetadataWasExtracted() throws IOException {
    assertThat(all("\"exifInfo\":{}").metadataRead()).isTrue();
    assertThat(all("\"exifInfo\":null").metadataRead()).isFalse();
  }

  @Test
  void keepsNothingThatNobodyWants() throws IOException {
    String json =
        """
        "duration":5,"width":3,"height":4,"people":[{"id":"11111111-1111-4111-8111-111111111111"}],
        "exifInfo":{"iso":100,"dateTimeOriginal":"2019-07-12T07:10:40+00:00"}""";
    Asset nothing = read(json, Wanted.nothing());
    assertThat(nothing.details()).isSameAs(AssetDetails.none());
    assertThat(nothing.captureTime()).isEmpty();
    Asset dated = read(json, new Wanted(true, Set.of()));
    assertThat(dated.details()).isSameAs(AssetDetails.none());
    assertThat(dated.captureTime()).isPresent();
    AssetDetails file = read(json, new Wanted(false, Set.of(Detail.FILE))).details();
    assertThat(file.addedAt()).isEqualTo(Instant.parse("2020-01-02T03:04:05.678Z"));
    assertThat(file.numbers()).containsOnlyKeys(NumberField.DURATION);
    assertThat(file.checksum()).isEmpty();
    assertThat(file.people()).isEmpty();
    assertThat(file.metadataRead()).isFalse();
  }

  private static @Nullable Double exif(String fields, NumberField field) throws IOException {
    return number("\"exifInfo\":{" + fields + "}", field);
  }

  private static @Nullable Double number(String fields, NumberField field) throws IOException {
    return all(fields).numbers().get(field);
  }

  private static AssetDetails all(String fields) throws IOException {
    return read(fields, new Wanted(true, EnumSet.allOf(Detail.class))).details();
  }

  private static Asset read(String fields, Wanted wanted) throws IOException {
    try {
      return new AssetRowDecoder(wanted)
          .decode(new JsonReader(new StringReader(ROW.formatted(fields))))
          .asset();
    } catch (UnreadableRow unreadable) {
      throw new IOException(unreadable);
    }
  }
}
