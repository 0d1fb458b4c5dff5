package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the Python program that uses every key it had is read as it is. */
final class PredecessorFileTest {
  @TempDir Path home;

  @Test
  void isAcceptedAsItIs() throws IOException {
    Configuration configuration =
        load(Files.readString(TestFiles.predecessor())).configuration().orElseThrow();
    assertThat(configuration.predecessorFormat()).isTrue();
    assertThat(configuration.server().baseUrl()).hasToString("http://immich.lan:2283");
    assertThat(configuration.server().apiKey().reveal()).isEqualTo("0000-replace-me-0000");
    assertThat(configuration.server().timeouts())
        .isEqualTo(
            new Timeouts(
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5)));
    assertThat(configuration.concurrency()).isEqualTo(4);
    assertThat(configuration.plansNothing()).isFalse();
    ClassificationSettings classification = configuration.classification();
    assertThat(classification.unknownTag()).contains("autotag_output_unknown");
    assertThat(classification.conflictTag()).contains("autotag_output_conflict");
    assertThat(classification.markWith()).isEqualTo(MarkWith.TAG);
    assertThat(classification.categories())
        .extracting(CategorySettings::name)
        .containsExactly(
            "memes",
            "look at later",
            "never mind",
            "one odd panorama, classified by its link",
            "events start with a date");
    CategorySettings memes = classification.categories().get(0);
    assertThat(memes.tagNames()).containsExactly("joke", "autotag_input_meme");
    assertThat(
            memes.albumNamePatterns().get(0).compiled().matcher("autotag_input_meme").lookingAt())
        .isTrue();
    assertThat(classification.categories().get(3).assetIds())
        .containsExactly(UUID.fromString("7e6d5c4b-3a29-4817-8605-f4e3d2c1b007"));
  }

  @Test
  void tellsWhatIsDifferentAndNothingElse() throws IOException {
    LoadedConfiguration loaded = load(Files.readString(TestFiles.predecessor()));
    String told =
        loaded.problems().stream()
            .map(
                problem ->
                    problem.line() + " " + problem.severity().word() + ": " + problem.message())
            .collect(Collectors.joining("\n"));
    assertThat(told)
        .isEqualTo(
            """
            1 notice: no "version: 2", so this is read as a file of the Python program immich-autotag 0.x
            13 notice: enable_album_name_strip: spaces around the names of your own albums are removed now
            15 notice: skip has no effect: every run reads the whole library and plans only what is not done yet
            23 notice: filters.filter_in: limits what is changed; duplicates outside are still looked at
            31 notice: filters.filter_out: works now: what one of these means is never changed
            40 notice: conversions: albums of the destination are made when missing, a tag of the destination is never taken off, and one run settles a chain
            68 notice: classification.rules: a tag stands for those below it as well, two tags of one name are both meant, and albums for review never classify
            85 notice: duplicate_processing: each group is judged once over all its members, marks go with their reason, and the tags of single groups are taken off unless per_group_tags says true
            91 notice: duplicate_processing.date_correction: only dates that are proven wrong are corrected, and to later ones as well; "autotag dates" shows them
            96 notice: album_date_consistency.threshold_days: counted from the ends of the whole day, month or year of the album
            102 notice: album_detection_from_folders: paths are text of the server and never looked up here, dates that do not exist are none, and an asset leaves with its folder the album into which this program put it
            109 notice: create_album_from_date_if_missing: review albums are known by a marker, hold unclassified assets only and are deleted when empty; those of the Python program are left alone
            111 notice: album_permissions: only shares of this program are taken back (manage: exact for all), an unknown address stops that, the highest of several roles holds, and owners may be in groups""");
    assertThat(loaded.configuration().orElseThrow().notices()).isEqualTo(loaded.problems());
  }

  @Test
  void asksForNothingThatIsNotBuilt() throws IOException {
    assertThat(
            load(Files.readString(TestFiles.predecessor()))
                .configuration()
                .orElseThrow()
                .unbuiltFeatures())
        .isEmpty();
  }

  @Test
  void disabledAndEmptyBlocksAskForNothing() throws IOException {
    String switchedOff =
        """
        server: {host: h, port: "2283", api_key: k}
        enable_album_name_strip: false
        skip: {max_items: 0}
        filters: {filter_in: [], filter_out: null}
        conversions: {enabled: true, conversions: []}
        classification: {rules: []}
        duplicate_processing: {enabled: no}
        album_date_consistency: {enabled: false, threshold_days: 120}
        album_detection_from_folders: {enabled: false, excluded_paths: [whatsapp]}
        create_album_from_date_if_missing: false
        album_permissions: {enabled: true, user_groups: [], selection_rules: []}
        """;
    Configuration configuration = load(switchedOff).configuration().orElseThrow();
    assertThat(configuration.unbuiltFeatures()).isEmpty();
    assertThat(configuration.plansNothing()).isTrue();
  }

  @Test
  void oldDumpsWithPythonEnumerationsAreReadable() throws IOException {
    String dump =
        """
        server: {host: h, port: 2283, api_key: k}
        conversions:
          conversions:
            - source: {tag_names: [a]}
              destination: {tag_names: [b]}
              mode: !!python/object/apply:immich_autotag.config.models.ConversionMode
              - copy
        """;
    assertThat(load(dump).configuration()).isPresent();
    assertThat(load(dump.replace("- copy", "- cpoy")).problems().get(0).message()).contains("cpoy");
  }

  @Test
  void unknownKeysAreWarningsOnlyWhereTheyWereIgnored() throws IOException {
    String head = "server: {host: h, port: 1, api_key: k}\n";
    for (String block :
        List.of(
            "classification",
            "duplicate_processing",
            "album_date_consistency",
            "album_detection_from_folders",
            "performance",
            "album_permissions")) {
      String text = head + block + ": {surprise: 1}\n";
      assertThat(load(text).configuration()).as(block).isPresent();
      assertThat(load("version: 2\n" + text).configuration()).as(block).isEmpty();
    }
    assertThat(load(head + "skip: {surprise: 1}\n").configuration()).isEmpty();
    assertThat(load(head + "surprise: 1\n").configuration()).isEmpty();
  }

  private LoadedConfiguration load(String text) throws IOException {
    Path file =
        TestFiles.privateCopy(
            Files.writeString(home.resolve("text"), text), home.resolve("config.yaml"));
    return new ConfigLoader().load(file, new Environment(Map.of(), home, Overrides.NONE));
  }
}
