package io.github.immichautotag.cli.config.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.CategorySettings;
import io.github.immichautotag.cli.config.ClassificationSettings;
import io.github.immichautotag.cli.config.ConfigLoader;
import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.Environment;
import io.github.immichautotag.cli.config.LoadedConfiguration;
import io.github.immichautotag.cli.config.Overrides;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.schema.RandomDocuments;
import io.github.immichautotag.cli.config.schema.UnbuiltFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of the Python program and the new one decide the same. The expected text of the example
 * stands in a file; run with {@code -Dautotag.golden.write=true} to write it anew, and read the
 * difference.
 */
final class PredecessorMigrationTest {
  private static final Path GOLDEN = Path.of("src/test/resources/config/migrated/predecessor.yaml");
  private static final int DOCUMENTS = Integer.getInteger("autotag.seeds", 600);
  private static final String KEY = "k3yk3yk3yk3yk3yk3y";
  private static final Set<String> BLOCKS =
      Set.of(
          "description",
          "server",
          "enable_album_name_strip",
          "skip",
          "filters",
          "conversions",
          "classification",
          "duplicate_processing",
          "album_date_consistency",
          "album_detection_from_folders",
          "create_album_from_date_if_missing",
          "album_permissions",
          "guards",
          "accounts",
          "performance");

  @TempDir Path home;

  @Test
  void rewritesTheFileThatUsesEveryKey() throws IOException {
    String text = Files.readString(example());
    String migrated = migrated(text);
    if (Boolean.getBoolean("autotag.golden.write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, migrated);
    }
    assertThat(migrated).isEqualTo(Files.readString(GOLDEN)).doesNotContain("0000-replace-me");
    assertDecidesTheSame(text, migrated, "example");
  }

  @Test
  void losesNoComment() throws IOException {
    String text = Files.readString(example());
    String migrated = migrated(text);
    List<String> words =
        text.lines()
            .filter(line -> line.matches(".*(^|\\s)# .*"))
            .map(line -> line.replaceFirst(".*?(^|\\s)# ", ""))
            .toList();
    assertThat(words).hasSizeGreaterThan(40);
    String flat = migrated.replaceAll("\\s*\\n\\s*# ", " ");
    assertThat(words).allSatisfy(comment -> assertThat(flat).contains(comment));
  }

  @Test
  void decidesTheSameForMadeUpFiles() throws IOException {
    int sound = 0;
    for (long seed = 0; seed < DOCUMENTS; seed++) {
      String text = RandomDocuments.document(seed, BLOCKS::contains);
      Path file = Files.writeString(home.resolve("old.yaml"), text);
      Optional<Migrated> migrated = OldConfiguration.migrate(file, home).migrated();
      if (migrated.isPresent()) {
        sound++;
        assertDecidesTheSame(text, migrated.get().text(), "seed " + seed);
        assertThat(migrated.get().text()).as("seed %d", seed).doesNotContain("k3yk3yk3y");
      }
    }
    assertThat(sound).isGreaterThan(DOCUMENTS / 5);
  }

  @Test
  void movesHostPortAndKey() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("old.yaml"),
            """
            server:
              # the box
              host: 192.168.1.10
              port: "8080" # not the usual one
              #api_key: %1$sold
              api_key: %1$s # of Anna
            description: "my key is %1$s"
            """
                .formatted(KEY));

    Migrated migrated = OldConfiguration.migrate(file, home).migrated().orElseThrow();

