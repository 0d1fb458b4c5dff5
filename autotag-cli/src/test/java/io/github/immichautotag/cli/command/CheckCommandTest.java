package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether all is as it must be, before anything is read. */
final class CheckCommandTest {

  private final CommandLineFixture mia;

  CheckCommandTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  @Test
  void showsConfigurationServerUserAndPermissionsAsATable() {
    mia.serving(new HandMadeLibrary("Mia\u202e\n").assets(3).source()).configured();

    Said said = mia.autotag("check");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out().lines())
        .anyMatch(line -> line.matches("configuration +" + mia.configFile()))
        .anyMatch(line -> line.matches("server +" + mia.url()))
        .anyMatch(line -> line.matches("version +Immich 3.1.0"))
        .anyMatch(line -> line.matches("user +Mia\\\\u202e\\\\n"))
        .anyMatch(line -> line.matches("  asset.read +yes +reading the library"))
        .anyMatch(line -> line.matches("  tag.asset +yes +tagging"));
    assertThat(mia.sandbox().log().writes()).isZero();
    assertThat(mia.sandbox().log().count("searchAssets")).isZero();
  }

  @Test
  void namesAllMissingPermissionsAtOnce() {
    mia.serving(
            CommandLineFixture.immich()
                .withKeys(ApiKey.scoped(CommandLineFixture.KEY, "user.read", "asset.read")))
        .configured(text -> text.replace("mark_with: tag", "mark_with: both"));

    Said said = mia.autotag("check");

    assertThat(said.code()).isEqualTo(ExitCode.SERVER_UNUSABLE);
    assertThat(said.out()).contains("Account Settings, API Keys");
    for (String missing :
        new String[] {
          "tag.read", "album.read", "tag.asset", "tag.create", "album.create", "albumAsset.create"
        }) {
      assertThat(said.out()).containsPattern(missing + " +NO ");
    }
    assertThat(said.out()).containsPattern("asset.read +yes ");
  }

  @Test
  void saysThatAKeyMayNotTellItsUser() {
    mia.serving(
            CommandLineFixture.immich().withKeys(ApiKey.scoped(CommandLineFixture.KEY, "tag.read")))
        .configured();

    Said said = mia.autotag("check");

    assertThat(said.code()).isEqualTo(ExitCode.SERVER_UNUSABLE);
    assertThat(said.out()).contains("not known: the key may not tell");
  }

  @Test
  void refusesFeaturesThatAreNotBuilt() {
    mia.serving(new HandMadeLibrary().assets(3).source())
        .configured(text -> text + "watch:\n  interval: 5m\n");

    Said said = mia.autotag("check");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.out()).contains("watch");
  }

  @Test
  void warnsAboutAServerThatIsNewerThanChecked() {
    mia.serving(CommandLineFixture.immich().withVersion("3.9.0")).configured();

    Said said = mia.autotag("check");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("3.9.0 is newer");
  }
}
