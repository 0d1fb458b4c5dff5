package io.github.immichautotag.core.run;

/**
 * The server as a whole failed a call. The message says what, where and what to do, to a person.
 */
public final class PhotoServerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of failure it is; decided by type and status, never by the text of a message. */
  public enum Kind {
    /** No connection, no such host, time-out, or still failing after all retries. */
    UNREACHABLE,
    /** The key is unknown, or lacks a permission. */
    NOT_PERMITTED,
    /** Something answers, but it is no Immich, or Immich is not at this address. */
    NOT_IMMICH,
    /** Immich, but of a version that is not supported. */
    UNSUPPORTED_VERSION,
    /** Immich answered what cannot be understood, or refused a request that should be good. */
    FAILED
  }

  private final Kind kind;

  /** A failure of this kind. */
  public PhotoServerException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** A failure of this kind with its cause, which is for logs and never shown. */
  public PhotoServerException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What kind of failure it is. */
  public Kind kind() {
    return kind;
  }
}
