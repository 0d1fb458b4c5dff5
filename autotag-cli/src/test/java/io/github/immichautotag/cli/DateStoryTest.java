package io.github.immichautotag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody whose pictures lost their dates on the way to the server. */
final class DateStoryTest {

  private static final String CONFIGURATION =
      """
      version: 2
      server: {url: "%s", api_key: "%s"}
      classification: {autotag_unknown: null, autotag_conflict: null}
      duplicate_processing:
        enabled: false
        date_correction:
          extraction_timezone: Europe/Berlin
          zones: [{from: 2021-01-01, zone: Asia/Tokyo}]
          autotag_date_doubtful: look/date
      album_date_consistency: {threshold_days: 30, autotag_album_date_mismatch: look/album}
      """;

  private final CommandLineFixture mia;

  DateStoryTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void repairsWhatItCanProveAndTellsOfTheRest(Dialect dialect) throws IOException {
    mia.serving(CommandLineFixture.immich().withDialect(dialect).withLibrary(library().source()));
    mia.configuration(CONFIGURATION.formatted(mia.url(), CommandLineFixture.KEY));
    looks();
    asksForJson();
    runs();
    runsAgainAndFindsNothing();
    setsADateByHandThatNobodyTakesBack();
  }

  private static HandMadeLibrary library() {
    return new HandMadeLibrary()
        .named("IMG-20150712-WA0001.jpg")
        .named("IMG-20150712-WA0002.jpg")
        .album("2015-07-12 Garden", 2)
        .named("IMG_20190331_103000.jpg")
        .album("2010-01-01 Old times", 3)
        .named("PXL_20210102_120000123.jpg")
        .named("notes of 2014-01-01.jpg")
        .named("plain.jpg")
        .readOnlyNamed("IMG-20150713-WA0001.jpg");
  }

  private Map<String, SandboxAsset> assets() {
    return mia.sandbox().library().assets().stream()
        .collect(
            Collectors.toMap(
                asset -> asset.file().name(), asset -> asset, (one, other) -> one, TreeMap::new));
  }

  private SandboxAsset asset(String name) {
    return Objects.requireNonNull(assets().get(name));
  }

  private String taken(String name) {
    SandboxAsset asset = asset(name);
    return Instant.ofEpochMilli(asset.exif().takenAt()) + " " + asset.exif().timeZone();
  }

  private List<String> tagged(String tag) {
    return assets().values().stream()
        .filter(asset -> asset.tags().stream().map(SandboxTag::value).anyMatch(tag::equals))
        .map(asset -> asset.file().name())
        .toList();
  }

  private void looks() {
    mia.sandbox().log().reset();
    Said said = mia.autotag("dates");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out())
        .contains("3  by the file name: whatsapp, which tells when it was sent or saved")
        .contains("→ 2015-07-12 00:00:00 +02:00")
        .contains("1  by the file name: pixel")
        .contains("→ 2021-01-02 21:00:00 +09:00")
        .contains("1  something tells another date, but proves none")
        .contains("its file name says 2014-01-01, which is no proof")
        .contains("Dates: 5 to correct, 1 doubtful.");
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  private void asksForJson() {
    Map<String, JsonObject> answers =
        mia.autotag("dates", "--format", "json")
            .out()
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .collect(Collectors.toMap(it -> it.get("file_name").getAsString(), answer -> answer));
    assertThat(answers).hasSize(6);
    JsonObject pixel = Objects.requireNonNull(answers.get("PXL_20210102_120000123.jpg"));
    assertThat(pixel.get("verdict").getAsString()).isEqualTo("correct");
    assertThat(pixel.get("value").getAsString()).isEqualTo("2021-01-02T21:00:00.123+09:00");
    assertThat(pixel.get("worth").getAsString()).isEqualTo("file");
    assertThat(pixel.get("scheme").getAsString()).isEqualTo("pixel");
    assertThat(pixel.get("link").getAsString()).startsWith(mia.url() + "/photos/");
    JsonObject notes = Objects.requireNonNull(answers.get("notes of 2014-01-01.jpg"));
    assertThat(notes.get("verdict").getAsString()).isEqualTo("doubtful");
    assertThat(notes.get("kind").getAsString()).isEqualTo("no_proof");
    assertThat(notes.get("confidence").getAsString()).isEqualTo("weak");
  }

  private void runs() throws IOException {
    mia.sandbox().log().reset();
    Said said = mia.autotag("run");
    assertThat(said.code()).as(said.all()).isEqualTo(ExitCode.PARTLY_FAILED);
    assertThat(said.out()).contains("5 dates to set", "does not stick");
    assertThat(taken("IMG-20150712-WA0001.jpg")).isEqualTo("2015-07-11T22:00:00Z UTC+2");
    assertThat(taken("IMG-20150712-WA0002.jpg")).isEqualTo("2015-07-11T22:00:00Z UTC+2");
    assertThat(taken("IMG_20190331_103000.jpg")).isEqualTo("2019-03-31T08:30:00Z UTC+2");
    assertThat(taken("PXL_20210102_120000123.jpg")).isEqualTo("2021-01-02T12:00:00.123Z UTC+9");
    assertThat(taken("plain.jpg")).endsWith(" null");
    assertThat(tagged("look/date")).containsExactly("notes of 2014-01-01.jpg");
    assertThat(tagged("look/album"))
        .containsExactly(
            "IMG-20150712-WA0001.jpg", "IMG-20150712-WA0002.jpg", "IMG_20190331_103000.jpg");
    assertThat(Files.readString(mia.lastRun().resolve("immich_autotag_links.md")))
        .contains("With a doubtful date", "With a date far from their album's");
    String report = Files.readString(mia.lastRun().resolve("modification_report.jsonl"));
    assertThat(report)
        .contains(
            "\"because\":\"its file name says 2015-07-12; the date it had was that of its file\"")
        .contains("\"outcome\":\"reverted\"");
    String journal = Files.readString(mia.journals().get(0));
    assertThat(journal)
        .contains("\"because\":[\"its file name says 2021-01-02T12:00:00.123Z;")
        .contains("\"expected\":");
    // Two pictures of one day get their date in one call: three values, and one that is reverted
    // and tried once more.
    assertThat(
            journal
                .lines()
                .filter(line -> line.contains("\"intent\":") && line.contains("set_capture_time")))
        .hasSizeLessThanOrEqualTo(6);
  }

  private void runsAgainAndFindsNothing() {
    mia.sandbox().log().reset();
    Said said = mia.autotag("run");
    assertThat(said.code()).as(said.all()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("Plan: nothing to do.");
    assertThat(mia.sandbox().log().writes()).isZero();
    assertThat(mia.autotag("dates").out()).contains("Dates: 1 to correct, 1 doubtful.");
  }

  private void setsADateByHandThatNobodyTakesBack() {
    SandboxAsset asset = asset("IMG-20150712-WA0001.jpg");
    mia.webUser().date(asset.id(), "2014-05-01T10:00:00.000+02:00");
    Said said = mia.autotag("run");
    assertThat(said.code()).as(said.all()).isEqualTo(ExitCode.DONE);
    assertThat(taken("IMG-20150712-WA0001.jpg")).isEqualTo("2014-05-01T08:00:00Z UTC+2");
  }
}
