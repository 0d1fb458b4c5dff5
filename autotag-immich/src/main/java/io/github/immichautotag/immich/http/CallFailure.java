package io.github.immichautotag.immich.http;

import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.PhotoServerException.Kind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that failed, after all attempts that were allowed. */
public final class CallFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int FORBIDDEN = 403;

  /** What became of the request. */
  public enum Fate {
    /** It never reached the server. */
    NOT_SENT,
    /** The server refused it, so nothing was done. */
    REFUSED,
    /** It may have been done or not. */
    UNKNOWN
  }

  private final Kind kind;
  private final Fate fate;
  private final int status;
  private final boolean passing;
  private final transient Optional<Duration> retryAfter;

  private CallFailure(Builder builder) {
    super(builder.message, builder.cause);
    kind = builder.kind;
    fate = builder.fate;
    status = builder.status;
    passing = builder.passing;
    retryAfter = builder.retryAfter;
  }

  static Builder because(Kind kind, Fate fate, String message) {
    return new Builder(kind, fate, message);
  }

  /** What became of the request. */
  public Fate fate() {
    return fate;
  }

  /**
   * Whether the server answered that it will not do this, for a reason that concerns this alone.
   */
  public boolean isRefusal() {
    return fate == Fate.REFUSED && kind == Kind.FAILED;
  }

  /** Whether the server knows the key, and does not let it do this. */
  public boolean isForbidden() {
    return status == FORBIDDEN;
  }

  /**
   * Whether the server knows the key and said no to this call: nothing was done, and it may well
   * allow others.
   */
  public boolean isTurnedDown() {
    return isRefusal() || isForbidden();
  }

  /**
   * Whether this call alone failed, so that others may well succeed: the key is known, and the
   * server answers.
   */
  public boolean concernsThisAlone() {
    return isRefusal() || isForbidden() || isUnknownRoute() || isServerError() || isUnreadable();
  }

  /** Whether the server does not know the question: another version may. */
  public boolean isUnknownRoute() {
    return status == 404;
  }

  /** Whether the server itself stumbled over this call: an answer of 500 and above. */
  public boolean isServerError() {
    return status >= 500;
  }

  /** Whether the answer came but made no sense. */
  public boolean isUnreadable() {
    return kind == Kind.FAILED && fate == Fate.UNKNOWN;
  }

  /** The failure as the port declares it. */
  public PhotoServerException toPhotoServerException() {
    return new PhotoServerException(kind, String.valueOf(getMessage()), this);
  }

  /** Whether it may go away by itself. */
  boolean isPassing() {
    return passing;
  }

  int status() {
    return status;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** The same, saying how often it was tried. */
  CallFailure afterAttempts(int attempts) {
    if (attempts == 1) {
      return this;
    }
    return because(kind, fate, getMessage() + " (tried " + attempts + " times)")
        .status(status)
        .causedBy(this)
        .build();
  }

  static final class Builder {

    private final Kind kind;
    private final Fate fate;
    private final String message;
    private int status;
    private boolean passing;
    private @Nullable Throwable cause;
    private Optional<Duration> retryAfter = Optional.empty();

    private Builder(Kind kind, Fate fate, String message) {
      this.kind = kind;
      this.fate = fate;
      this.message = message;
    }

    Builder status(int code) {
      status = code;
      return this;
    }

    Builder passing() {
      passing = true;
      return this;
    }

    Builder causedBy(Throwable reason) {
      cause = reason;
      return this;
    }

    Builder retryAfter(Optional<Duration> wait) {
      retryAfter = wait;
      return this;
    }

    CallFailure build() {
      return new CallFailure(this);
    }
  }
}
