package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.surroundings.FileErrors;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes a file as a whole or not at all: a disk that fills leaves no half of a plan. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes what belongs into the file. */
  @FunctionalInterface
  public interface Contents {
    /** Writes it; the writer is closed afterwards. */
    void write(Writer writer) throws IOException;
  }

  /**
   * Writes a file, in place of one that may be there.
   *
   * @throws FileSystemException naming the file, if it cannot be written; what was there still is
   */
  public static void write(Path file, Contents contents) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // Such as /dev/stdout, which cannot be replaced.
      try (BufferedWriter writer = Files.newBufferedWriter(file)) {
        contents.write(writer);
      }
      return;
    }
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
    Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(draft)) {
        contents.write(writer);
      }
      move(draft, target);
    } catch (IOException | UncheckedIOException failed) {
      IOException named = named(file, failed);
      remove(draft, named);
      throw named;
    }
  }

  private static void remove(Path draft, IOException failure) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException left) {
      failure.addSuppressed(left);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException odd) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The same failure, which names the file that somebody asked for. */
  private static IOException named(Path file, Exception failure) {
    IOException cause =
        failure instanceof UncheckedIOException wrapped
            ? Objects.requireNonNull(wrapped.getCause())
            : (IOException) failure;
    FileSystemException named =
        new FileSystemException(file.toString(), null, FileErrors.why(cause));
    named.initCause(failure);
    return named;
  }
}
