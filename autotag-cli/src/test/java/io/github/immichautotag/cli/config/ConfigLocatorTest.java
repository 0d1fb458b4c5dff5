package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigLocatorTest {
  @TempDir Path home;

  private final Map<String, String> variables = new HashMap<>();

  @Test
  void looksInTheDocumentedOrder() throws IOException {
    Path old = make(".immich_autotag/config.yaml");
    assertThat(located(Overrides.NONE)).isEqualTo(old);
    Path yml = make(".config/immich_autotag/config.yml");
    assertThat(located(Overrides.NONE)).isEqualTo(yml);
    Path usual = make(".config/immich_autotag/config.yaml");
    assertThat(located(Overrides.NONE)).isEqualTo(usual);
    variables.put("XDG_CONFIG_HOME", home.resolve("xdg").toString());
    Path xdg = make("xdg/immich_autotag/config.yaml");
    assertThat(located(Overrides.NONE)).isEqualTo(xdg);
    variables.put("IMMICH_AUTOTAG_CONFIG", "~/elsewhere.yml");
    Path elsewhere = make("elsewhere.yml");
    assertThat(located(Overrides.NONE)).isEqualTo(elsewhere);
    Path flag = make("flag.yaml");
    assertThat(located(Overrides.config(flag.toString()))).isEqualTo(flag);
  }

  @Test
  void aNamedFileThatIsMissingIsNotReplacedByAnother() throws IOException {
    make(".config/immich_autotag/config.yaml");
    variables.put("IMMICH_AUTOTAG_CONFIG", home.resolve("typo.yaml").toString());
    ConfigLocator.Location location = locate(Overrides.NONE);
    assertThat(location.file()).isEmpty();
    assertThat(location.problems().get(0).render(false))
        .contains(
            "IMMICH_AUTOTAG_CONFIG: error: there is no file",
            "typo.yaml",
            "docs/troubleshooting.md#no-configuration");
  }

  @Test
  void listsEveryPlaceWhenThereIsNone() {
    LoadedConfiguration loaded = new ConfigLoader().load(environment(Overrides.NONE));
    assertThat(loaded.configuration()).isEmpty();
    assertThat(loaded.problems()).hasSize(1);
    assertThat(loaded.problems().get(0).render(false))
        .contains(
            "--config",
            "IMMICH_AUTOTAG_CONFIG",
            home.resolve(".config/immich_autotag/config.yaml").toString(),
            home.resolve(".immich_autotag/config.yaml").toString(),
            "autotag init");
  }

  @Test
  void doesNotExecutePythonButSaysWhatToDo() throws IOException {
    Path python = make(".config/immich_autotag/config.py");
    for (Overrides flags : List.of(Overrides.NONE, Overrides.config(python.toString()))) {
      ConfigLocator.Location location = locate(flags);
      assertThat(location.file()).isEmpty();
      assertThat(location.problems().get(0).render(false))
          .contains(python.toString(), "not executed", "#python-configuration");
    }
    Path yaml = make(".immich_autotag/config.yaml");
    assertThat(located(Overrides.NONE)).isEqualTo(yaml);
  }

  @Test
  void initWritesWhereTheProgramLooksFirst() {
    assertThat(new ConfigLocator().defaultFile(environment(Overrides.NONE)))
        .isEqualTo(home.resolve(".config/immich_autotag/config.yaml"));
    variables.put("XDG_CONFIG_HOME", home.resolve("xdg").toString());
    assertThat(new ConfigLocator().defaultFile(environment(Overrides.NONE)))
        .isEqualTo(home.resolve("xdg/immich_autotag/config.yaml"));
  }

  private Path make(String name) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, "version: 2\n");
  }

  private Path located(Overrides flags) {
    return locate(flags).file().orElseThrow();
  }

  private ConfigLocator.Location locate(Overrides flags) {
    return new ConfigLocator().locate(environment(flags));
  }

  private Environment environment(Overrides flags) {
    return new Environment(variables, home, flags);
  }
}
