package io.github.immichautotag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way of somebody who begins with an address and a key. */
final class StoryTest {

  private static final String UNKNOWN = "autotag_output_unknown";
  private static final String CONFLICT = "autotag_output_conflict";

  private final CommandLineFixture mia;

  StoryTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void leadsFromAnEmptyHomeToALibraryInOrder(Dialect dialect) throws IOException {
    mia.serving(
            CommandLineFixture.immich()
                .withDialect(dialect)
                .withLibrary(LibrarySource.seeded(4, 600)))
        .variable("IMMICH_AUTOTAG_API_KEY", CommandLineFixture.KEY);
    initialises();
    checks();
    long toAdd = plans();
    runs(toAdd);
    runsAgainAndFindsNothing();
    sortsSomethingOutAndRunsAgain();
    nothingButTheConfigurationHoldsTheKey();
  }

  private void initialises() {
    Said said = mia.autotag("init", "--url", mia.url());
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out())
        .contains("Connected to Immich", "as Anna Berger")
        .contains("Wrote " + mia.configFile());
    assertThat(mia.configFile()).isRegularFile();
  }

  private void checks() {
    Said said = mia.autotag("check");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("asset.read", "tag.create", "All is well");
  }

  private long plans() throws IOException {
    mia.sandbox().log().reset();
    Said said = mia.autotag("plan", "--detailed-exitcode", "-o", "plan.json");
    assertThat(said.code()).isEqualTo(ExitCode.CHANGES_PENDING);
    assertThat(said.out()).contains("Classification", "unknown", "Changes", "Plan: ");
    assertThat(mia.sandbox().log().writes()).isZero();
    JsonObject plan =
        JsonParser.parseString(Files.readString(mia.home().resolve("plan.json"))).getAsJsonObject();
    return plan.get("size").getAsLong();
  }

  private void runs(long planned) throws IOException {
    Said said = mia.autotag("run");
    // Some of this family's old photos lie in a read-only library.
    assertThat(said.code()).isEqualTo(ExitCode.PARTLY_FAILED);
    assertThat(said.out()).contains("of %,d changes".formatted(planned), "does not stick");
    assertThat(mia.lastRun())
        .isDirectoryContaining(file -> file.endsWith("plan.json"))
        .isDirectoryContaining(file -> file.endsWith("modification_report.jsonl"))
        .isDirectoryContaining(file -> file.endsWith("immich_autotag_links.md"));
    assertThat(Files.readAllLines(mia.lastRun().resolve("modification_report.jsonl")))
        .hasSize((int) planned);
    assertThat(Files.readString(mia.lastRun().resolve("immich_autotag_links.md")))
        .contains("(" + mia.url() + "/tags?path=" + UNKNOWN + ")");
    List<String> journal = Files.readAllLines(mia.journals().get(0));
    assertThat(journal.get(0)).contains("\"journal\":1", "\"run\":\"");
    assertThat(journal).anyMatch(line -> line.contains("\"intent\":"));
    assertThat(journal).anyMatch(line -> line.contains("\"answer\":"));
    assertThat(journal).anyMatch(line -> line.contains("\"outcome\":\"applied\""));
    assertThat(journal).anyMatch(line -> line.contains("\"outcome\":\"reverted\""));
    assertThat(journal.get(journal.size() - 1)).contains("\"end\":\"partly_failed\"");
    assertThat(mia.state().resolve("ledger/ledger.jsonl")).isNotEmptyFile();
  }

  private void runsAgainAndFindsNothing() {
    mia.sandbox().log().reset();
    Said said = mia.autotag("run");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("Plan: nothing to do.");
    assertThat(mia.sandbox().log().writes()).isZero();
    assertThat(mia.autotag("plan", "--detailed-exitcode").code()).isEqualTo(ExitCode.DONE);
  }

  private void sortsSomethingOutAndRunsAgain() {
    List<UUID> ignored = marked(UNKNOWN).stream().limit(7).toList();
    mia.webUser().tag("autotag_input_ignore", ignored);
    List<UUID> trip = marked(UNKNOWN).stream().skip(7).limit(5).toList();
    mia.webUser().album("2024-10-03 Picnic", trip);
    List<UUID> both = marked(UNKNOWN).stream().skip(12).limit(3).toList();
    mia.webUser().tag("autotag_input_ignore", both);
    mia.webUser().album("2024-10-04 Home", both);

    Said said = mia.autotag("run");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("Plan: 3 to add, 15 to remove.");
    assertThat(marked(UNKNOWN)).doesNotContainAnyElementsOf(ignored);
    assertThat(marked(UNKNOWN)).doesNotContainAnyElementsOf(trip);
    assertThat(marked(UNKNOWN)).doesNotContainAnyElementsOf(both);
    assertThat(marked(CONFLICT)).containsAll(both);
  }

  private Set<UUID> marked(String tag) {
    return mia.sandbox().library().assets().stream()
        .filter(asset -> asset.owner().equals(mia.sandbox().library().owner()))
        .filter(asset -> !asset.isTrashed() && !asset.isReadOnly())
        .filter(asset -> asset.tags().stream().map(SandboxTag::value).anyMatch(tag::equals))
        .map(SandboxAsset::id)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private void nothingButTheConfigurationHoldsTheKey() throws IOException {
    assertThat(mia.everythingSaid()).isNotEmpty().doesNotContain(CommandLineFixture.KEY);
    try (Stream<Path> files = Files.walk(mia.home())) {
      List<Path> holders =
          files.filter(Files::isRegularFile).filter(StoryTest::holdsTheKey).toList();
      assertThat(holders).containsExactly(mia.configFile());
    }
  }

  private static boolean holdsTheKey(Path file) {
    try {
      return Files.readString(file).contains(CommandLineFixture.KEY);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
