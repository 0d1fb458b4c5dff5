package io.github.immichautotag.cli.state;

import io.github.immichautotag.cli.surroundings.FileErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps two runs of one user on this machine from fighting. The operating system holds the lock and
 * drops it when the process ends, however it ends, so a lock is never stale. The file says who
 * holds it.
 */
public final class RunLock implements AutoCloseable {

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param holder a line that tells a person who holds it
   * @return empty when somebody else holds it
   * @throws UncheckedIOException if the file cannot be written
   */
  public static Optional<RunLock> take(Path file, String holder) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
      return Optional.of(new RunLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the lock " + file + ": " + FileErrors.why(e), e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /** Work that is done while the lock is held. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run() throws IOException;
  }

  /** Does work while the lock is held. */
  public <T> T during(Work<T> work) throws IOException {
    if (!channel.isOpen()) {
      throw new IllegalStateException("the lock was released");
    }
    return work.run();
  }

  /** Who holds the lock, as far as the file tells. */
  public static String holder(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "another run";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release the lock: " + FileErrors.why(e), e);
    }
  }
}
