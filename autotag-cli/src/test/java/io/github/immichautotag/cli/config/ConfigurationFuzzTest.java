package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file holds, the answer is a configuration or problems. {@code
 * -Dautotag.fuzz.factor=500} makes a million mutations of the two thousand.
 */
final class ConfigurationFuzzTest {
  private static final int FACTOR = Integer.getInteger("autotag.fuzz.factor", 1);
  private static final String SECRET = "q7Zt4mXkW2pLs9VbN3cRj8HfYdGa5TxEuKo1iMwQzBn";
  private static final List<String> SPICE =
      List.of(
          "\t",
          ": ",
          "- ",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "'",
          "&a ",
          "*a",
          "!!x ",
          "<<: ",
          "#",
          "\u0000",
          "\uFFFE",
          "😀",
          "null",
          "[[[[[[[[",
          "? ",
          "|",
          ">",
          "%",
          "@",
          "99999999999999999999",
          "-1",
          "yes",
          "2024-99-99",
          "(?P<a_b>x)",
          "(((((((((((((",
          "a{1000000000}",
          "---\n",
          "...\n",
          "\r",
          "\u2028",
          "\uD800");

  @TempDir Path home;

  private final ConfigLoader loader = new ConfigLoader();

  @Test
  void mutationsOfTheReferenceNeverEndInAnException() throws IOException {
    String reference =
        Files.readString(TestFiles.reference()).replaceAll("(?m)^  api_key_file: .*$", "");
    fuzz(reference.replaceAll("(?m)^  #api_key: .*$", "  api_key: " + SECRET), 1, 500 * FACTOR);
  }

  @Test
  void mutationsOfThePredecessorsFileNeverEndInAnException() throws IOException {
    fuzz(
        Files.readString(TestFiles.predecessor()).replace("0000-replace-me-0000", SECRET),
        2,
        1_500);
  }

  @Test
  void hostileFilesCostLittle() throws IOException {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int level = 1; level < 12; level++) {
      String before = "*a" + (level - 1);
      laughs.append("a").append(level).append(": &a").append(level).append(" [");
      laughs.append(String.join(",", Collections.nCopies(9, before))).append("]\n");
    }
    for (String hostile :
        List.of(
            laughs.toString(),
            "rules: " + "[".repeat(100_000),
            "a: &a {b: *a}",
            "description: " + "x".repeat(3_000_000),
            "k: v\n".repeat(20_000),
            "classification: {rules: [{album_name_patterns: ['" + "(".repeat(50_000) + "']}]}",
            "- ".repeat(10_000))) {
      LoadedConfiguration loaded = load(hostile.getBytes(StandardCharsets.UTF_8));
      assertThat(loaded.problems()).anyMatch(ConfigProblem::isError);
      assertThat(loaded.problems()).hasSizeLessThanOrEqualTo(201);
    }
  }

  private void fuzz(String original, long seed, int rounds) throws IOException {
    Random random = new Random(seed);
    int configurations = 0;
    for (int round = 0; round < rounds; round++) {
      String mutated = mutated(original, random);
      LoadedConfiguration loaded;
      try {
        loaded = load(mutated.getBytes(StandardCharsets.UTF_8));
      } catch (RuntimeException escaped) {
        throw new AssertionError("seed " + seed + ", round " + round + ":\n" + mutated, escaped);
      }
      boolean errors = loaded.problems().stream().anyMatch(ConfigProblem::isError);
      assertThat(loaded.configuration().isPresent()).as("round %d", round).isNotEqualTo(errors);
      for (ConfigProblem problem : loaded.problems()) {
        assertThat(problem.render(random.nextBoolean())).doesNotContain(SECRET);
      }
      configurations += errors ? 0 : 1;
    }
    assertThat(configurations).isBetween(1, rounds - 1);
  }

  private static String mutated(String original, Random random) {
    String text = original;
    int changes = 1 + random.nextInt(3);
    for (int change = 0; change < changes; change++) {
      text = mutatedOnce(text, random);
    }
    return text;
  }

  private static String mutatedOnce(String text, Random random) {
    int at = random.nextInt(text.length());
    return switch (random.nextInt(6)) {
      case 0 ->
          text.substring(0, at) + SPICE.get(random.nextInt(SPICE.size())) + text.substring(at);
      case 1 ->
          text.substring(0, at)
              + text.substring(Math.min(text.length(), at + 1 + random.nextInt(8)));
      case 2 -> text.substring(0, at) + (char) (32 + random.nextInt(95)) + text.substring(at + 1);
      case 3 -> text.replace(text.substring(at, Math.min(text.length(), at + 3)), "zz");
      case 4 -> withLineMoved(text, random);
      default -> text.substring(0, at).stripTrailing() + "\n" + text.substring(at);
    };
  }

  private static String withLineMoved(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String line = lines.remove(random.nextInt(lines.size()));
    if (random.nextBoolean()) {
      lines.add(random.nextInt(lines.size() + 1), " ".repeat(random.nextInt(3)) + line);
    }
    return String.join("\n", lines) + "\n";
  }

  private LoadedConfiguration load(byte[] bytes) throws IOException {
    Path file = home.resolve("config.yaml");
    Files.write(file, bytes);
    return loader.load(file, new Environment(Map.of(), home, Overrides.NONE));
  }
}