    assertThat(migrated.key().orElseThrow().reveal()).isEqualTo(KEY);
    assertThat(migrated.text())
        .contains("  # the box\n", "  url: http://192.168.1.10:8080  # not the usual one\n")
        .contains("  api_key_file: api_key  # of Anna\n", "description: 'my key is ***'")
        .contains("  # api_key: ***\n")
        .doesNotContain(KEY, "host:", "port:");
  }

  @Test
  void namesWhatHasNone() throws IOException {
    String migrated =
        migrated(
            """
            server: {host: h, port: 1, api_key: k}
            classification:
              rules:
                - description: memes
                  tag_names: [a]
                - tag_names: [b]
                - description: memes
                  tag_names: [c]
                - asset_links: [somewhere]
                - description: last
                  tag_names: [d]
            album_permissions:
              user_groups:
                - {name: family, members: [a@b]}
                - {name: family, members: [c@d]}
            """);
    assertThat(migrated)
        .contains(
            "- name: memes\n", "- name: category-2\n", "- name: category-3\n", "- name: last\n")
        .contains("# An earlier one has the same description", "description: memes\n")
        .contains("- name: family\n", "- name: family (2)\n")
        .contains("# - classification.rules: {asset_links: [somewhere]} (its links name nothing");
  }

  @Test
  void saysWhereSomethingHappensNow() throws IOException {
    String migrated =
        migrated(
            """
            server: {host: h, port: 1, api_key: k}
            skip: {max_items: 0, skip_n: 5}
            filters:
              filter_in: [{tag_names: [x]}]
            conversions:
              conversions:
                - source: {album_name_patterns: [^a]}
                  destination: {tag_names: [b]}
                - source: {tag_names: [c]}
                  destination: {album_names: [d]}
                  mode: null
            album_permissions:
              enabled: true
              user_groups: [{name: g, members: [a@b]}]
              selection_rules: [{name: r, keyword: k, groups: [g], access: admin}]
            performance: {fail_fast_on_asset_errors: true, concurrency: 2, surprise: 1}
            """);
    assertThat(migrated)
        .contains("max_items: 0", "# - skip.skip_n: 5 (whole libraries are read now)")
        .contains("Tags and albums count here now", "Assets now leave the albums they come from")
        .contains(
            "mode: copy  # was null, which meant copy", "Destination albums that do not exist")
        .contains("This was \"admin\"", "access: view", "Only shares that this program made")
        .contains("concurrency: 2", "# - performance.fail_fast_on_asset_errors: true (a failed")
        .contains("# - performance.surprise: 1 (not known");
  }

  @Test
  void tellsWhatIsWrongInTheOldFileAtItsPlace() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("old.yaml"),
            "server: {host: h, port: 1, api_key: k}\nclasification: {}\n");
    OldConfiguration.Outcome outcome = OldConfiguration.migrate(file, home);
    assertThat(outcome.migrated()).isEmpty();
    assertThat(outcome.problems()).singleElement().extracting(ConfigProblem::line).isEqualTo(2);
  }

  @Test
  void leavesNewFilesAlone() throws IOException {
    Path file = Files.writeString(home.resolve("new.yaml"), "version: 2\n");
    assertThat(OldConfiguration.migrate(file, home).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("says its version"));
  }

  private String migrated(String text) throws IOException {
    Path file = Files.writeString(home.resolve("old.yaml"), text);
    OldConfiguration.Outcome outcome = OldConfiguration.migrate(file, home);
    Migrated migrated =
        outcome.migrated().orElseThrow(() -> new AssertionError(outcome.problems().toString()));
    assertThat(OldConfiguration.problemsOf(migrated, file, home)).isEmpty();
    return migrated.text();
  }

  private void assertDecidesTheSame(String old, String migrated, String name) throws IOException {
    boolean addressed = load(old, Map.of()).configuration().isPresent();
    Map<String, String> address = addressed ? Map.of() : Map.of(Environment.URL, "http://h:1");
    Configuration before = loaded(old, address, name);
    Configuration after = loaded(migrated, address, name + ":\n" + old + "\n" + migrated);
    assertThat(after.predecessorFormat()).isFalse();
    assertThat(decisions(after.classification()))
        .as(name)
        .isEqualTo(decisions(before.classification()));
    assertThat(after.dates()).as(name).isEqualTo(before.dates());
    assertThat(after.albumDates()).as(name).isEqualTo(before.albumDates());
    assertThat(after.guards()).as(name).isEqualTo(before.guards());
    assertThat(after.concurrency()).as(name).isEqualTo(before.concurrency());
    assertThat(after.plansNothing()).as(name).isEqualTo(before.plansNothing());
    assertThat(after.server().baseUrl()).as(name).isEqualTo(before.server().baseUrl());
    assertThat(after.unbuiltFeatures())
        .as("%s:%n%s", name, migrated)
        .extracting(UnbuiltFeature::key)
        .containsExactlyInAnyOrderElementsOf(
            before.unbuiltFeatures().stream().map(UnbuiltFeature::key).toList());
  }

  /**
   * Everything that counts: a description is none, and a category that can find nothing is none.
   */
  private static List<Object> decisions(ClassificationSettings settings) {
    List<CategorySettings> categories =
        settings.categories().stream()
            .filter(
                it ->
                    !(it.tagNames().isEmpty()
                        && it.albumNamePatterns().isEmpty()
                        && it.assetIds().isEmpty()))
            .map(
                it ->
                    new CategorySettings(
                        it.name(),
                        it.tagNames(),
                        it.albumNamePatterns(),
                        it.assetIds(),
                        Optional.empty(),
                        it.allowSeveralAlbums(),
                        it.exact(),
                        it.when()))
            .toList();
    return List.of(
        categories,
        settings.unknownTag(),
        settings.conflictTag(),
        settings.markWith(),
        settings.unknownAlbum(),
        settings.conflictAlbum(),
        settings.archived(),
        settings.hidden());
  }

  private Configuration loaded(String text, Map<String, String> address, String name)
      throws IOException {
    LoadedConfiguration loaded = load(text, address);
    return loaded
        .configuration()
        .orElseThrow(
            () ->
                new AssertionError(
                    name
                        + "\n"
                        + loaded.problems().stream()
                            .filter(ConfigProblem::isError)
                            .map(problem -> problem.render(false))
                            .toList()));
  }

  private LoadedConfiguration load(String text, Map<String, String> address) throws IOException {
    Path file = Files.writeString(home.resolve("loaded.yaml"), text);
    Overrides flags =
        new Overrides(Optional.empty(), Optional.empty(), Optional.of("k"), Optional.empty());
    return new ConfigLoader().load(file, new Environment(address, home, flags));
  }

  private static Path example() {
    return Path.of(Objects.requireNonNull(System.getProperty("autotag.testdata.dir")))
        .resolve("predecessor/config.yaml");
  }
}
