package io.github.immichautotag.cli.config;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Writes files that only their owner may read (0600), whole or not at all. */
public final class ConfigWriter {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final FileAttribute<?> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** What to do when the file is there already. */
  public enum Existing {
    KEEP,
    REPLACE
  }

  /**
   * Writes the text; missing folders are made, private as well.
   *
   * @throws FileAlreadyExistsException when the file is there and shall be kept
   * @throws IOException when writing fails; the file is then as it was before
   */
  public void write(Path file, String text, Existing existing) throws IOException {
    if (existing == Existing.KEEP && Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    // The file that a link leads to is replaced, not the link.
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = Optional.ofNullable(target.getParent()).orElseThrow();
    boolean posix = makeFolder(folder);
    Path draft =
        posix
            ? Files.createTempFile(folder, ".autotag", ".tmp", OWNER_ONLY)
            : Files.createTempFile(folder, ".autotag", ".tmp");
    try {
      try (OutputStream output = Files.newOutputStream(draft)) {
        output.write(text.getBytes(StandardCharsets.UTF_8));
      }
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** True when the file system knows owners and permissions. */
  private static boolean makeFolder(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (Files.isDirectory(folder)) {
      return posix;
    }
    if (posix) {
      Files.createDirectories(folder, OWNER_FOLDER);
    } else {
      Files.createDirectories(folder);
    }
    return posix;
  }
}
