package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.config.schema.JsonSchema;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of everybody. */
final class InitCommandTest {

  private final CommandLineFixture mia;

  InitCommandTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @BeforeEach
  void start() {
    mia.serving(new HandMadeLibrary().assets(3).source());
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  @Test
  void writesAPrivateFileThatTheOtherCommandsFind() throws IOException {
    mia.variable("IMMICH_AUTOTAG_API_KEY", CommandLineFixture.KEY);

    Said said = mia.autotag("init", "--url", mia.url());

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mia.configFile())))
        .isEqualTo("rw-------");
    assertThat(mia.autotag("check").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void writesTheSchemaForEditorsBesideTheConfigurationWhichNamesIt() throws IOException {
    mia.variable("IMMICH_AUTOTAG_API_KEY", CommandLineFixture.KEY);

    mia.autotag("init", "--url", mia.url());

    assertThat(mia.configFile().resolveSibling("autotag.schema.json"))
        .hasContent(JsonSchema.text());
    assertThat(Files.readAllLines(mia.configFile()).get(0))
        .isEqualTo("# yaml-language-server: $schema=./autotag.schema.json");
  }

  @Test
  void asksAtATerminalForAddressAndKey() throws IOException {
    mia.typing(mia.url(), CommandLineFixture.KEY);

    Said said = mia.autotag("init");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.err()).contains("Immich's address");
    assertThat(Files.readString(mia.configFile())).contains(mia.url(), CommandLineFixture.KEY);
  }

  @Test
  void refersToAFileWithTheKeyInsteadOfCopyingIt() throws IOException {
    Path keyFile = Files.writeString(mia.home().resolve("key"), CommandLineFixture.KEY + "\n");

    Said said =
        mia.autotag(
            "init", "--url", mia.url(), "--api-key-file", "key", "--mark-with", "album", "-o", "c");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(mia.home().resolve("c")))
        .contains(keyFile.toString(), "mark_with: album")
        .doesNotContain(CommandLineFixture.KEY);
    assertThat(mia.autotag("check", "--config", mia.home().resolve("c").toString()).code())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void takesTheKeyFileOfTheEnvironmentAndTidiesTheAddress() throws IOException {
    Path keyFile = Files.writeString(mia.home().resolve("key"), CommandLineFixture.KEY + "\n");
    mia.variable("IMMICH_AUTOTAG_API_KEY_FILE", keyFile.toString())
        .variable("IMMICH_AUTOTAG_API_KEY", " ")
        .variable("IMMICH_AUTOTAG_URL", " " + mia.url() + "/api/ ");

    Said said = mia.autotag("init", "-o", "here.yaml");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out())
        .contains("autotag plan --config " + mia.home().resolve("here.yaml") + "\"");
    assertThat(said.err()).contains("Every user of this machine can read the key in " + keyFile);
    assertThat(Files.readString(mia.home().resolve("here.yaml")))
        .contains("\"" + mia.url() + "\"", keyFile.toString());
  }

  @Test
  void showsNoSecretOfAnAddressThatItRefuses() {
    mia.variable("IMMICH_AUTOTAG_API_KEY", CommandLineFixture.KEY);
    for (String url :
        new String[] {"me:hunter2@host:1", "http://h:1/?apiKey=hunter2", "hunter2@"}) {
      Said said = mia.autotag("init", "--url", url);
      assertThat(said.code()).isEqualTo(ExitCode.USAGE);
      assertThat(said.err()).doesNotContain("hunter2");
    }
  }

  @Test
  void keepsAConfigurationThatIsThereUnlessForced() throws IOException {
    mia.variable("IMMICH_AUTOTAG_API_KEY", CommandLineFixture.KEY);
    mia.configuration("# mine\n");

    Said refused = mia.autotag("init", "--url", mia.url());

    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains(mia.configFile().toString(), "--force", "-o");
    assertThat(mia.configFile()).hasContent("# mine");
    assertThat(mia.autotag("init", "--url", mia.url(), "--force").code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(mia.configFile())).contains("autotag_unknown");
  }

  @Test
  void writesNothingWhenTheConnectionFails() {
    mia.typing(mia.url(), "another-key");

    Said said = mia.autotag("init");

    assertThat(said.code()).isEqualTo(ExitCode.SERVER_UNUSABLE);
    assertThat(said.err()).contains("does not accept the API key");
    assertThat(mia.configFile()).doesNotExist();
    assertThat(mia.home().resolve(".config")).doesNotExist();
  }

  @Test
  void writesNothingForAnAddressThatIsNone() {
    mia.variable("IMMICH_AUTOTAG_API_KEY", CommandLineFixture.KEY);

    Said said = mia.autotag("init", "--url", "not an address");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("not an address");
    assertThat(mia.configFile()).doesNotExist();
  }

  @Test
  void saysWhatIsMissingWhereNobodyCanBeAsked() {
    assertThat(mia.autotag("init"))
        .satisfies(said -> assertThat(said.code()).isEqualTo(ExitCode.USAGE))
        .satisfies(said -> assertThat(said.err()).contains("--url", "IMMICH_AUTOTAG_URL"));
    assertThat(mia.autotag("init", "--url", mia.url()))
        .satisfies(said -> assertThat(said.code()).isEqualTo(ExitCode.USAGE))
        .satisfies(
            said -> assertThat(said.err()).contains("--api-key-file", "IMMICH_AUTOTAG_API_KEY"));
    assertThat(mia.autotag("init", "--mark-with", "stamp").err())
        .contains("\"stamp\" is neither tag nor album nor both");
    assertThat(mia.autotag("init", "--url", mia.url(), "--api-key-file", "none").err())
        .contains("cannot read the key", mia.home().resolve("none").toString());
  }

  @Test
  void tellsWhatAKeyLacksForARunAndWritesNevertheless() {
    mia.serving(
        CommandLineFixture.immich()
            .withKeys(
                ApiKey.scoped(
                    CommandLineFixture.KEY, "user.read", "asset.read", "tag.read", "album.read")));
    mia.variable("IMMICH_AUTOTAG_API_KEY", CommandLineFixture.KEY);

    Said said = mia.autotag("init", "--url", mia.url());

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("lacks tag.asset", "lacks tag.create");
    assertThat(mia.configFile()).exists();
  }
}
