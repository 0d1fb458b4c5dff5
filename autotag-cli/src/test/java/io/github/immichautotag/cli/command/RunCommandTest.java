package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.state.RunLock;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.http.FaultPlan;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are stopped, refused, cut off or fail, and what the next one makes of it. */
final class RunCommandTest {

  private static final String UNKNOWN = "autotag_output_unknown";

  private final CommandLineFixture mia;

  RunCommandTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  private long marked() {
    return mia.sandbox().library().assets().stream()
        .filter(asset -> asset.tags().stream().map(SandboxTag::value).anyMatch(UNKNOWN::equals))
        .count();
  }

  private static String lastLine(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.get(lines.size() - 1);
  }

  @Test
  void endsInOrderWhenInterruptedAndGoesOnTheNextTime() throws IOException {
    mia.serving(new HandMadeLibrary().assets(2_000).source()).configured().stoppingAfter(2);

    Said said = mia.autotag("run");

    assertThat(said.code()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(said.out()).contains("Interrupted", "not tried: the run was interrupted");
    assertThat(marked()).isStrictlyBetween(0L, 2_000L);
    assertThat(mia.lastRun().resolve("plan.json")).exists();
    assertThat(Files.readAllLines(mia.lastRun().resolve("modification_report.jsonl")))
        .hasSize(2_000);
    assertThat(lastLine(mia.journals().get(0))).contains("\"end\":\"interrupted\"");

    Said next = mia.lettingItRun().autotag("run");

    assertThat(next.code()).isEqualTo(ExitCode.DONE);
    assertThat(next.err()).doesNotContain("cut off");
    assertThat(marked()).isEqualTo(2_000);
  }

  @Test
  void tellsOnceOfARunThatWasCutOff() throws IOException {
    mia.serving(new HandMadeLibrary().assets(20).source()).configured();
    assertThat(mia.autotag("run").code()).isEqualTo(ExitCode.DONE);
    Path journal = mia.journals().get(0);
    String whole = Files.readString(journal);
    // Killed while it wrote a line.
    Files.writeString(
        journal,
        whole.substring(0, whole.indexOf("\"outcome\"")),
        StandardOpenOption.TRUNCATE_EXISTING);

    String run = journal.getFileName().toString().replace(".jsonl", "");
    Said next = mia.autotag("run");
    assertThat(next.code()).isEqualTo(ExitCode.DONE);
    assertThat(next.err()).contains("The run " + run + " was cut off");
    assertThat(mia.autotag("run").err()).doesNotContain("cut off");
  }

  @Test
  void isRefusedByAGuardBeforeTheFirstWrite() throws IOException {
    mia.serving(new HandMadeLibrary().assets(30).tag(UNKNOWN, 30).album("2020 All", 30).source())
        .configured(text -> text.replace("guards:", "guards:\n  max_mark_removals: 5"));

    Said said = mia.autotag("run");

    assertThat(said.code()).isEqualTo(ExitCode.REFUSED_BY_GUARD);
    assertThat(said.out())
        .contains("max_mark_removals: the plan has 30 marks to take off", "allowed are 5");
    assertThat(said.err()).contains("Refused: nothing was changed", "guards:");
    assertThat(mia.sandbox().log().writes()).isZero();
    assertThat(mia.lastRun().resolve("plan.json")).exists();
    assertThat(mia.lastRun().resolve("immich_autotag_links.md")).content().contains("30 assets");
    assertThat(mia.journals()).isEmpty();
  }

  @Test
  void waitsForNobodyWhoHoldsTheLock() {
    mia.serving(new HandMadeLibrary().assets(20).source()).configured();
    assertThat(mia.autotag("run").code()).isEqualTo(ExitCode.DONE);
    try (RunLock held = RunLock.take(mia.state().resolve("lock"), "a run by night").orElseThrow()) {
      assertThat(held).isNotNull();
      mia.sandbox().log().reset();

      Said said = mia.autotag("run");

      assertThat(said.code()).isEqualTo(ExitCode.LOCKED);
      assertThat(said.err()).contains("a run by night", mia.state().resolve("lock").toString());
      assertThat(mia.sandbox().log().count("searchAssets")).isZero();
      assertThat(mia.autotag("plan").code()).isEqualTo(ExitCode.DONE);
    }
    assertThat(mia.autotag("run").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void reportsWhatWasDoneWhenTheServerDiesOnTheWay() throws IOException {
    mia.serving(new HandMadeLibrary().assets(1_500).source()).configured();
    mia.sandbox().faults().next(1, "POST", "/search/metadata", Fault.status(502));
    dieAfterTheFirstWrite();

    Said said = mia.autotag("run");

    assertThat(said.code()).isEqualTo(ExitCode.SERVER_UNUSABLE);
    assertThat(said.out()).contains("Applied", "the server failed with status 503");
    assertThat(Files.readAllLines(mia.lastRun().resolve("modification_report.jsonl")))
        .hasSize(1_500);
    assertThat(lastLine(mia.journals().get(0))).contains("\"end\":\"server_unusable\"");

    mia.sandbox().faults().clear();
    assertThat(mia.autotag("run").code()).isEqualTo(ExitCode.DONE);
    assertThat(marked()).isEqualTo(1_500);
  }

  /** The first batch of tags is taken; then nothing is answered any more. */
  private void dieAfterTheFirstWrite() {
    boolean[] written = {false};
    mia.sandbox()
        .faults()
        .next(
            FaultPlan.ALWAYS,
            (method, path) -> {
              boolean dead = written[0];
              written[0] = dead || path.endsWith("/tags/assets");
              return dead;
            },
            Fault.status(503));
  }

  /** A server that fails is no read-only library: the next run must do what this one could not. */
  @Test
  void triesAgainTheNextTimeWhatTheServerNeverTook() {
    mia.serving(new HandMadeLibrary().assets(6).album("2020 One", 1).source()).configured();
    mia.sandbox().faults().next(FaultPlan.ALWAYS, "PUT", "/tags/assets", Fault.status(500));

    Said failing = mia.autotag("run");

    assertThat(failing.code()).isEqualTo(ExitCode.PARTLY_FAILED);
    assertThat(failing.out())
        .contains("Applied 0 of 5 changes.", "no good answer")
        .doesNotContain("does not stick");
    mia.sandbox().faults().clear();
    assertThat(mia.autotag("run").out()).contains("Applied 5 of 5 changes.");
  }

  @Test
  void changesWhatAlbumsMarkWhereTheyAreToMark() {
    mia.serving(new HandMadeLibrary().assets(12).album("2020 All", 2).source())
        .configured(text -> text.replace("mark_with: tag", "mark_with: both"));

    assertThat(mia.autotag("run").code()).isEqualTo(ExitCode.DONE);

    assertThat(marked()).isEqualTo(10);
    assertThat(mia.sandbox().library().albums())
        .anyMatch(album -> album.name().equals(UNKNOWN) && album.members().size() == 10);
    mia.sandbox().log().reset();
    assertThat(mia.autotag("run").code()).isEqualTo(ExitCode.DONE);
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  @Test
  void saysWhatItCouldNotReadAndMarksNothingOnTheStrengthOfIt() throws IOException {
    mia.serving(new HandMadeLibrary().assets(10).album("2020 All", 4).source()).configured();
    assertThat(mia.autotag("run").code()).isEqualTo(ExitCode.DONE);
    mia.serving(new HandMadeLibrary().assets(10).tag(UNKNOWN, 3).album("2020 All", 4).source());
    mia.configured();
    mia.sandbox().faults().next(1, albumSearches(), Fault.status(400));

    Said said = mia.autotag("run");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY_FAILED);
    assertThat(said.out())
        .contains("album \"2020 All\"", "no mark is taken off", "Plan: nothing to do.")
        .containsPattern("not known +10 +100.0 %")
        .doesNotContain("who carries the mark");
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  /** The searches after the list of albums was read. */
  private static BiPredicate<String, String> albumSearches() {
    boolean[] listed = {false};
    return (method, path) -> {
      boolean after = listed[0] && path.endsWith("/search/metadata");
      listed[0] = listed[0] || path.endsWith("/albums");
      return after;
    };
  }

  @Test
  void linksToTheAlbumsThatMarkAndCountsWhatStuck() throws IOException {
    mia.serving(new HandMadeLibrary().assets(6).readOnlyAssets(4).album("2020 All", 2).source())
        .configured(text -> text.replace("mark_with: tag", "mark_with: both"));

    mia.autotag("run");

    String links = Files.readString(mia.lastRun().resolve("immich_autotag_links.md"));
    assertThat(links)
        .contains("(" + mia.url() + "/tags?path=" + UNKNOWN + "): 4 assets")
        .containsPattern("/albums/[0-9a-f-]{36}\\): 8 assets");
  }

  @Test
  void leavesEverythingWhereItIsTold() {
    mia.serving(new HandMadeLibrary().assets(5).source()).configured();

    Said said = mia.autotag("run", "--logs-dir", "logs", "--state-dir", "remembered");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(mia.home().resolve("logs")).isNotEmptyDirectory();
    assertThat(mia.home().resolve("remembered")).isNotEmptyDirectory();
    assertThat(mia.home().resolve(".local")).doesNotExist();
  }

  @Test
  void triesAgainWhatDidNotStickOnlyWhenTold() {
    mia.serving(new HandMadeLibrary().assets(4).readOnlyAssets(3).album("2020 One", 1).source())
        .configured();

    Said first = mia.autotag("run");
    assertThat(first.code()).isEqualTo(ExitCode.PARTLY_FAILED);
    assertThat(first.out()).contains("does not stick", "Applied 3 of 6 changes.");

    mia.sandbox().log().reset();
    Said second = mia.autotag("run");
    assertThat(second.code()).isEqualTo(ExitCode.DONE);
    assertThat(second.out()).contains("Held back", "does not stick");
    assertThat(mia.sandbox().log().writes()).isZero();

    Said told = mia.autotag("run", "--retry-reverted");
    assertThat(told.out()).contains("Applied 0 of 3 changes.");
    assertThat(mia.sandbox().log().writes()).isPositive();
  }

  @Test
  void reportsWhatItDidThoughItCannotRememberIt() throws IOException {
    mia.serving(new HandMadeLibrary().assets(4).readOnlyAssets(3).album("2020 One", 1).source())
        .configured();
    Path inTheWay = mia.state().resolve("ledger/ledger.jsonl.new");
    Files.createDirectories(inTheWay);

    Said said = mia.autotag("run");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.out()).contains("Applied 3 of 6 changes.", "cannot write the ledger");
    assertThat(Files.readAllLines(mia.lastRun().resolve("modification_report.jsonl"))).hasSize(6);
    assertThat(lastLine(mia.journals().get(0))).contains("\"end\":\"failed\"");
  }
}
