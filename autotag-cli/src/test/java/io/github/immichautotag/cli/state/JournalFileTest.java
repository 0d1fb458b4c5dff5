package io.github.immichautotag.cli.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.run.BatchOutcome;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk while a run goes on. */
final class JournalFileTest {

  private static final Instant NOW = Instant.parse("2026-11-24T04:30:00Z");
  private static final User ME =
      new User(UserId.parse("11111111-1111-4111-8111-111111111111"), "Mia", "mia@example.org");
  private static final Library NOBODYS = Library.builder(ME, NOW).build();
  private static final Batch BATCH =
      new Batch(List.of(new AddTag(new TagPath("kind/meme"), AssetSet.empty())));

  private final Path folder;
  private final Path file;

  JournalFileTest(@TempDir Path folder) {
    this.folder = folder;
    file = folder.resolve("20261124T043000Z-7f3a.jsonl");
  }

  private JournalFile start() {
    return JournalFile.start(file, Map.of("run", "20261124T043000Z-7f3a"), () -> NOW);
  }

  private List<JsonObject> lines() throws IOException {
    return Files.readAllLines(file).stream().map(JournalFileTest::strictly).toList();
  }

  /** Whoever reads a journal need not put up with members that are there twice. */
  private static JsonObject strictly(String line) {
    JsonReader reader = new JsonReader(new StringReader(line));
    reader.setStrictness(Strictness.STRICT);
    JsonObject object = new JsonObject();
    try {
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        assertThat(object.has(name)).as("a second %s", name).isFalse();
        object.add(name, JsonParser.parseReader(reader));
      }
      reader.endObject();
      return object;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void holdsTheIntentBeforeAnythingIsSent() throws IOException {
    try (JournalFile journal = start()) {
      journal.intend(BATCH, NOBODYS);

      JsonObject intent = lines().get(1);
      assertThat(intent.get("at").getAsString()).isEqualTo(NOW.toString());
      assertThat(intent.get("intent").getAsInt()).isEqualTo(1);
      assertThat(intent.getAsJsonArray("changes").get(0).getAsJsonObject().get("tag").getAsString())
          .isEqualTo("kind/meme");
      assertThat(CutOffRuns.in(folder)).containsExactly("20261124T043000Z-7f3a");
    }
  }

  @Test
  void tellsOfAnAlbumOfWhichNobodyKnowsWhatBecameOfIt() throws IOException {
    try (JournalFile journal = start()) {
      journal.answered(BATCH, BatchOutcome.unknown(AssetSet.empty(), NOW), NOBODYS);
      journal.answered(BATCH, BatchOutcome.accepted(AssetSet.empty(), NOW), NOBODYS);
    }

    assertThat(lines().get(1).get("album_in_doubt").getAsBoolean()).isTrue();
    assertThat(lines().get(2).has("album_in_doubt")).isFalse();
  }

  @Test
  void tellsEveryReasonForWhichSomethingWasRefused() throws IOException {
    try (JournalFile journal = start()) {
      journal.intend(BATCH, NOBODYS);
      journal.answered(BATCH, refused("no_permission", "not_found"), NOBODYS);
      journal.end("partly_failed");
    }

    JsonObject answer = lines().get(2);
    assertThat(answer.get("answer").getAsInt()).isEqualTo(1);
    assertThat(answer.getAsJsonArray("rejected"))
        .extracting(refusal -> refusal.getAsJsonObject().get("reason").getAsString())
        .containsExactly("no_permission", "not_found");
    assertThat(CutOffRuns.in(folder)).isEmpty();
  }

  private static BatchOutcome refused(String... reasons) {
    List<BatchOutcome.Rejection> rejections =
        List.of(reasons).stream()
            .map(reason -> new BatchOutcome.Rejection(reason, AssetSet.empty()))
            .toList();
    return new BatchOutcome(
        AssetSet.empty(), AssetSet.empty(), rejections, AssetSet.empty(), NOW, Optional.empty());
  }

  @Test
  void neverWritesOverTheJournalOfAnotherRun() throws IOException {
    start().close();
    String before = Files.readString(file);

    assertThatThrownBy(this::start)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("there already");
    assertThat(file).hasContent(before);
  }

  @Test
  void isEndedByTheRunThatTellsOfItEvenWhenItsLastLineIsTorn() throws IOException {
    start().close();
    Files.writeString(file, Files.readString(file) + "{\"at\":\"2026-11-24T04:3");

    CutOffRuns.acknowledge(file, new RunId("20261125T043000Z-0001"), NOW);

    List<String> lines = Files.readAllLines(file);
    JsonObject last = strictly(lines.get(lines.size() - 1));
    assertThat(last.get("end").getAsString()).isEqualTo("cut off");
    assertThat(last.get("told_by").getAsString()).isEqualTo("20261125T043000Z-0001");
    assertThat(last.get("at").getAsString()).isEqualTo(NOW.toString());
    assertThat(CutOffRuns.in(folder)).isEmpty();
  }
}
