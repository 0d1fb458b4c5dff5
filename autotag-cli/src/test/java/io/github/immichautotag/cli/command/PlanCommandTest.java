package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would change, as text and as JSON; nothing changes. */
final class PlanCommandTest {

  private final CommandLineFixture mia;

  PlanCommandTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  /** Of ten pictures two are in no category, and one of those that are is in two. */
  private static HandMadeLibrary tenPictures() {
    return new HandMadeLibrary()
        .assets(10)
        .album("2020-01-01 New Year", 8)
        .tag("autotag_input_meme", 1);
  }

  @Test
  void showsWhatWouldChangeAndWhy() {
    mia.serving(tenPictures().source()).configured();

    Said said = mia.autotag("plan");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out().lines())
        .anyMatch(line -> line.matches("  classified +7 +70.0 %"))
        .anyMatch(line -> line.matches("  unknown +2 +20.0 %"))
        .anyMatch(line -> line.matches("  conflict +1 +10.0 %"))
        .anyMatch(line -> line.contains("autotag_output_unknown") && line.contains("no category"))
        .anyMatch(line -> line.contains("autotag_output_conflict") && line.contains("events"))
        .contains("Plan: 3 to add.");
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  @Test
  void writesTheSamePlanToAFileAndToStandardOutput() throws IOException {
    mia.serving(tenPictures().source()).configured();

    Said said = mia.autotag("plan", "--format", "json", "-o", "plan.json");

    JsonObject printed = JsonParser.parseString(said.out()).getAsJsonObject();
    String written = Files.readString(mia.home().resolve("plan.json"));
    assertThat(written).isEqualTo(said.out());
    assertThat(printed.get("format").getAsString()).isEqualTo("immich-autotag-plan");
    assertThat(printed.get("version").getAsInt()).isEqualTo(1);
    assertThat(printed.get("server").getAsString()).isEqualTo(mia.url());
    assertThat(printed.get("server_version").getAsString()).isEqualTo("3.1.0");
    assertThat(printed.get("assets_read").getAsInt()).isEqualTo(10);
    assertThat(printed.get("assets_in_scope").getAsInt()).isEqualTo(10);
    countsAgree(printed, 3);
  }

  private static void countsAgree(JsonObject plan, int size) {
    long sum = 0;
    for (JsonElement element : plan.getAsJsonArray("changes")) {
      JsonObject change = element.getAsJsonObject();
      assertThat(change.get("count").getAsInt()).isEqualTo(change.getAsJsonArray("assets").size());
      assertThat(change.getAsJsonArray("reasons")).isNotEmpty();
      sum += Math.max(1, change.get("count").getAsInt());
    }
    assertThat(sum).isEqualTo(size);
    assertThat(plan.get("size").getAsLong()).isEqualTo(size);
  }

  @Test
  void tellsByItsExitCodeWhetherThereIsSomethingToDo() {
    mia.serving(tenPictures().source()).configured();
    assertThat(mia.autotag("plan").code()).isEqualTo(ExitCode.DONE);
    assertThat(mia.autotag("plan", "--detailed-exitcode").code())
        .isEqualTo(ExitCode.CHANGES_PENDING);
    assertThat(mia.autotag("run").code()).isEqualTo(ExitCode.DONE);
    assertThat(mia.autotag("plan", "--detailed-exitcode").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void worksWithAKeyThatMayOnlyReadAndTellsWhatARunLacks() {
    String[] reading = {"user.read", "asset.read", "tag.read", "album.read"};
    mia.serving(
            CommandLineFixture.immich()
                .withLibrary(tenPictures().source())
                .withKeys(ApiKey.scoped(CommandLineFixture.KEY, reading)))
        .configured();

    Said plan = mia.autotag("plan", "--detailed-exitcode");
    assertThat(plan.code()).isEqualTo(ExitCode.CHANGES_PENDING);
    assertThat(plan.err()).contains("To apply this plan", "tag.asset", "tag.create");

    Said run = mia.autotag("run");
    assertThat(run.code()).isEqualTo(ExitCode.SERVER_UNUSABLE);
    assertThat(run.err()).contains("tag.asset", "tag.create", "Account Settings, API Keys");
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  @Test
  void refusesAKeyThatMayNotReadNamingAllItLacks() {
    mia.serving(
            CommandLineFixture.immich().withKeys(ApiKey.scoped(CommandLineFixture.KEY, "tag.read")))
        .configured();

    Said plan = mia.autotag("plan");

    assertThat(plan.code()).isEqualTo(ExitCode.SERVER_UNUSABLE);
    assertThat(plan.err())
        .contains("user.read", "asset.read", "album.read")
        .doesNotContain("lacks tag.read");
  }

  @Test
  void namesAFileThatItCannotWriteAndWhy() {
    mia.serving(tenPictures().source()).configured();

    Said said = mia.autotag("plan", "-o", "no-such-folder/plan.json");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err())
        .contains("cannot read or write " + mia.home().resolve("no-such-folder/plan.json"))
        .contains("there is no such file or folder");
  }

  @Test
  void showsWhereAPatternStandsThatTakesTooManySteps() {
    mia.serving(new HandMadeLibrary().assets(2).album("2024 " + "x".repeat(3_000), 1).source())
        .configured(
            text ->
                text.replaceFirst(
                    "album_name_patterns: .*", "album_name_patterns: ['2024 (x+x+)+y']"));

    Said said = mia.autotag("plan");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err())
        .containsPattern(
            mia.configFile() + ":\\d+:\\d+: error: this pattern takes far too many steps")
        .contains("^^^^", "bad-pattern", "needs more than");
  }

  @Test
  void needsNoPlaceToRememberAnythingButARunDoes() throws IOException {
    mia.serving(tenPictures().source()).configured();
    Files.writeString(mia.home().resolve("file"), "no folder");

    Said plan = mia.autotag("plan", "--state-dir", "file/below");
    Said run = mia.autotag("run", "--state-dir", "file/below");

    assertThat(plan.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("cannot make the folder " + mia.home().resolve("file/below"))
        .contains("--state-dir names another place");
    assertThat(mia.autotag("plan").code()).isEqualTo(ExitCode.DONE);
    assertThat(mia.home().resolve(".local")).doesNotExist();
  }

  @Test
  void keepsThePlanThatWasThereWhenTheNewOneCannotBeWritten() throws IOException {
    mia.serving(tenPictures().source()).configured();
    Path old = Files.writeString(mia.home().resolve("plan.json"), "old");
    Files.createDirectory(mia.home().resolve(".plan.json.draft"));
    Files.writeString(mia.home().resolve(".plan.json.draft/in-the-way"), "");

    Said said = mia.autotag("plan", "-o", "plan.json");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("cannot read or write " + old);
    assertThat(old).hasContent("old");
  }

  @Test
  void refusesAFormatThatItDoesNotKnow() {
    mia.serving(tenPictures().source()).configured();

    Said said = mia.autotag("plan", "--format", "xml");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("\"xml\" is neither text nor json");
    assertThat(mia.sandbox().log().count()).isZero();
  }
}
