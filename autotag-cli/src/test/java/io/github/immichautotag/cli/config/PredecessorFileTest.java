package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.schema.UnbuiltFeature;
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
            15 notice: skip has no effect: every run reads the whole library and plans only what is not done yet""");
    assertThat(loaded.configuration().orElseThrow().notices()).isEqualTo(loaded.problems());
  }

  @Test
  void namesEveryActiveFeatureThatIsNotBuilt() throws IOException {
    List<UnbuiltFeature> features =
        load(Files.readString(TestFiles.predecessor()))
            .configuration()
            .orElseThrow()
            .unbuiltFeatures();
    assertThat(features)
        .extracting(UnbuiltFeature::key)
        .containsExactly(
            "enable_album_name_strip",
            "filters",
            "conversions",
            "duplicate_processing",
            "album_detection_from_folders",
            "create_album_from_date_if_missing",
            "album_permissions");
    assertThat(features.get(3).problem().render(false).replace(home.toString(), "HOME"))
        .isEqualTo(
            """
            HOME/config.yaml:85:1: error: duplicate_processing is configured, but this version cannot do it yet
               85 | duplicate_processing:                     # "optional", but leaving it out makes every asset fail
                  | ^^^^^^^^^^^^^^^^^^^^
                  = disable or delete it to run without it
                  = help: docs/troubleshooting.md#not-built""");
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
