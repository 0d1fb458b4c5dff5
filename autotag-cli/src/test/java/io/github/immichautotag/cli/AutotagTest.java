package io.github.immichautotag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Interruption;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.immich.http.Pause;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments, help, and what happens when the program itself is wrong. */
final class AutotagTest {

  private final CommandLineFixture mia;
  private final Path home;

  AutotagTest(@TempDir Path home) {
    this.home = home;
    mia = new CommandLineFixture(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void showsAllCommands(String word) {
    Said said = mia.autotag(word);
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("demo", "init", "check", "plan", "run", "sandbox");
    assertThat(said.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "init", "check", "plan", "run", "config", "schema", "sandbox"})
  void explainsEachCommand(String command) {
    Said said = mia.autotag(command, "--help");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("autotag " + command, "--help");
    assertThat(said.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void tellsItsVersion() {
    assertThat(mia.autotag("--version").out()).matches("autotag \\d+\\.\\d+\\.\\d+\\S*\\n");
  }

  @ParameterizedTest
  @CsvSource({
    "pln,              there is no command \"pln\"",
    "plan --colour,    --colour",
    "plan now,         does not know what to do with \"now\"",
    "run --logs-dir,   logs-dir",
    "demo --assets no, \"no\" is no number"
  })
  void namesWhatItDoesNotUnderstand(String arguments, String words) {
    Said said = mia.autotag(arguments.split(" "));
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains(words);
  }

  @Test
  void asksForAReportWhenItIsWrongItself() {
    Said said =
        wrong(
            duration -> {
              throw new IllegalStateException("a secret of somebody");
            });
    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err())
        .contains("a mistake in autotag itself", "java.lang.IllegalStateException", "  in ")
        .doesNotContain("a secret of somebody");
  }

  @Test
  void saysThatItNeedsMoreMemory() {
    Said said =
        wrong(
            duration -> {
              throw new OutOfMemoryError("made up");
            });
    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("the memory does not suffice", "-Xmx");
  }

  /** Runs a command that has to wait, because no server is there. */
  private Said wrong(Pause pause) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new BufferedReader(new StringReader("")),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            stream,
            Style.plain(),
            Style.plain());
    Surroundings broken =
        new Surroundings(
            console,
            Map.of("IMMICH_AUTOTAG_URL", "http://127.0.0.1:1", "IMMICH_AUTOTAG_API_KEY", "key"),
            home,
            home,
            Instant::now,
            new Random(1),
            pause,
            Interruption.of(() -> false),
            Optional.empty());
    ExitCode code = new Autotag(broken).run("init");
    return new Said(code, "", err.toString(StandardCharsets.UTF_8));
  }
}
