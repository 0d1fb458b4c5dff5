package io.github.immichautotag.cli.config.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param file where it is
 * @param text what it says
 */
public record Page(Path file, String text) {

  /** An example, and behind it, if the program complains about it, what it says. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^```yaml\\n(?<yaml>.*?)^```\\n(?:\\n```text\\n(?<told>config\\.yaml.*?)^```\\n)?",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** README and everything below docs. */
  public static List<Page> all() throws IOException {
    List<Path> files = new ArrayList<>(List.of(project().resolve("README.md")));
    try (Stream<Path> docs = Files.walk(project().resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
    }
    List<Page> pages = new ArrayList<>();
    for (Path file : files) {
      pages.add(new Page(file, Files.readString(file)));
    }
    return pages;
  }

  /** The examples whose rules have tests beside them, on all pages: what "autotag test" can try. */
  public static List<Example> tested() throws IOException {
    return all().stream()
        .flatMap(page -> page.examples().stream())
        .filter(Example::hasTests)
        .toList();
  }

  /** The folder of the checkout. */
  static Path project() {
    String testdata =
        Objects.requireNonNull(System.getProperty("autotag.testdata.dir"), "autotag.testdata.dir");
    return Objects.requireNonNull(Path.of(testdata).toAbsolutePath().normalize().getParent());
  }

  /** The examples that are marked as YAML. */
  public List<Example> examples() {
    return EXAMPLE.matcher(text).results().map(this::example).toList();
  }

  private Example example(MatchResult found) {
    int line = 1 + (int) text.substring(0, found.start()).chars().filter(it -> it == '\n').count();
    return new Example(
        project().relativize(file) + ":" + line,
        found.group(1),
        Optional.ofNullable(found.group(2)).map(String::strip));
  }

  /** How many blocks are marked as YAML, to notice those that are written in another way. */
  long marked() {
    return text.lines().filter(line -> line.strip().matches("[`~]{3,} *ya?ml\\b.*")).count();
  }

  /**
   * A piece of YAML.
   *
   * @param place where it stands
   * @param yaml what it says
   * @param told what the program says to it, if the page tells
   */
  public record Example(String place, String yaml, Optional<String> told) {

    /**
     * The example as a whole configuration: what a file cannot do without is added at its end, so
     * that its lines keep their numbers.
     */
    public String completed() {
      StringBuilder whole = new StringBuilder(yaml);
      if (!has("version")) {
        whole.append("version: 2\n");
      }
      if (!has("server")) {
        whole.append("server: { url: 'http://immich.lan:2283', api_key: a-key-for-tests }\n");
      }
      return whole.toString();
    }

    /** Whether it has tests of its rules beside them. */
    public boolean hasTests() {
      return has("tests");
    }

    private boolean has(String key) {
      return yaml.lines().anyMatch(line -> line.startsWith(key + ":"));
    }

    @Override
    public String toString() {
      return place;
    }
  }
}
