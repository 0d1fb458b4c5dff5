package io.github.immichautotag.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.ConfigLoader;
import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.Environment;
import io.github.immichautotag.cli.config.LoadedConfiguration;
import io.github.immichautotag.cli.config.Overrides;
import io.github.immichautotag.cli.report.ModificationReport;
import io.github.immichautotag.cli.report.PlanText;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.run.Applier;
import io.github.immichautotag.core.run.Journal;
import io.github.immichautotag.core.run.LedgerUpdate;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.RunReport;
import io.github.immichautotag.core.testing.Laws;
import io.github.immichautotag.core.testing.MemoryPhotoServer;
import io.github.immichautotag.core.testing.MemoryTroubles;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.immich.ImmichLinks;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden scenarios of the folder {@code scenarios}: each with a configuration, a library, the
 * plans and the reports of its runs. Run with {@code -Dautotag.golden.write=true} to write plans
 * and reports anew, and read the difference before you commit it.
 */
final class ScenariosTest {

  private static final int WIDTH = 100;

  static Stream<String> scenarios() throws IOException {
    try (Stream<Path> files = Files.walk(root(), 3)) {
      List<String> found =
          files
              .filter(file -> file.endsWith("config.yaml"))
              .map(file -> root().relativize(Objects.requireNonNull(file.getParent())).toString())
              .sorted()
              .toList();
      return found.stream();
    }
  }

  private static Path root() {
    String testdata =
        Objects.requireNonNull(System.getProperty("autotag.testdata.dir"), "autotag.testdata.dir");
    return Objects.requireNonNull(Path.of(testdata).toAbsolutePath().getParent())
        .resolve("scenarios");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void goesAsItIsWrittenDownAndKeepsTheLaws(String name) throws IOException {
    Telling told = new Telling(root().resolve(name));

    told.tell();

    told.compare("plan.txt", told.plans.toString());
    told.compare("report.jsonl", told.reports.toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jobs")
  void thereAreFiveStoriesOfEachJob(String job, long stories) {
    assertThat(stories).as(job).isGreaterThanOrEqualTo(5);
  }

  static Stream<Arguments> jobs() throws IOException {
    Map<String, Long> jobs =
        scenarios()
            .collect(
                Collectors.groupingBy(
                    name -> name.substring(0, name.indexOf('/')), Collectors.counting()));
    return jobs.entrySet().stream().map(job -> Arguments.of(job.getKey(), job.getValue()));
  }

  /** One scenario, told run by run. */
  private static final class Telling {
    private final Path folder;
    private final Setup setup;
    private final StoryFile file;
    private final StoryWorld story;
    private final StringBuilder plans = new StringBuilder();
    private final StringWriter reports = new StringWriter();
    private Ledger ledger = Ledger.empty();

    Telling(Path folder) throws IOException {
      this.folder = folder;
      setup = Setup.of(configuration(folder.resolve("config.yaml")));
      file = StoryFile.read(folder.resolve("library.yaml"));
      story = new StoryWorld(file);
    }

    private static Configuration configuration(Path config) throws IOException {
      Path copy = Files.createTempFile("scenario", ".yaml");
      boolean old = !Files.readString(config).contains("version: 2");
      String server = "server: {host: immich.lan, port: 2283, api_key: key-of-the-story}\n";
      Files.writeString(copy, server + Files.readString(config));
      LoadedConfiguration loaded =
          new ConfigLoader()
              .load(
                  copy,
                  new Environment(
                      Map.of(), Objects.requireNonNull(copy.getParent()), Overrides.NONE));
      assertThat(loaded.configuration()).as(() -> config + "\n" + loaded.problems()).isPresent();
      Configuration configuration = loaded.configuration().get();
      assertThat(configuration.predecessorFormat()).isEqualTo(old);
      assertThat(configuration.unbuiltFeatures()).isEmpty();
      Files.delete(copy);
      return configuration;
    }

    void tell() throws IOException {
      run(1);
      int number = 2;
      for (List<Map<String, Object>> deeds : file.later()) {
        deeds.forEach(story::byHand);
        run(number);
        number++;
      }
    }

    private void run(int number) throws IOException {
      Scenario scenario =
          new Scenario(
              folder.getFileName() + " run " + number,
              story.world().copy(),
              setup.stages(),
              setup.visibilities(),
              ledger,
              setup.jobs().filter());
      Laws.all(scenario);
      Plan plan = scenario.plan();
      plans.append(number == 1 ? "" : "\n").append("=== run ").append(number).append(" ===\n");
      PlanText.lines(
              plan,
              setup.classification().classify(plan.outcome(), plan.scope()),
              setup.guards().check(plan),
              new Style(false, false, WIDTH))
          .forEach(line -> plans.append(line.stripTrailing()).append('\n'));
      MemoryPhotoServer server = new MemoryPhotoServer(story.world().copy(), MemoryTroubles.none());
      RunReport report =
          new Applier(
                  server, Journal.none(), new Batcher(BatchLimits.measured()), Progress.silent())
              .apply(plan, () -> false);
      assertThat(report.isComplete()).as(() -> report.counts().toString()).isTrue();
      ModificationReport.write(report, new ImmichLinks("http://immich.lan:2283"), reports);
      ledger = LedgerUpdate.after(ledger, report.results(), plan);
      story.goOn(server.world());
    }

    void compare(String name, String actual) throws IOException {
      Path golden = folder.resolve(name);
      if (Boolean.getBoolean("autotag.golden.write")) {
        Files.writeString(golden, actual);
      }
      assertThat(Optional.of(golden).filter(Files::exists)).as(golden + " is missing").isPresent();
      assertThat(actual).isEqualTo(Files.readString(golden));
    }
  }
}
