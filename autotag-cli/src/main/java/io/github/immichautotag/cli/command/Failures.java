package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.core.run.PhotoServerException;
import java.io.UncheckedIOException;

/** Which exit code a failure of the server means. */
public final class Failures {

  private Failures() {}

  /** The exit code that a failure of the server means. */
  public static ExitCode code(PhotoServerException failure) {
    return isOfServer(failure.kind()) ? ExitCode.SERVER_UNUSABLE : ExitCode.FAILED;
  }

  /** Whether this failure means that the server cannot be used at all. */
  static boolean isOfServer(RuntimeException failure) {
    return failure instanceof PhotoServerException server && isOfServer(server.kind());
  }

  /** Whether this side failed, such as the disk, and not the server. */
  static boolean isOfThisSide(RuntimeException failure) {
    return !(failure instanceof PhotoServerException);
  }

  /** Whether it is a fault of this program, of which nobody but its makers can make anything. */
  static boolean isFault(RuntimeException failure) {
    return isOfThisSide(failure) && !(failure instanceof UncheckedIOException);
  }

  /** Whether the server cannot be used at all, rather than failed once. */
  private static boolean isOfServer(PhotoServerException.Kind kind) {
    return switch (kind) {
      case UNREACHABLE, NOT_PERMITTED, NOT_IMMICH, UNSUPPORTED_VERSION -> true;
      case FAILED -> false;
    };
  }
}
