package io.github.immichautotag.cli.config.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.ConfigLoader;
import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.Environment;
import io.github.immichautotag.cli.config.LoadedConfiguration;
import io.github.immichautotag.cli.config.Overrides;
import io.github.immichautotag.cli.config.docs.Page.Example;
import io.github.immichautotag.cli.report.RuleTestsText;
import io.github.immichautotag.cli.session.RuleTests;
import io.github.immichautotag.cli.terminal.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every piece of YAML in README and docs is a configuration that loads, or stands in front of the
 * message that it causes. Run with {@code -Dautotag.golden.write=true} to write the messages anew,
 * and read the difference.
 */
final class DocumentedExamplesTest {

  private static final Instant NOW = Instant.parse("2024-06-15T12:00:00Z");

  private static final String MISTAKES = "rules-mistakes.md";

  @TempDir Path home;

  static Stream<Example> sound() throws IOException {
    return Page.all().stream()
        .flatMap(page -> page.examples().stream())
        .filter(example -> example.told().isEmpty() && !isOfMistakes(example));
  }

  static Stream<Example> wrong() throws IOException {
    return Page.all().stream()
        .flatMap(page -> page.examples().stream())
        .filter(example -> example.told().isPresent() || isOfMistakes(example));
  }

  /** On that page every example has a message, also before it is written. */
  private static boolean isOfMistakes(Example example) {
    return example.place().contains(MISTAKES);
  }

  @ParameterizedTest
  @MethodSource("sound")
  void loadsAndWorks(Example example) throws IOException {
    LoadedConfiguration loaded = load(example);
    assertThat(told(loaded)).isEmpty();
    Configuration configuration = loaded.configuration().orElseThrow();
    assertThat(configuration.unbuiltFeatures()).isEmpty();
  }

  static Stream<Example> tested() throws IOException {
    return Page.tested().stream();
  }

  @ParameterizedTest
  @MethodSource("tested")
  void doesWhatItsTestsSay(Example example) throws IOException {
    Configuration configuration = load(example).configuration().orElseThrow();
    List<RuleTests.Result> results = RuleTests.run(configuration, NOW);
    assertThat(results).isNotEmpty();
    assertThat(RuleTestsText.lines(results, false, Style.plain())).isEmpty();
    assertThat(results).allMatch(result -> result.outcome() == RuleTests.Outcome.PASSED);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void isWrongAsThePageSays(Example example) throws IOException {
    String told = told(load(example));
    if (Boolean.getBoolean("autotag.golden.write")) {
      write(example, told);
      return;
    }
    assertThat(told).isNotEmpty().isEqualTo(example.told().orElse("no message on the page"));
  }

  @Test
  void allAreFound() throws IOException {
    for (Page page : Page.all()) {
      assertThat(page.examples()).as(page.file().toString()).hasSize((int) page.marked());
    }
    assertThat(wrong()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(Page.tested()).hasSizeGreaterThan(60);
  }

  private LoadedConfiguration load(Example example) throws IOException {
    Path key = Files.writeString(home.resolve(".immich-key"), "a-key-for-tests\n");
    Path file = Files.writeString(home.resolve("config.yaml"), example.completed());
    for (Path secret : List.of(key, file)) {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }
    return new ConfigLoader().load(file, new Environment(Map.of(), home, Overrides.NONE));
  }

  private String told(LoadedConfiguration loaded) {
    return loaded.problems().stream()
        .map(problem -> problem.render(false))
        .collect(Collectors.joining("\n\n"))
        .replace(home + "/", "");
  }

  /** Puts the message behind its example. */
  private static void write(Example example, String told) throws IOException {
    Path file = Page.project().resolve(example.place().split(":", 2)[0]);
    String text = Files.readString(file);
    Matcher found =
        Pattern.compile(
                Pattern.quote("```yaml\n" + example.yaml() + "```\n")
                    + "(\n```text\nconfig\\.yaml.*?^```\n)?",
                Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(text);
    List<String> parts = new ArrayList<>();
    assertThat(found.find()).isTrue();
    parts.add(text.substring(0, found.start()));
    parts.add("```yaml\n" + example.yaml() + "```\n\n```text\n" + told + "\n```\n");
    parts.add(text.substring(found.end()));
    Files.writeString(file, String.join("", parts));
  }
}
