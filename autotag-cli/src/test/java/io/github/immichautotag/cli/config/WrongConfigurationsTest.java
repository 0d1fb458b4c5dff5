package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people get to read for configurations they would really write. The expected texts stand
 * beside the files; run with {@code -Dautotag.golden.write=true} to write them anew, and read the
 * difference.
 */
final class WrongConfigurationsTest {
  private static final Path FOLDER = Path.of("src/test/resources/config/wrong");

  @TempDir Path home;

  static Stream<String> wrongConfigurations() throws IOException {
    try (Stream<Path> files = Files.list(TestFiles.resource("config/wrong"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("wrongConfigurations")
  void saysWhatIsWrongWhereAndWhatToDo(String name) throws IOException {
    Path file =
        TestFiles.privateCopy(
            TestFiles.resource("config/wrong/" + name + ".yaml"), home.resolve("config.yaml"));
    LoadedConfiguration loaded =
        new ConfigLoader().load(file, new Environment(Map.of(), home, Overrides.NONE));
    String told =
        loaded.problems().stream()
                .map(problem -> problem.render(false))
                .collect(Collectors.joining("\n\n"))
                .replace(home.toString(), "HOME")
            + "\n";
    Path expected = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("autotag.golden.write")) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
    assertThat(loaded.configuration()).isEmpty();
    assertThat(loaded.problems()).anyMatch(ConfigProblem::isError);
    assertThat(told)
        .doesNotContain(
            "k3yk3yk3y", "hunter2", "AbCdEf01", "another secret", "third", "never closed");
  }
}
