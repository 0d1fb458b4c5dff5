package io.github.immichautotag.cli.state;

import com.google.gson.stream.JsonWriter;
import io.github.immichautotag.cli.surroundings.FileErrors;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.Journal;
import io.github.immichautotag.core.run.Outcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The journal of one run: JSON Lines, appended only. An intent is on the disk before its batch is
 * sent; a journal without an end line belongs to a run that was cut off. The format is described in
 * docs/formats/journal.md.
 */
public final class JournalFile implements Journal, AutoCloseable {

  /** The version of the format; a change that a reader must know of raises it. */
  public static final int VERSION = 1;

  private final Path file;
  private final FileChannel channel;
  private final BufferedWriter writer;
  private final Supplier<Instant> clock;
  private long batches;

  private JournalFile(Path file, FileChannel channel, Supplier<Instant> clock) {
    this.file = file;
    this.channel = channel;
    this.clock = clock;
    writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
  }

  /**
   * Starts the journal of a run.
   *
   * @param header what the run is about, by name: run, server, user, configuration
   * @throws UncheckedIOException if the file cannot be written
   */
  public static JournalFile start(Path file, Map<String, String> header, Supplier<Instant> clock) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      JournalFile journal = new JournalFile(file, channel, clock);
      journal.line(
          json -> {
            json.name("journal").value(VERSION);
            for (Map.Entry<String, String> entry : header.entrySet()) {
              json.name(entry.getKey()).value(entry.getValue());
            }
          });
      journal.makeDurable();
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the journal " + file + ": " + FileErrors.why(e), e);
    }
  }

  @Override
  public void intend(Batch batch, Library library) {
    batches++;
    line(
        json -> {
          json.name("intent").value(batches);
          json.name("changes").beginArray();
          for (Change change : batch.changes()) {
            json.beginObject();
            ChangeJson.members(change, json);
            if (!change.assets().equals(batch.assets())) {
              ids(json, "assets", change.assets(), library);
            }
            json.endObject();
          }
          json.endArray();
          json.name("assets");
          ChangeJson.ids(batch.assets(), library.assets(), json);
        });
    makeDurable();
  }

  @Override
  public void answered(Batch batch, BatchOutcome outcome, Library library) {
    line(
        json -> {
          json.name("answer").value(batches);
          json.name("accepted").value(outcome.accepted().size());
          ids(json, "already_so", outcome.alreadySo(), library);
          ids(json, "unknown", outcome.unknown(), library);
          if (outcome.albumInDoubt()) {
            json.name("album_in_doubt").value(true);
          }
          rejections(json, outcome.rejections(), library);
          if (outcome.createdAlbum().isPresent()) {
            json.name("created_album").value(outcome.createdAlbum().get().toString());
          }
        });
  }

  private static void rejections(
      JsonWriter json, List<BatchOutcome.Rejection> rejections, Library library)
      throws IOException {
    if (rejections.isEmpty()) {
      return;
    }
    json.name("rejected").beginArray();
    for (BatchOutcome.Rejection rejection : rejections) {
      json.beginObject().name("reason").value(rejection.reason());
      ids(json, "assets", rejection.assets(), library);
      json.endObject();
    }
    json.endArray();
  }

  private static void ids(JsonWriter json, String name, AssetSet assets, Library library)
      throws IOException {
    if (!assets.isEmpty()) {
      json.name(name);
      ChangeJson.ids(assets, library.assets(), json);
    }
  }

  @Override
  public void verified(List<ChangeResult> results, Library library) {
    for (ChangeResult result : results) {
      for (Map.Entry<Outcome, AssetSet> ended : result.outcomes().entrySet()) {
        line(
            json -> {
              ChangeJson.members(result.planned().change(), json);
              json.name("rules").beginArray();
              for (String rule : rules(result)) {
                json.value(rule);
              }
              json.endArray();
              if (result.planned().change() instanceof SetCaptureTime) {
                because(json, result, ended.getValue());
              }
              json.name("outcome").value(word(ended.getKey()));
              json.name("assets");
              ChangeJson.ids(ended.getValue(), library.assets(), json);
            });
      }
    }
    makeDurable();
  }

  /** Where a date comes from is worth knowing for as long as it is there. */
  private static void because(JsonWriter json, ChangeResult result, AssetSet assets)
      throws IOException {
    json.name("because").beginArray();
    for (Reason reason : result.planned().reasons()) {
      if (reason.assets().intersects(assets)) {
        json.value(reason.because());
      }
    }
    json.endArray();
  }

  private static List<String> rules(ChangeResult result) {
    return result.planned().reasons().stream().map(reason -> reason.rule()).distinct().toList();
  }

  /** The outcome as one word. */
  public static String word(Outcome outcome) {
    String name = outcome.getClass().getSimpleName();
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** Ends the journal: the run came to its end, however it ended. */
  public void end(String how) {
    line(json -> json.name("end").value(how));
    makeDurable();
  }

  private interface Members {
    void write(JsonWriter json) throws IOException;
  }

  private void line(Members members) {
    try {
      // One writer a line, because a JSON writer takes a single top-level value.
      JsonWriter json = new JsonWriter(writer);
      json.setHtmlSafe(false);
      json.beginObject();
      json.name("at").value(clock.get().toString());
      members.write(json);
      json.endObject();
      json.flush();
      writer.newLine();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void makeDurable() {
    try {
      writer.flush();
      channel.force(false);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private UncheckedIOException unwritable(IOException why) {
    return new UncheckedIOException(
        "cannot write the journal %s: %s; --state-dir names another place"
            .formatted(file, FileErrors.why(why)),
        why);
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot close the journal %s: %s".formatted(file, FileErrors.why(e)), e);
    }
  }
}
