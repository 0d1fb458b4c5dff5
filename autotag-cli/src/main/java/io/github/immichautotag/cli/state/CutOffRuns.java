package io.github.immichautotag.cli.state;

import io.github.immichautotag.cli.surroundings.FileErrors;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Finds runs that never came to their end: killed, or on a machine that lost power. */
public final class CutOffRuns {

  /** An end line is short; more need not be read. */
  private static final int TAIL_BYTES = 400;

  private CutOffRuns() {}

  /**
   * The names of runs whose journal has no end, oldest first.
   *
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static List<String> in(Path journals) {
    try (Stream<Path> files = Files.list(journals)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .filter(file -> !isEnded(file))
          .map(file -> file.getFileName().toString().replace(".jsonl", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + journals + ": " + FileErrors.why(e), e);
    }
  }

  private static boolean isEnded(Path journal) {
    try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL_BYTES, file.length())];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      String text = new String(tail, StandardCharsets.UTF_8);
      String lastLine = text.substring(text.stripTrailing().lastIndexOf('\n') + 1);
      return lastLine.contains("\"end\":");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + journal + ": " + FileErrors.why(e), e);
    }
  }

  /**
   * Ends the journal of a cut-off run once a later run has told of it.
   *
   * @param by the run that told
   * @param at when it did
   * @throws UncheckedIOException if the journal cannot be written
   */
  public static void acknowledge(Path journal, RunId by, Instant at) {
    try {
      // A torn last line is left as it is, and ended.
      String line = "\n{\"at\":\"%s\",\"end\":\"cut off\",\"told_by\":\"%s\"}\n".formatted(at, by);
      Files.writeString(journal, line, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + journal + ": " + FileErrors.why(e), e);
    }
  }
}
