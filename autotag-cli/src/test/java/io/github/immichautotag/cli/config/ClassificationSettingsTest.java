package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.schema.UnbuiltFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassificationSettingsTest {
  private static final String HEAD = "version: 2\nserver: {url: 'http://h:1', api_key: k}\n";

  @TempDir Path home;

  @Test
  void everythingLeftOutHasItsDefault() throws IOException {
    Configuration configuration = load("");
    assertThat(configuration.classification())
        .isEqualTo(
            new ClassificationSettings(
                java.util.Optional.empty(),
                List.of(),
                java.util.Optional.of("autotag_output_unknown"),
                java.util.Optional.of("autotag_output_conflict"),
                MarkWith.TAG,
                "autotag_output_unknown",
                "autotag_output_conflict",
                true,
                false,
                false,
                List.of(),
                java.util.Map.of()));
    assertThat(configuration.guards().maxChanges().allowed(1_000)).isEqualTo(2_000);
    assertThat(configuration.guards().maxChanges().allowed(100_000)).isEqualTo(20_000);
    assertThat(configuration.guards().maxRemovals().allowed(100_000)).isEqualTo(5_000);
    assertThat(configuration.guards().maxMarkRemovals().allowed(1_000)).isEqualTo(600);
    assertThat(configuration.guards().maxMarkRemovals().allowed(3)).isEqualTo(200);
    assertThat(configuration.guards().maxRevocations().allowed(1_000)).isEqualTo(5);
    assertThat(configuration.guards().maxAlbumDeletions().allowed(1_000)).isEqualTo(10);
    assertThat(configuration.unbuiltFeatures()).isEmpty();
  }

  @Test
  void nullSwitchesAMarkOff() throws IOException {
    ClassificationSettings settings =
        load("classification: {autotag_unknown: null, autotag_conflict: ~}\n").classification();
    assertThat(settings.unknownTag()).isEmpty();
    assertThat(settings.conflictTag()).isEmpty();
  }

  @Test
  void categoriesAreNamedByNameThenDescriptionThenNumber() throws IOException {
    ClassificationSettings settings =
        load("""
                classification:
                  rules:
                    - {name: one, description: ignored, tag_names: [a], exact: yes}
                    - {description: two, tag_names: [b], allow_several_albums: on}
                    - {tag_names: [c]}
                  mark_with: both
                """)
            .classification();
    assertThat(settings.categories())
        .extracting(CategorySettings::name)
        .containsExactly("one", "two", "category-3");
    assertThat(settings.categories())
        .extracting(CategorySettings::exact)
        .containsExactly(true, false, false);
    assertThat(settings.categories())
        .extracting(CategorySettings::allowSeveralAlbums)
        .containsExactly(false, true, false);
    assertThat(settings.markWith()).isEqualTo(MarkWith.BOTH);
  }

  @Test
  void plainWordsThatLookLikeNumbersDatesOrTruthAreTakenAsWritten() throws IOException {
    List<CategorySettings> categories =
        load("classification: {rules: [{tag_names: [2024, no, 2024-05-05, 1.50, 012, 12:30]}]}\n")
            .classification()
            .categories();
    assertThat(categories.get(0).tagNames())
        .containsExactly("2024", "no", "2024-05-05", "1.50", "012", "12:30");
  }

  @Test
  void mergeKeysAndAliasesWork() throws IOException {
    List<CategorySettings> categories =
        load("""
                classification:
                  rules:
                    - &first {name: one, tag_names: &tags [a, b]}
                    - {<<: *first, name: two}
                    - {name: three, tag_names: *tags}
                """)
            .classification()
            .categories();
    assertThat(categories).extracting(CategorySettings::tagNames).containsOnly(List.of("a", "b"));
    assertThat(categories)
        .extracting(CategorySettings::name)
        .containsExactly("one", "two", "three");
  }

  @Test
  void settingsOfBuiltBlocksThatAreNotBuiltAreNamedWhenTheyDifferFromTheDefault()
      throws IOException {
    assertThat(load("guards: {canary: 0, max_changes: 5}\n").unbuiltFeatures()).isEmpty();
    assertThat(load("guards: {canary: 5}\n").unbuiltFeatures())
        .extracting(UnbuiltFeature::key)
        .containsExactly("guards.canary");
  }

  @Test
  void theHashIsOfTheMeaningNotOfTheText() throws IOException {
    String same =
        load("classification:\n  rules: [{tag_names: [a]}]\nperformance: {concurrency: '4'}\n")
            .hash();
    Set<String> hashes =
        Set.of(
                "# comment\nperformance: {}\nclassification: {rules: [{tag_names: ['a'], exact: no}]}\n",
                "classification: {mark_with: tag, rules: [{\"tag_names\": [\"a\"]}]}\n")
            .stream()
            .map(this::hash)
            .collect(Collectors.toSet());
    assertThat(hashes).containsExactly(same);
    assertThat(same).matches("[0-9a-f]{64}");
    Set<String> others =
        Set.of(
                "classification: {rules: [{tag_names: [b]}]}\n",
                "classification: {rules: [{tag_names: [a], exact: yes}]}\n",
                "classification: {rules: [{tag_names: [a]}], autotag_unknown: null}\n",
                "classification: {rules: [{tag_names: [a]}]}\nrules: [{name: r, when: {tag: x}, do: [{add_tag: y}]}]\n",
                "classification: {rules: [{tag_names: [a, \"x\\nclassification.mark_with=tag\"]}]}\n")
            .stream()
            .map(this::hash)
            .collect(Collectors.toSet());
    assertThat(others).hasSize(5).doesNotContain(same);
  }

  @Test
  void theHashDoesNotDependOnTheKeyButOnTheServer() throws IOException {
    String one = load(HEAD, "").hash();
    assertThat(load(HEAD.replace("api_key: k", "api_key: other"), "").hash()).isEqualTo(one);
    assertThat(load(HEAD.replace("http://h:1", "http://h:1/api/"), "").hash()).isEqualTo(one);
    assertThat(load(HEAD.replace("http://h:1", "http://h:2"), "").hash()).isNotEqualTo(one);
  }

  private String hash(String text) {
    try {
      return load(text).hash();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private Configuration load(String text) throws IOException {
    return load(HEAD, text);
  }

  private Configuration load(String head, String text) throws IOException {
    Path file =
        TestFiles.privateCopy(
            Files.writeString(home.resolve("raw"), head + text), home.resolve("config.yaml"));
    LoadedConfiguration loaded =
        new ConfigLoader().load(file, new Environment(Map.of(), home, Overrides.NONE));
    assertThat(loaded.problems()).isEmpty();
    return loaded.configuration().orElseThrow();
  }
}
