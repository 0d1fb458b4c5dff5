package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.surroundings.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words behind "config". */
final class ConfigCommandTest {

  private final CommandLineFixture mia;

  ConfigCommandTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @Test
  void showsWhatTakesEffectAndItsNoticesBehind() {
    mia.configuration(
        """
        version: 2
        server: {url: 'http://h:1', api_key: %s}
        skip: {skip_n: 3}
        watch: {interval: 5m}
        """
            .formatted(CommandLineFixture.KEY));

    Said said = mia.autotag("config", "show");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out())
        .contains(
            "# What " + mia.configFile(), "url: 'http://h:1'\n", "mark_with: tag  # default\n")
        .contains("# api_key: *** (in the file, line 2; not shown)");
    assertThat(said.err()).contains("skip has no effect", "does not do yet", "watch (line 4)");
  }

  @Test
  void showsOnlyWhatIsNotDefault() {
    mia.configuration("version: 2\nserver: {url: 'http://h:1'}\nperformance: {concurrency: 8}\n")
        .variable("IMMICH_AUTOTAG_API_KEY", CommandLineFixture.KEY);

    Said said = mia.autotag("config", "show", "--changed");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("concurrency: 8").doesNotContain("default\n", "guards");
  }

  @Test
  void tellsErrorsAndShowsNothing() {
    mia.configuration("version: 2\nserver: {url: 'http://h:1', api_key: k}\ngaurds: {}\n");

    Said said = mia.autotag("config", "show");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("did you mean \"guards\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "config,           needs a word: show, migrate",
    "config shwo,      did you mean \"autotag config show\"?",
    "config explain,   there is no \"autotag config explain\"; there are show",
    "config show this, does not know what to do with \"this\""
  })
  void namesWhatItDoesNotUnderstand(String arguments, String words) {
    Said said = mia.autotag(arguments.split(" "));
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains(words);
  }

  @Test
  void explainsItsWords() {
    assertThat(mia.autotag("config", "--help").out()).contains("autotag config show", "--changed");
  }
}
