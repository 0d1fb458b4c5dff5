package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Small text files in UTF-8, read whole, and who may read them. */
public final class TextFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFile() {}

  /** The text, or nothing and a problem. */
  static Optional<String> read(Path file, int largestBytes, Problems problems) {
    try {
      if (Files.isDirectory(file)) {
        problems.error(
            Place.NOWHERE,
            HelpAnchor.FILE_NOT_READABLE,
            "this is a directory, not a file",
            "name the file in it");
        return Optional.empty();
      }
      return decode(file, largestBytes, problems);
    } catch (NoSuchFileException missing) {
      problems.error(
          Place.NOWHERE, HelpAnchor.FILE_NOT_READABLE, "there is no such file", "check the path");
    } catch (AccessDeniedException denied) {
      problems.error(
          Place.NOWHERE,
          HelpAnchor.FILE_NOT_READABLE,
          "this file may not be read by the user who runs autotag",
          "give it to that user (chown) and keep it private (chmod 600)");
    } catch (CharacterCodingException broken) {
      problems.error(
          Place.NOWHERE,
          HelpAnchor.FILE_NOT_READABLE,
          "this file is no UTF-8 text",
          "save it as UTF-8");
    } catch (IOException broken) {
      problems.error(
          Place.NOWHERE,
          HelpAnchor.FILE_NOT_READABLE,
          "reading failed: " + broken.getMessage(),
          "check disk and mount");
    }
    return Optional.empty();
  }

  /**
   * True when more people than the owner can read the file; false where the file system does not
   * say.
   */
  public static boolean isReadableBy(Path file, PosixFilePermission permission) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      return permissions.contains(permission);
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static Optional<String> decode(Path file, int largestBytes, Problems problems)
      throws IOException {
    byte[] bytes;
    try (InputStream input = Files.newInputStream(file)) {
      bytes = input.readNBytes(largestBytes + 1);
    }
    if (bytes.length > largestBytes) {
      problems.error(
          Place.NOWHERE,
          HelpAnchor.FILE_NOT_READABLE,
          "this file is larger than " + largestBytes + " bytes",
          "check that it is the right file");
      return Optional.empty();
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(marked ? text.substring(1) : text);
  }
}
