package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.schema.RandomDocuments;
import io.github.immichautotag.cli.config.schema.UnbuiltFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What "config show" prints loads again and means the same. */
final class EffectiveConfigurationTest {
  private static final int DOCUMENTS = Integer.getInteger("autotag.seeds", 600);
  private static final String KEY = "k3yk3yk3yk3y";

  @TempDir Path home;

  static Stream<String> texts() throws IOException {
    return Stream.of(
        Files.readString(TestFiles.reference()),
        Files.readString(TestFiles.predecessor()),
        ConfigTemplate.text(InitAnswers.withKeyFile("http://h:1", "/k")),
        "version: 2\nserver: {host: h}\n",
        "version: 2\nduplicate_processing: {enabled: false, date_correction: {}}\n",
        "version: 2\nalbum_date_consistency: {}\nguards: {max_changes: none}\n");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void meansTheSame(String text) throws IOException {
    assertMeansTheSame(text, "given");
  }

  @Test
  void meansTheSameForMadeUpDocuments() throws IOException {
    int sound = 0;
    for (long seed = 0; seed < DOCUMENTS; seed++) {
      String text = RandomDocuments.document(seed);
      if (load(text, inEnvironment()).configuration().isPresent()) {
        sound++;
        assertMeansTheSame(text, "seed " + seed);
      }
    }
    assertThat(sound).isGreaterThan(DOCUMENTS / 5);
  }

  private void assertMeansTheSame(String text, String name) throws IOException {
    Environment environment =
        text.contains("host: h") ? environment(Map.of(Environment.API_KEY, KEY)) : inEnvironment();
    Configuration before = load(text, environment).configuration().orElseThrow();
    for (boolean changedOnly : List.of(false, true)) {
      String shown = EffectiveConfiguration.text(before, environment, changedOnly);
      LoadedConfiguration again = load(shown, environment(Map.of(Environment.API_KEY, KEY)));
      assertThat(again.problems()).as("%s:%n%s", name, shown).noneMatch(ConfigProblem::isError);
      Configuration after = again.configuration().orElseThrow();
      assertThat(after.hash()).as("%s:%n%s", name, shown).isEqualTo(before.hash());
      assertThat(after.dates()).isEqualTo(before.dates());
      assertThat(after.albumDates()).isEqualTo(before.albumDates());
      assertThat(after.guards()).isEqualTo(before.guards());
      assertThat(after.classification().categories())
          .isEqualTo(before.classification().categories());
      assertThat(after.unbuiltFeatures())
          .as("%s:%n%s", name, shown)
          .extracting(UnbuiltFeature::key)
          .containsExactlyInAnyOrderElementsOf(
              before.unbuiltFeatures().stream().map(UnbuiltFeature::key).toList());
      assertThat(shown).doesNotContain(KEY);
    }
  }

  @Test
  void tellsWhereEachValueComesFrom() throws IOException {
    String text =
        "version: 2\nserver: {host: old, api_key: " + KEY + "}\nguards: {max_revocations: 7}\n";
    Environment environment = environment(Map.of(Environment.URL, "http://h:1/immich"));
    Configuration configuration = load(text, environment).configuration().orElseThrow();

    String shown = EffectiveConfiguration.text(configuration, environment, false);

    assertThat(shown)
        .contains(
            "  url: http://h:1/immich  # environment IMMICH_AUTOTAG_URL\n",
            "    read: 60s  # default\n",
            "  # api_key: *** (in the file, line 2; not shown)\n",
            "  max_changes: 20% or 2000  # default\n",
            "  max_revocations: 7\n",
            "# album_date_consistency: left out, so it is off\n")
        .doesNotContain("host:", "port:", KEY);
    assertThat(EffectiveConfiguration.text(configuration, environment, true))
        .doesNotContain("default\n", "timeouts", "max_changes")
        .contains("max_revocations: 7");
  }

  @Test
  void flagsStandAboveTheEnvironment() throws IOException {
    Path keyFile = Files.writeString(home.resolve("key"), KEY);
    Overrides flags =
        new Overrides(
            Optional.empty(),
            Optional.of("http://flag:1"),
            Optional.empty(),
            Optional.of(keyFile.toString()));
    Environment environment =
        new Environment(
            Map.of(Environment.URL, "http://h:1", Environment.API_KEY, "another-key"), home, flags);
    Configuration configuration = load("version: 2\n", environment).configuration().orElseThrow();

    assertThat(EffectiveConfiguration.text(configuration, environment, true))
        .contains(
            "  url: http://flag:1  # --url\n",
            "  api_key_file: " + keyFile + "  # --api-key-file\n")
        .doesNotContain("another-key", KEY);
  }

  @Test
  void showsNoKeyEvenWhereItDoesNotBelong() throws IOException {
    String text = "version: 2\ndescription: my key is " + KEY + "\nserver: {url: 'http://h:1'}\n";
    Environment environment = environment(Map.of(Environment.API_KEY, KEY));
    Configuration configuration = load(text, environment).configuration().orElseThrow();
    assertThat(EffectiveConfiguration.text(configuration, environment, false))
        .contains("my key is ***")
        .doesNotContain(KEY);
  }

  private LoadedConfiguration load(String text, Environment environment) throws IOException {
    Path file = home.resolve("config.yaml");
    TestFiles.privateCopy(Files.writeString(home.resolve("text"), text), file);
    return new ConfigLoader().load(file, environment);
  }

  private Environment inEnvironment() {
    return environment(Map.of(Environment.API_KEY, KEY, Environment.URL, "http://h:1"));
  }

  private Environment environment(Map<String, String> variables) {
    return new Environment(variables, home, Overrides.NONE);
  }
}
