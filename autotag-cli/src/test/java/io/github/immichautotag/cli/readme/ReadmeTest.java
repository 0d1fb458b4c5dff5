package io.github.immichautotag.cli.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.Autotag;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Interruption;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadmeTest {

  private static final Path ROOT =
      Path.of(System.getProperty("autotag.testdata.dir", "testdata")).resolve("..").normalize();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void theTenLinesOfConfigurationGiveThePlanThatIsShown() throws IOException {
    SandboxOptions options = SandboxOptions.defaults().withLibrary(LibrarySource.seeded(1, 5_000));
    try (SandboxServer server = SandboxServer.start(options)) {
      Files.writeString(folder.resolve(".immich-key"), SandboxOptions.DEFAULT_KEY);
      String url = "http://127.0.0.1:" + server.port();
      Path config = folder.resolve("config.yaml");
      Files.writeString(config, block("yaml").replace("http://192.168.1.10:2283", url));

      ExitCode code = autotag("plan", "--config", config.toString());

      assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.DONE);
      assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo(block("text").strip());
    }
  }

  @Test
  void theExampleForLibraryUseCompiles() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d",
              folder.toString(),
              "-classpath",
              System.getProperty("java.class.path"),
              "-proc:none");
      boolean compiled =
          compiler
              .getTask(null, files, problems, options, null, List.of(source(block("java"))))
              .call();
      assertThat(compiled).as(problems.getDiagnostics().toString()).isTrue();
    }
  }

  @Test
  void everyLinkToAFileLeadsToOne() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "openapi/README.md")) {
      pages.add(ROOT.resolve(name));
    }
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(it -> it.toString().endsWith(".md")).forEach(pages::add);
    }
    for (Path page : pages) {
      assertThat(brokenLinks(page)).as(page.toString()).isEmpty();
    }
  }

  private static List<String> brokenLinks(Path page) throws IOException {
    return Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)")
        .matcher(Files.readString(page))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.startsWith("http"))
        .filter(link -> !Files.exists(page.resolveSibling(link)))
        .toList();
  }

  private ExitCode autotag(String... arguments) {
    Console console =
        new Console(
            new BufferedReader(Reader.nullReader()),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Style.plain(),
            Style.plain());
    Instant now = Instant.parse("2026-11-24T04:30:00Z");
    Surroundings surroundings =
        new Surroundings(
            console,
            Map.of(),
            folder,
            folder,
            () -> now,
            new SplittableRandom(1),
            duration -> {},
            Interruption.of(() -> false),
            Optional.empty());
    return new Autotag(surroundings).run(arguments);
  }

  /** The first block of the README in this language. */
  private static String block(String language) throws IOException {
    Pattern pattern = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    MatchResult found =
        pattern
            .matcher(Files.readString(ROOT.resolve("README.md")))
            .results()
            .findFirst()
            .orElseThrow();
    return found.group(1);
  }

  private static JavaFileObject source(String text) {
    URI name = URI.create("string:///TagHolidays.java");
    return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
