package io.github.immichautotag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that the program can do, at once, over HTTP: on a family's library, and a real one.
 */
final class AllJobsTest {

  private static final String EVERYTHING =
      """
      version: 2
      server: {url: "%1$s", api_key: "%2$s"}
      filters:
        filter_out: [{album_name_patterns: ['^Stacks$']}]
      conversions:
        conversions:
          - {name: dogs, source: {tag_names: [dog]}, destination: {tag_names: [pets/dog], album_names: [Pets]}, mode: move}
          - {name: scans, source: {album_name_patterns: ['^Screenshots$']}, destination: {tag_names: [kind/screenshot]}, mode: copy}
          - {name: italy, source: {tag_names: [Places/Europe/Italy]}, destination: {album_names: [Italy]}, mode: sync, winner: tag}
      classification:
        rules:
          - {name: events, album_name_patterns: ['^\\d{4}(-\\d{2}(-\\d{2})?)?\\b']}
          - {name: family, tag_names: [People, review], album_name_patterns: ['^Family$']}
          - {name: pets, tag_names: [pets]}
        compilation_album_patterns: ['^Pets$', '^Italy$']
      output_tags: {style: nested, root: autotag}
      duplicate_processing:
        copy: {albums: true, classification_tags: true, favorite: true, rating: true, description: true, visibility: true}
        per_group_tags: true
        date_correction: {enabled: true, extraction_timezone: Europe/Berlin}
      album_date_consistency: {threshold_days: 60}
      album_detection_from_folders:
        enabled: true
        month_folders: true
        year_folders: true
        excluded_paths: [whatsapp]
      create_album_from_date_if_missing: true
      review_albums: {group_by: gap, gap: 6h, min_assets: 2}
      enable_album_name_strip: true
      album_care:
        report_equal_names: true
        merge_equal_names: true
        remove_empty_own_albums: true
        report_unmatched_albums: true
      album_permissions:
        enabled: true
        user_groups:
          - {name: family, members: [user2@example.org, user3@example.org, nobody@example.org]}
        selection_rules:
          - {name: family albums, keywords: [family, trip], groups: [family], access: view}
      checks:
        faces_never_in: [pets]
        faces_need_album: true
        albums_exclude_tags: [{album_name_patterns: ['^Family'], tag_names: [kind/screenshot]}]
      rules:
        - name: screenshots to the archive
          when: {tag: kind/screenshot}
          do: [{set_visibility: archive}]
          otherwise: remove
      guards: {max_changes: none, max_removals: none, max_mark_removals: none, max_album_deletions: none, max_revocations: none}
      """;

  private static final Pattern NOTICE = Pattern.compile(": notice: ([a-z_.]+)[: ]");

  /** Each key of the predecessor's example that does something else here. */
  private static final List<String> DIFFERENT =
      List.of(
          "no",
          "enable_album_name_strip",
          "skip",
          "filters.filter_in",
          "filters.filter_out",
          "conversions",
          "classification.rules",
          "duplicate_processing",
          "duplicate_processing.date_correction",
          "album_date_consistency.threshold_days",
          "album_detection_from_folders",
          "create_album_from_date_if_missing",
          "album_permissions");

  private final CommandLineFixture mia;

  AllJobsTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void settlesAFamilysLibraryInOneRun(Dialect dialect) throws IOException {
    serving(dialect, LibrarySource.seeded(4, 3_000));
    mia.configuration(EVERYTHING.formatted(mia.url(), CommandLineFixture.KEY));

    List<JsonObject> done = settles();

    assertThat(reasons(done))
        .contains("album names", "dates", "duplicates", "folder albums", "classification")
        .contains("review albums");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void settlesARealLibraryInOneRun(Dialect dialect) throws IOException {
    serving(dialect, recorded(dialect));
    mia.configuration(EVERYTHING.formatted(mia.url(), CommandLineFixture.KEY));

    List<JsonObject> done = settles();

    assertThat(reasons(done))
        .contains("album names", "dogs", "scans", "folder albums")
        .contains("screenshots to the archive", "classification", "review albums")
        .contains("sharing: family albums");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void servesThePredecessorsFileAsItIs(Dialect dialect) throws IOException {
    serving(dialect, recorded(dialect));
    mia.variable("IMMICH_AUTOTAG_URL", mia.url());
    mia.variable("IMMICH_AUTOTAG_API_KEY", CommandLineFixture.KEY);
    String file =
        Files.readString(
            Path.of(System.getProperty("autotag.testdata.dir")).resolve("predecessor/config.yaml"));
    mia.configuration(file);

    Said planned = mia.autotag("plan");

    assertThat(planned.code()).as(planned.all()).isEqualTo(ExitCode.DONE);
    assertThat(NOTICE.matcher(planned.err()).results().map(found -> found.group(1)))
        .containsExactlyElementsOf(DIFFERENT);
    assertThat(mia.autotag("run").out()).contains("Plan: nothing to do.");
    mia.configuration(file.replaceAll("(?ms)^filters:.*?(?=^\\S)", ""));
    List<JsonObject> done = settles();
    assertThat(reasons(done)).contains("album names", "folder albums", "classification");
  }

  private void serving(Dialect dialect, LibrarySource library) {
    mia.serving(
        CommandLineFixture.immich()
            .withDialect(dialect)
            .withLibrary(library)
            .withJobs(JobOptions.measured().faster(CommandLineFixture.SPEED)));
  }

  private static LibrarySource recorded(Dialect dialect) {
    return LibrarySource.folder(
        Path.of(System.getProperty("autotag.testdata.dir"))
            .resolve("library")
            .resolve(dialect.recordedVersion()));
  }

  /**
   * One run settles it, the second one finds nothing, and no kind of call was made once an asset,
   * as it was in the program before (points 3, 40, 41 and 44 of what that fell short of).
   *
   * @return what was changed, as the run's report has it
   */
  private List<JsonObject> settles() throws IOException {
    mia.sandbox().log().reset();
    Said said = mia.autotag("run");
    assertThat(said.code()).as(said.all()).isIn(ExitCode.DONE, ExitCode.PARTLY_FAILED);
    Map<String, Integer> calls = mia.sandbox().log().byOperation();
    List<JsonObject> done = lastReport();

    mia.sandbox().log().reset();
    Said again = mia.autotag("run");
    assertThat(again.out()).contains("Plan: nothing to do.");
    assertThat(again.code()).isEqualTo(ExitCode.DONE);
    assertThat(mia.sandbox().log().writes()).isZero();
    assertThat(calls).doesNotContainKeys("getAssetInfo", "updateAsset");
    int albums = mia.sandbox().library().albums().size();
    int tags = mia.sandbox().library().tags().size();
    assertThat(calls.getOrDefault("addAssetsToAlbum", 0)).isLessThanOrEqualTo(albums + 2);
    assertThat(calls.getOrDefault("removeAssetFromAlbum", 0)).isLessThanOrEqualTo(albums);
    assertThat(calls.getOrDefault("bulkTagAssets", 0)).isLessThanOrEqualTo(tags);
    assertThat(calls.getOrDefault("untagAssets", 0)).isLessThanOrEqualTo(tags);
    assertThat(calls.getOrDefault("getAlbumInfo", 0)).isLessThanOrEqualTo(albums);
    assertThat(calls.getOrDefault("searchUsers", 0)).isLessThanOrEqualTo(1);
    return done;
  }

  private List<JsonObject> lastReport() throws IOException {
    return Files.readAllLines(mia.lastRun().resolve("modification_report.jsonl")).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  private static Set<String> reasons(List<JsonObject> done) {
    return done.stream()
        .map(line -> line.get("rule").getAsString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
