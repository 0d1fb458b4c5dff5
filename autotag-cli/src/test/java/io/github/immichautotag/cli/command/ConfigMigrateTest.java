package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.surroundings.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Old files become new ones; nothing that is there is lost, and no key is shown. */
final class ConfigMigrateTest {

  private static final String OLD =
      """
      server:
        host: immich.lan
        port: 2283
        api_key: %s  # Anna's
      classification:
        rules:
          - description: memes
            tag_names: [meme]
      """
          .formatted(CommandLineFixture.KEY);

  private final CommandLineFixture mia;

  ConfigMigrateTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @Test
  void printsTheNewFileOfTheConfigurationThatTheOtherCommandsFind() {
    mia.configuration(OLD);

    Said said = mia.autotag("config", "migrate");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("version: 2", "url: http://immich.lan:2283", "- name: memes");
    assertThat(said.err()).contains("The API key is not shown", "--write-key");
    assertThat(mia.configFile()).hasContent(OLD);
  }

  @Test
  void writesConfigurationSchemaAndKeyThatOnlyTheOwnerCanRead() throws IOException {
    Path old = Files.writeString(mia.home().resolve("old.yaml"), OLD);

    Said said = mia.autotag("config", "migrate", "old.yaml", "-o", "new/c.yaml", "--write-key");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    Path folder = mia.home().resolve("new");
    assertThat(said.out())
        .contains(
            "Wrote " + folder.resolve("c.yaml"), "The API key is in " + folder.resolve("api_key"));
    assertThat(Files.readString(folder.resolve("c.yaml")))
        .startsWith("# yaml-language-server: $schema=./autotag.schema.json\n")
        .doesNotContain(CommandLineFixture.KEY);
    assertThat(folder.resolve("api_key")).hasContent(CommandLineFixture.KEY);
    assertThat(folder.resolve("autotag.schema.json")).exists();
    for (String name : new String[] {"c.yaml", "api_key"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .isEqualTo("rw-------");
    }
    assertThat(old).hasContent(OLD);
    assertThat(
            mia.autotag("config", "show", "--config", folder.resolve("c.yaml").toString()).code())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void overwritesNeitherAConfigurationNorAKey() throws IOException {
    mia.configuration(OLD);
    Path there = Files.writeString(mia.home().resolve("c.yaml"), "mine");
    Said said = mia.autotag("config", "migrate", "-o", "c.yaml");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("there is a file already: " + there, "-o");
    assertThat(there).hasContent("mine");

    Path key = Files.writeString(mia.home().resolve("api_key"), "another key");
    Said second = mia.autotag("config", "migrate", "-o", "d.yaml", "--write-key");
    assertThat(second.code()).isEqualTo(ExitCode.USAGE);
    assertThat(second.err()).contains("there is a file already: " + key);
    assertThat(key).hasContent("another key");
    assertThat(mia.home().resolve("d.yaml")).doesNotExist();
  }

  @Test
  void asksAtATerminalWhetherToWriteTheKey() throws IOException {
    mia.configuration(OLD).typing("", "unused");
    Said said = mia.autotag("config", "migrate", "-o", "yes.yaml");
    assertThat(said.err()).contains("Write the API key to " + mia.home().resolve("api_key"));
    assertThat(mia.home().resolve("api_key")).hasContent(CommandLineFixture.KEY);

    Files.delete(mia.home().resolve("api_key"));
    mia.typing("no", "unused");
    assertThat(mia.autotag("config", "migrate", "-o", "no.yaml").out())
        .contains("The API key is not in it: put it into " + mia.home().resolve("api_key"));
    assertThat(mia.home().resolve("api_key")).doesNotExist();
  }

  @Test
  void saysWhatIsWrongInTheOldFile() {
    mia.configuration(OLD + "gaurds: {}\n");
    Said said = mia.autotag("config", "migrate");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("did you mean \"guards\"?", "mend this first");
  }

  @Test
  void doesNotExecutePython() throws IOException {
    Files.writeString(mia.home().resolve("config.py"), "user_config = 1\n");
    Said said = mia.autotag("config", "migrate", "config.py");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("Python files are not executed");
  }

  @Test
  void takesTheCommandLineOfTheFolderTool() throws IOException {
    Files.createDirectories(mia.home().resolve("lib/a"));
    Files.writeString(mia.home().resolve("lib/a/.albumprops"), "description: Words\n");

    Said said =
        mia.autotag(
            "config",
            "migrate",
            "--from-folder-album-tool",
            "--albumprops",
            "lib",
            "-o",
            "c.yaml",
            "--write-key",
            "--",
            "/photos",
            "http://h:1/api",
            CommandLineFixture.KEY,
            "-a",
            "2");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(mia.home().resolve("c.yaml")))
        .contains("levels: 1..2", "url: http://h:1", "description: Words");
    assertThat(mia.home().resolve("api_key")).hasContent(CommandLineFixture.KEY);
    assertThat(
            mia.autotag("config", "show", "--config", mia.home().resolve("c.yaml").toString())
                .out())
        .contains("album_detection_from_folders", "levels: 1..2");
  }

  @ParameterizedTest
  @CsvSource({
    "config migrate --from-folder-album-tool,               write it behind --",
    "config migrate --from-folder-album-tool -- / u k -q,   -q is not known",
    "config migrate none.yaml,        there is no file",
    "config migrate a.yaml b.yaml,    does not know what to do with \"b.yaml\"",
    "config migrate --write-key,      name that with -o FILE",
    "config mirgate,                  did you mean \"autotag config migrate\"?"
  })
  void namesWhatItDoesNotUnderstand(String arguments, String words) {
    Said said = mia.autotag(arguments.split(" "));
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains(words);
  }
}
