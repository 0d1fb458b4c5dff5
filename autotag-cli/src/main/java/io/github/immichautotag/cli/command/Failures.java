package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.core.run.PhotoServerException;

/** Which exit code a failure of the server means. */
public final class Failures {

  private Failures() {}

  /** The exit code that a failure of the server means. */
  public static ExitCode code(PhotoServerException failure) {
    return isOfServer(failure.kind()) ? ExitCode.SERVER_UNUSABLE : ExitCode.FAILED;
  }

  /** Whether the server cannot be used at all, rather than failed once. */
  static boolean isOfServer(PhotoServerException.Kind kind) {
    return switch (kind) {
      case UNREACHABLE, NOT_PERMITTED, NOT_IMMICH, UNSUPPORTED_VERSION -> true;
      case FAILED -> false;
    };
  }
}
