package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.DateCorrectionSettings.Residence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the configuration says of dates. */
final class DateSettingsTest {

  private static final String SERVER = "version: 2\nserver: {url: http://h, api_key: k}\n";

  @TempDir private Path home;

  private LoadedConfiguration load(String text) throws IOException {
    Path file = home.resolve("config.yaml");
    Files.writeString(file, text);
    return new ConfigLoader().load(file, new Environment(Map.of(), home, Overrides.NONE));
  }

  private Configuration configuration(String text) throws IOException {
    return load(SERVER + text).configuration().orElseThrow();
  }

  private String problem(String text) throws IOException {
    return load(SERVER + text).problems().get(0).render(false);
  }

  @Test
  void nothingIsDoneToDatesUnlessItIsAskedFor() throws IOException {
    Configuration configuration = configuration("");
    assertThat(configuration.dates()).isEmpty();
    assertThat(configuration.albumDates()).isEmpty();
    Configuration off =
        configuration(
            """
            duplicate_processing: {enabled: false, date_correction: {enabled: false}}
            album_date_consistency: {enabled: false}
            """);
    assertThat(off.dates()).isEmpty();
    assertThat(off.albumDates()).isEmpty();
  }

  @Test
  void dateCorrectionHasSafeDefaultsAndWorksWithoutTheRestOfItsBlock() throws IOException {
    Configuration configuration =
        configuration("duplicate_processing: {enabled: false, date_correction: {}}\n");
    assertThat(configuration.unbuiltFeatures()).isEmpty();
    DateCorrectionSettings dates = configuration.dates().orElseThrow();
    assertThat(dates.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(dates.residences()).isEmpty();
    assertThat(dates.gpsZone()).isTrue();
    assertThat(dates.evidence())
        .containsExactlyInAnyOrder("file_name", "folder", "album", "duplicates", "neighbours");
    assertThat(dates.tolerances().sameTime()).isEqualTo(Duration.ofSeconds(2));
    assertThat(dates.tolerances().daySlack()).isEqualTo(Duration.ofHours(14));
    assertThat(dates.tolerances().sentDelay()).isEqualTo(Duration.ofDays(1));
    assertThat(dates.tolerances().neighbours()).isEqualTo(Duration.ofMinutes(10));
    assertThat(dates.doubtfulTag()).isEmpty();
  }

  @Test
  void readsEveryKeyOfDateCorrection() throws IOException {
    DateCorrectionSettings dates =
        configuration(
                """
                duplicate_processing:
                  enabled: false
                  date_correction:
                    extraction_timezone: Europe/Stockholm
                    zones:
                      - {from: 2019-03-01, zone: Asia/Tokyo}
                      - {from: 2021-08-15, zone: "+02:00"}
                    gps_zone: false
                    evidence: [file_name]
                    tolerances: {same_time: 3s, day_slack: 6h, sent_delay: 2d, neighbours: 5m}
                    autotag_date_doubtful: look/date
                """)
            .dates()
            .orElseThrow();
    assertThat(dates)
        .isEqualTo(
            new DateCorrectionSettings(
                ZoneId.of("Europe/Stockholm"),
                List.of(
                    new Residence(LocalDate.of(2019, 3, 1), ZoneId.of("Asia/Tokyo")),
                    new Residence(LocalDate.of(2021, 8, 15), ZoneOffset.ofHours(2))),
                false,
                Set.of("file_name"),
                new DateCorrectionSettings.Tolerances(
                    Duration.ofSeconds(3),
                    Duration.ofHours(6),
                    Duration.ofDays(2),
                    Duration.ofMinutes(5)),
                Optional.of("look/date")));
  }

  @Test
  void noEvidenceIsAChoice() throws IOException {
    assertThat(
            configuration(
                    "duplicate_processing: {enabled: false, date_correction: {evidence: []}}\n")
                .dates()
                .orElseThrow()
                .evidence())
        .isEmpty();
  }

  @Test
  void albumDatesHaveTheDefaultsOfThePredecessor() throws IOException {
    assertThat(configuration("album_date_consistency: {}\n").albumDates())
        .contains(new AlbumDateSettings("autotag_output_album_date_mismatch", 180));
    assertThat(
            configuration(
                    "album_date_consistency: {threshold_days: 30, autotag_album_date_mismatch: x}\n")
                .albumDates())
        .contains(new AlbumDateSettings("x", 30));
    assertThat(
            configuration("album_date_consistency: {autotag_album_date_mismatch: null}\n")
                .albumDates())
        .isEmpty();
  }

  @Test
  void theFileOfThePredecessorMeansWhatItSays() throws IOException {
    Configuration configuration =
        load(Files.readString(TestFiles.predecessor())).configuration().orElseThrow();
    assertThat(configuration.dates().orElseThrow().zone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    assertThat(configuration.albumDates())
        .contains(new AlbumDateSettings("autotag_output_album_date_mismatch", 120));
  }

  @Test
  void marksNeedNamesOfTheirOwn() throws IOException {
    assertThat(
            problem(
                "album_date_consistency: {autotag_album_date_mismatch: autotag_output_unknown}\n"))
        .contains("config.yaml:3:55: error: one name marks two things, here and as")
        .contains("classification.autotag_unknown: \"autotag_output_unknown\"");
  }

  @Test
  void aCategoryOfAMarkWouldChaseItsOwnTail() throws IOException {
    assertThat(
            problem(
                """
                album_date_consistency: {autotag_album_date_mismatch: odd}
                classification: {rules: [{name: odd, tag_names: [odd]}]}
                """))
        .contains("config.yaml:4:50: error: \"odd\" is a mark that autotag sets itself");
  }

  @Test
  void aZoneNeedsItsDayAndADayHasOneZone() throws IOException {
    String zones = "duplicate_processing: {enabled: false, date_correction: {zones: [%s]}}\n";
    assertThat(problem(zones.formatted("{zone: Asia/Tokyo}")))
        .contains("a zone needs the day from which it counts");
    assertThat(
            problem(
                zones.formatted(
                    "{from: 2019-03-01, zone: Asia/Tokyo}, {from: 2019-03-01, zone: UTC}")))
        .contains("two zones begin on 2019-03-01, the first in line 3");
  }
}
