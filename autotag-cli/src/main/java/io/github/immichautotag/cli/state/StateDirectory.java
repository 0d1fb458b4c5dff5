package io.github.immichautotag.cli.state;

import io.github.immichautotag.cli.surroundings.FileErrors;
import io.github.immichautotag.core.library.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where the tool keeps what it must know the next time, apart for each user of each server: {@code
 * $XDG_STATE_HOME/immich_autotag/<user id>/}, else below {@code ~/.local/state}. Private to the
 * person who runs it, because it names their photos.
 *
 * @param folder the folder of one user
 */
public record StateDirectory(Path folder) {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** Where the state of all users lies unless the command says otherwise. */
  public static Path usualRoot(Map<String, String> variables, Path home) {
    String configured = variables.getOrDefault("XDG_STATE_HOME", "");
    Path root = Path.of(configured);
    // The specification of these folders tells to ignore a relative one.
    boolean usable = !configured.isEmpty() && root.isAbsolute();
    Path base = usable ? root : home.resolve(".local").resolve("state");
    return base.resolve("immich_autotag");
  }

  /** The state of one user, which need not be there yet. */
  public static StateDirectory at(Path root, UserId user) {
    return new StateDirectory(root.resolve(user.toString()));
  }

  /**
   * Makes the folders that are not there.
   *
   * @throws UncheckedIOException if one cannot be made
   */
  public void make() {
    makeFolder(folder.resolve("journal"));
    makeFolder(folder.resolve("ledger"));
    makeFolder(logs());
  }

  /** Makes a private folder, and those above it. */
  static void makeFolder(Path folder) {
    try {
      boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, posix ? new FileAttribute<?>[] {OWNER_ONLY} : noneGiven());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot make the folder %s: %s; --state-dir names another place"
              .formatted(folder, FileErrors.why(e)),
          e);
    }
  }

  private static FileAttribute<?>[] noneGiven() {
    return new FileAttribute<?>[0];
  }

  /** The lock that keeps two runs of one user apart. */
  public Path lockFile() {
    return folder.resolve("lock");
  }

  /** What stuck and what did not. */
  public Path ledgerFile() {
    return folder.resolve("ledger").resolve("ledger.jsonl");
  }

  /** The journals, one a run. */
  public Path journals() {
    return folder.resolve("journal");
  }

  /** The journal of one run. */
  public Path journalFile(RunId run) {
    return journals().resolve(run + ".jsonl");
  }

  /** The folders of runs, unless the command says otherwise. */
  public Path logs() {
    return folder.resolve("logs");
  }
}
